package org.w3id.stemma.reasoner.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.effective.Travel;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Row;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.table.IntList;

/// Writes a [MonotoneCore]: numbers endowments and ways as it meets them on the edges, then follows every manner of
/// every endowed clause over every way that may come next, until no new one is found.
final class MonotoneCoreExport {
  private static final int KIN = Fact.SAME_FAMILY.bit() | Fact.MIXED_FAMILY.bit();
  private static final int NO_FAMILY = -1;

  private final Effective effective;
  private final Law law;
  private final Lineage lineage;
  private final Map<List<Arrival>, Integer> endowments = new LinkedHashMap<>();
  private final Map<Integer, Integer> groupOf = new HashMap<>();
  private final Map<List<?>, Integer> groups = new HashMap<>();
  private final Map<Integer, License> asking = new TreeMap<>();
  private final List<Set<Integer>> needs =
      Stream.<Set<Integer>>generate(() -> new HashSet<>(Set.of(0))).limit(EdgeKind.values().length).toList();
  private final Map<Way, Integer> ways = new LinkedHashMap<>();
  private final IntList edges = new IntList();
  private final IntList seeds = new IntList();
  private final IntList steps = new IntList();
  private final Deque<Long> open = new ArrayDeque<>();
  private final Set<Long> followed = new HashSet<>();

  /// What rows with these needs see of an edge. Rows that ask for kin see it as their license's family does; in the same
  /// hands nothing but grants goes from what a parent is endowed with, and elsewhere nothing that is privy.
  private record Way(
      EdgeKind kind, int certainty, int needs, Facts facts, int family, boolean sameHands, boolean endowed) {
    private boolean onlyGrants() {
      return sameHands && endowed;
    }
  }

  MonotoneCoreExport(Effective effective) {
    this.effective = effective;
    this.law = effective.law();
    this.lineage = effective.lineage();
  }

  MonotoneCore core() {
    endow();
    askFor();
    for (int child = 0; child < lineage.size(); child++) {
      for (int edge = lineage.edges(child); edge < lineage.edgesEnd(child); edge++) {
        edge(child, edge);
      }
    }
    follow();
    int nodes = lineage.size() + endowments.size();
    return new MonotoneCore(lineage.size(), nodes, edges.toArray(), seeds.toArray(), steps.toArray());
  }

  private void endow() {
    for (int artifact = 0; artifact < lineage.size(); artifact++) {
      List<Arrival> own = own(artifact);
      if (!own.isEmpty() && !endowments.containsKey(own)) {
        int node = lineage.size() + endowments.size();
        endowments.put(own, node);
        for (Arrival arrival : own) {
          int provision = arrival.provision().id();
          add(seeds, node, Travel.own(group(provision), arrival.certainty()), provision);
        }
      }
    }
  }

  private List<Arrival> own(int artifact) {
    return effective.own(effective.profile(artifact));
  }

  /// The first provision that goes by the same rows as this one.
  private int group(int provision) {
    return groupOf.computeIfAbsent(
        provision,
        id -> {
          var rules = new ArrayList<Object>();
          boolean asksForKin = false;
          for (EdgeKind kind : EdgeKind.values()) {
            for (Row row : law.table().passing(id, kind)) {
              rules.add(List.of(kind, row.needs(), row.effect(), row.certainty()));
              asksForKin |= (row.needs() & KIN) != 0;
            }
          }
          rules.add(asksForKin ? law.family(law.provision(id).license()) : NO_FAMILY);
          return groups.computeIfAbsent(rules, unseen -> id);
        });
  }

  /// Finds out what the rows of the endowed clauses may ask of a child.
  private void askFor() {
    for (int provision : groups.values()) {
      for (EdgeKind kind : EdgeKind.values()) {
        for (Row row : law.table().passing(provision, kind)) {
          askFor(row, provision, kind);
        }
      }
    }
    // What rests in a data set enters a model trained on it by the rules of distilling.
    needs.get(EdgeKind.TRAINED_ON.index()).addAll(needs.get(EdgeKind.DISTILLED.index()));
  }

  private void askFor(Row row, int provision, EdgeKind kind) {
    if (row.effect() == Effect.STOPS || row.effect() == Effect.RELAXES) {
      return;
    }
    needs.get(kind.index()).add(row.needs());
    if ((row.needs() & KIN) != 0) {
      License license = law.provision(provision).license();
      asking.putIfAbsent(law.family(license), license);
    }
  }

