package org.w3id.stemma.reasoner.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.w3id.stemma.reasoner.Change;
import org.w3id.stemma.reasoner.Declaration;
import org.w3id.stemma.reasoner.Effective;
import org.w3id.stemma.reasoner.Lineage;
import org.w3id.stemma.reasoner.SetTable;

/// Which license is chosen wherever several are offered, by an artifact or upstream of it.
///
/// Whoever uses an artifact chooses for the artifact and for all it was made from. Who offers the same alternatives is
/// chosen from alike. A choice is judged whole, as if nothing else had been offered: so each is a lineage of its own, and
/// choices that do not touch each other share one. Where there are more than [#MOST] ways to choose, none is: all that is
/// offered binds.
final class Elections {
  static final int MOST = 64;

  private static final int[] NO_CHOICE = {0};
  private static final Declaration NOTHING = new Declaration(List.of());

  private final Lineage lineage;
  private final SetTable sets = new SetTable();
  private final Map<Integer, Declaration> offered = new HashMap<>();
  private final int[] open;
  private final Map<Integer, int[]> worldsOf = new HashMap<>();
  private final List<Map<Integer, Declaration>> worlds = new ArrayList<>();

  private Elections(Effective effective) {
    this.lineage = effective.lineage();
    this.open = new int[lineage.size()];
    var seen = new BitSet();
    for (int artifact = 0; artifact < lineage.size(); artifact++) {
      int id = lineage.declarationId(artifact);
      if (!seen.get(id)) {
        seen.set(id);
        Declaration declared = lineage.declaration(artifact);
        if (declared.offers().stream().anyMatch(offer -> offer.size() > 1)) {
          offered.put(id, declared);
        }
      }
    }
    if (!offered.isEmpty()) {
      effective.order().untilStable(this::gather);
      elect();
    }
  }

  static Elections of(Effective effective) {
    return new Elections(effective);
  }

  /// How often the whole was chosen from: worlds are numbered from 1, 0 is that of all offers.
  int worlds() {
    return worlds.size();
  }

  /// The changes that make a world.
  List<Change> changes(int world) {
    Map<Integer, Declaration> elected = worlds.get(world - 1);
    var changes = new ArrayList<Change>();
    for (int artifact = 0; artifact < lineage.size(); artifact++) {
      Declaration chosen = elected.get(lineage.declarationId(artifact));
      if (chosen != null) {
        changes.add(new Change.Licensed(artifact, chosen));
      }
    }
    return changes;
  }

  /// The artifacts that offer a choice, and all below them: no world differs for any other.
  BitSet affected() {
    var affected = new BitSet();
    for (int artifact = 0; artifact < lineage.size(); artifact++) {
      if (open[artifact] != SetTable.EMPTY) {
        affected.set(artifact);
      }
    }
    return affected;
  }

  /// The worlds among which whoever uses the artifact chooses; 0 alone where nothing is to choose.
  int[] worldsOf(int artifact) {
    int[] worlds = open[artifact] == SetTable.EMPTY ? null : worldsOf.get(open[artifact]);
    return worlds == null ? NO_CHOICE : worlds;
  }

  /// What is chosen in a world by whoever uses the artifact, in words: empty if that is no choice.
  String elected(int artifact, int world) {
    if (worldsOf(artifact).length < 2) {
      return "";
    }
    return Arrays.stream(sets.get(open[artifact]))
        .mapToObj(member -> worlds.get(world - 1).getOrDefault(member >> SetTable.RANK_BITS, lineage.declaration(artifact)))
        .flatMap(declaration -> declaration.licenses().stream())
        .map(Reasons::local)
        .distinct()
        .sorted()
        .collect(Collectors.joining(" and "));
  }

  private boolean gather(int artifact) {
    int set = open[artifact];
    if (offered.containsKey(lineage.declarationId(artifact))) {
      set = sets.union(set, sets.add(new int[] {lineage.declarationId(artifact) << SetTable.RANK_BITS}));
    }
    for (int edge = lineage.edges(artifact); edge < lineage.edgesEnd(artifact); edge++) {
      set = sets.union(set, open[lineage.parent(edge)]);
    }
    boolean changed = set != open[artifact];
    open[artifact] = set;
    return changed;
  }

  /// The ways to choose from one declaration.
  private static List<Declaration> ways(Declaration declared) {
    List<List<Node>> ways = List.of(List.of());
    for (List<Node> offer : declared.offers()) {
      ways = ways.stream().flatMap(way -> offer.stream().map(license -> with(way, license))).limit(MOST + 1L).toList();
    }
    return ways.stream().map(Elections::all).distinct().toList();
  }

  private Declaration declaration(int id) {
    return offered.getOrDefault(id, NOTHING);
  }

  private static <T> List<T> with(List<T> some, T more) {
    var all = new ArrayList<>(some);
    all.add(more);
    return all;
  }

  /// All of these licenses apply.
  private static Declaration all(List<Node> licenses) {
    return new Declaration(licenses.stream().distinct().sorted(Comparator.comparing(Node::toString)).map(List::of).toList());
  }

  /// Finds worlds for every set of declarations among which somebody chooses, the larger sets first; in an order that
  /// content alone decides.
  private void elect() {
    var found = new TreeMap<List<String>, Integer>(Comparator.comparingInt((List<String> names) -> -names.size()).thenComparing(List::toString));
    for (int set : Arrays.stream(open).distinct().toArray()) {
      if (set != SetTable.EMPTY) {
        found.put(declarations(set).stream().map(id -> declaration(id).toString()).toList(), set);
      }
    }
    found.values().forEach(set -> worldsOf.put(set, elect(declarations(set))));
  }

  private List<Integer> declarations(int set) {
    return Arrays.stream(sets.get(set))
        .mapToObj(member -> member >> SetTable.RANK_BITS)
        .sorted(Comparator.comparing(id -> declaration(id).toString()))
        .toList();
  }

  private int[] elect(List<Integer> declarations) {
    List<Map<Integer, Declaration>> choices = List.of(Map.of());
    for (int id : declarations) {
      List<Declaration> ways = ways(declaration(id));
      choices = choices.stream().flatMap(choice -> ways.stream().map(way -> with(choice, id, way))).limit(MOST + 1L).toList();
    }
    if (choices.size() > MOST) {
      choices = List.of(declarations.stream().collect(Collectors.toMap(id -> id, id -> all(declaration(id).licenses()))));
    }
    var numbers = new LinkedHashSet<Integer>();
    choices.forEach(choice -> numbers.add(world(choice)));
    return numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  private static Map<Integer, Declaration> with(Map<Integer, Declaration> choice, int id, Declaration way) {
    var more = new HashMap<>(choice);
    more.put(id, way);
    return more;
  }

  /// The first world that does not contradict a choice, made to hold it.
  private int world(Map<Integer, Declaration> choice) {
    for (int number = 1; number <= worlds.size(); number++) {
      Map<Integer, Declaration> world = worlds.get(number - 1);
      if (choice.entrySet().stream().allMatch(one -> world.getOrDefault(one.getKey(), one.getValue()).equals(one.getValue()))) {
        world.putAll(choice);
        return number;
      }
    }
    worlds.add(new HashMap<>(choice));
    return worlds.size();
  }
}
