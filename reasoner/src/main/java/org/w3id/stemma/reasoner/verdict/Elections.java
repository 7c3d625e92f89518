package org.w3id.stemma.reasoner.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.stemma.reasoner.inheritance.Legacy;
import org.w3id.stemma.reasoner.lineage.Declaration;
import org.w3id.stemma.reasoner.lineage.Succession;
import org.w3id.stemma.reasoner.table.SetTable;

/// Which license is chosen wherever several are offered, by an artifact or upstream of it.
///
/// Whoever uses an artifact chooses for the artifact and for all it was made from. Who offers the same alternatives is
/// chosen from alike. A choice is judged whole, as if nothing else had been offered: so each is a lineage of its own, and
/// choices that do not touch each other share one. Where there are more than [#MOST] ways to choose, none is: all that is
/// offered binds.
final class Elections {
  static final int MOST = 64;

  private static final int[] NO_CHOICE = {0};

  private final Choices choices;
  private final Legacy open;
  private final Map<Integer, Ballot> ballots;
  private final List<Map<Integer, Declaration>> worlds;

  /// The declarations of a set of [Choices], and the worlds that are the ways to choose.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Ballot(List<Integer> declarations, int[] worlds) {
    static final Ballot NONE = new Ballot(List.of(), NO_CHOICE);
  }

  private Elections(Choices choices, Legacy open, Map<Integer, Ballot> ballots, List<Map<Integer, Declaration>> worlds) {
    this.choices = choices;
    this.open = open;
    this.ballots = ballots;
    this.worlds = worlds;
  }

  /// @param open what reaches whom, as [Choices] say
  /// @param samples one artifact of each strain
  static Elections of(Choices choices, Legacy open, Succession samples) {
    var elections = new Elections(choices, open, new HashMap<>(), new ArrayList<>());
    elections.elect(samples.artifacts(), true);
    return elections;
  }

  /// When something else reaches these artifacts, one of each strain that is new. All worlds stay as they are, and keep their numbers; new ones come last.
  Elections after(Legacy nowOpen, Succession samples) {
    var elections = new Elections(choices, nowOpen, new HashMap<>(ballots), new ArrayList<>(worlds));
    elections.elect(samples.artifacts(), false);
    return elections;
  }

  /// How often the whole was chosen from: worlds are numbered from 1, 0 is that of all offers.
  int worlds() {
    return worlds.size();
  }

  /// What is declared in a world instead of each declaration that offers a choice, by number.
  Map<Integer, Declaration> elected(int world) {
    return worlds.get(world - 1);
  }

  /// Whether something is to choose by who uses the artifact: no world differs for any other.
  boolean isOpen(int artifact) {
    return open.get(artifact) != SetTable.EMPTY;
  }

  /// The worlds among which whoever uses the artifact chooses, in an order that content decides; 0 alone where nothing is
  /// to choose.
  int[] worldsOf(int artifact) {
    return ballot(artifact).worlds();
  }

  /// What is chosen in a world by whoever uses the artifact, in words: empty if that is no choice.
  String elected(int artifact, int world) {
    if (worldsOf(artifact).length < 2) {
      return "";
    }
    return ballot(artifact).declarations().stream()
        .flatMap(id -> Stream.ofNullable(worlds.get(world - 1).get(id)))
        .flatMap(declaration -> declaration.licenses().stream())
        .map(Reasons::local)
        .distinct()
        .sorted()
        .collect(Collectors.joining(" and "));
  }

  private Ballot ballot(int artifact) {
    return isOpen(artifact) ? ballots.getOrDefault(open.get(artifact), Ballot.NONE) : Ballot.NONE;
  }

  /// The ways to choose from one declaration.
  private static List<Declaration> ways(Declaration declared) {
    List<List<Node>> ways = List.of(List.of());
    for (List<Node> offer : declared.offers()) {
      ways = ways.stream().flatMap(way -> offer.stream().map(license -> with(way, license))).limit(MOST + 1L).toList();
    }
    return ways.stream().map(Elections::all).distinct().toList();
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
  ///
  /// @param mayShare whether a world that nobody has looked at yet may be made to hold another choice too
  private void elect(IntStream artifacts, boolean mayShare) {
    var found = new TreeMap<List<String>, Integer>(Comparator.comparingInt((List<String> names) -> -names.size()).thenComparing(List::toString));
    int[] sets = artifacts.map(open::get).filter(set -> set != SetTable.EMPTY && !ballots.containsKey(set)).distinct().toArray();
    for (int set : sets) {
      found.put(choices.declarations(set).stream().map(id -> choices.declaration(id).toString()).toList(), set);
    }
    found.values().forEach(set -> ballots.put(set, elect(choices.declarations(set), mayShare)));
  }

  private Ballot elect(List<Integer> declarations, boolean mayShare) {
    List<Map<Integer, Declaration>> all = List.of(Map.of());
    for (int id : declarations) {
      List<Declaration> ways = ways(choices.declaration(id));
      all = all.stream().flatMap(choice -> ways.stream().map(way -> with(choice, id, way))).limit(MOST + 1L).toList();
    }
    if (all.size() > MOST) {
      all = List.of(declarations.stream().collect(Collectors.toMap(id -> id, id -> all(choices.declaration(id).licenses()))));
    }
    var numbers = new LinkedHashSet<Integer>();
    all.forEach(choice -> numbers.add(world(choice, mayShare)));
    return new Ballot(declarations, numbers.stream().mapToInt(Integer::intValue).toArray());
  }

  private static Map<Integer, Declaration> with(Map<Integer, Declaration> choice, int id, Declaration way) {
    var more = new HashMap<>(choice);
    more.put(id, way);
    return more;
  }

  /// The first world that does not contradict a choice, or that holds it.
  private int world(Map<Integer, Declaration> choice, boolean mayShare) {
    for (int number = 1; number <= worlds.size(); number++) {
      Map<Integer, Declaration> world = worlds.get(number - 1);
      if (mayShare ? isFree(world, choice) : world.entrySet().containsAll(choice.entrySet())) {
        world.putAll(choice);
        return number;
      }
    }
    worlds.add(new HashMap<>(choice));
    return worlds.size();
  }

  private static boolean isFree(Map<Integer, Declaration> world, Map<Integer, Declaration> choice) {
    return choice.entrySet().stream().allMatch(one -> world.getOrDefault(one.getKey(), one.getValue()).equals(one.getValue()));
  }
}