  private void edge(int child, int edge) {
    int parent = lineage.parent(edge);
    Integer endowment = endowments.get(own(parent));
    boolean sameHands = lineage.sameHands(child, parent);
    for (Way way : ways(child, edge, sameHands)) {
      add(edges, child, number(way), parent);
      if (endowment != null) {
        add(edges, child, number(sameHands ? ofEndowment(way) : way), endowment);
      }
    }
  }

  private List<Way> ways(int child, int edge, boolean sameHands) {
    EdgeKind kind = lineage.kind(edge);
    int certainty = lineage.certainty(edge);
    var open = new ArrayList<Way>();
    for (int need : needs.get(kind.index())) {
      if ((need & KIN) == 0) {
        add(open, new Way(kind, certainty, need, restricted(lineage.facts(child), need), NO_FAMILY, sameHands, false));
      } else {
        asking.forEach(
            (family, license) ->
                add(open, new Way(kind, certainty, need, restricted(effective.facts(child, license), need), family, sameHands, false)));
      }
    }
    return open;
  }

  private static void add(List<Way> open, Way way) {
    boolean fails = (way.needs() & way.facts().known() & ~way.facts().holding()) != 0;
    if (!fails) {
      open.add(way);
    }
  }

  private static Facts restricted(Facts facts, int mask) {
    return new Facts(facts.known() & mask, facts.holding() & mask);
  }

  private static Way ofEndowment(Way way) {
    return new Way(way.kind(), way.certainty(), way.needs(), way.facts(), way.family(), way.sameHands(), true);
  }

  private static void add(IntList rows, int first, int second, int third) {
    rows.add(first);
    rows.add(second);
    rows.add(third);
  }

  private int number(Way way) {
    return ways.computeIfAbsent(way, unseen -> ways.size());
  }

  /// Follows manners only over ways that can come next: from the child of an edge on, or from an endowment.
  private void follow() {
    List<Way> byNumber = List.copyOf(ways.keySet());
    BitSet[] onward = onward();
    for (int place = 0; place < seeds.size(); place += 3) {
      goOn(seeds.get(place + 1), onward[ways.size() + seeds.get(place) - lineage.size()]);
    }
    while (!open.isEmpty()) {
      long next = open.remove();
      int manner = (int) (next >> Integer.SIZE);
      int way = (int) next;
      for (int arriving : over(manner, byNumber.get(way))) {
        add(steps, manner, way, arriving);
        goOn(arriving, onward[way]);
      }
    }
  }

  private void goOn(int manner, BitSet over) {
    over.stream().mapToObj(way -> (long) manner << Integer.SIZE | way).filter(followed::add).forEach(open::add);
  }

  /// The ways that begin where a way ends, and, after those, the ways that begin at an endowment.
  private BitSet[] onward() {
    var ending = new BitSet[lineage.size()];
    Arrays.setAll(ending, artifact -> new BitSet());
    for (int place = 0; place < edges.size(); place += 3) {
      ending[edges.get(place)].set(edges.get(place + 1));
    }
    var onward = new BitSet[ways.size() + endowments.size()];
    Arrays.setAll(onward, way -> new BitSet());
    for (int place = 0; place < edges.size(); place += 3) {
      int way = edges.get(place + 1);
      int parent = edges.get(place + 2);
      if (parent < lineage.size()) {
        ending[parent].stream().forEach(before -> onward[before].set(way));
      } else {
        onward[ways.size() + parent - lineage.size()].set(way);
      }
    }
    return onward;
  }

  private int[] over(int manner, Way way) {
    int provision = Travel.provision(manner);
    var next = new IntList();
    if (Travel.isPrivy(manner) && !way.sameHands()) {
      return next.toArray();
    }
    if (way.needs() == 0 && Travel.staysAsItIs(manner, way.kind())) {
      next.add(Travel.stays(manner, way.certainty()));
    }
    boolean isKin = way.family() == NO_FAMILY || way.family() == law.family(law.provision(provision).license());
    for (Row row : law.table().passing(provision, Travel.ruling(manner, way.kind()))) {
      int certainty = isKin && row.needs() == way.needs() ? row.certainty(way.facts()) : 0;
      boolean passes = certainty > 0 && Travel.mayGo(manner, way.kind(), row.effect());
      if (passes && (row.effect() == Effect.GRANTS || !way.onlyGrants())) {
        next.add(Travel.by(manner, row.effect(), certainty, way.certainty()));
        if (Travel.wantsPrivity(way.kind(), row.effect(), row.certainty())) {
          next.add(Travel.privy(manner, way.certainty()));
        }
      }
    }
    return Arrays.stream(next.toArray()).distinct().toArray();
  }
}
