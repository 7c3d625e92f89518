package org.w3id.stemma.reasoner.effective;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.effective.Finding.Step;
import org.w3id.stemma.reasoner.effective.Finding.Witness;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.Row;
import org.w3id.stemma.reasoner.law.RuleTable;
import org.w3id.stemma.reasoner.lineage.Descent;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// Finds the ways by which one provision reaches an artifact.
///
/// First all states are explored, an artifact and the form in which the provision is there, with the links between
/// them; then the links are walked up from the artifact to the origins, surest ways first, never through the same
/// state twice. At most [#MOST_WAYS] ways are told for each form in which it arrives, and [#MOST_LINKS] links looked
/// at for each certainty; [#capped] tells that there may be more.
final class Witnesses {
  static final int MOST_WAYS = 100;
  static final int MOST_LINKS = 20_000;

  private static final int OWN = -1;
  private static final int STAYS = -1;
  private static final int UNREACHED = 5;

  private final Effective effective;
  private final Lineage lineage;
  private final Provision provision;
  private final Map<State, List<Link>> links = new HashMap<>();
  private final Map<State, Integer> surest = new HashMap<>();
  private final Descent descent;
  private final Map<Integer, List<Witness>> byOrigin = new LinkedHashMap<>();
  private final ArrayDeque<Link> way = new ArrayDeque<>();
  private final Set<State> onWay = new HashSet<>();
  private int ways;
  private int looked;
  private boolean capped;

  /// The provision at an artifact: [#OWN], or in one [Travel#form].
  private record State(int artifact, int form) {}

  /// How a state comes from another: over an edge, by a rule or because it stays as it is.
  ///
  /// @param parties whether it comes to rest for the parties of the terms alone
  private record Link(State from, int edge, int rule, int ruleCertainty, int closed, boolean parties) {}

  Witnesses(Effective effective, Descent descent, Provision provision, int artifact) {
    this.descent = descent;
    this.effective = effective;
    this.lineage = effective.lineage();
    this.provision = provision;
    explore();
    while (improve()) {
      // until no way to any state is surer than known
    }
    links.values().forEach(list -> list.sort(Comparator.comparingInt(this::surest)));
    List<State> ends =
        links.keySet().stream()
            .filter(state -> state.artifact() == artifact && !isPrivy(state))
            .sorted(Comparator.comparingInt(State::form))
            .toList();
    for (State end : ends) {
      ways = 0;
      for (int bound = surest(end); bound <= 4; bound++) {
        looked = 0;
        up(end, end, bound);
      }
    }
  }

  /// The ways by the number of the artifact they begin at.
  Map<Integer, List<Witness>> byOrigin() {
    return byOrigin;
  }

  boolean capped() {
    return capped;
  }

  /// How surely an artifact's own license carries the provision, 0 if it does not.
  int ownCertainty(int ancestor) {
    return effective.own(effective.profile(ancestor)).stream()
        .filter(arrival -> arrival.provision().equals(provision))
        .mapToInt(Arrival::certainty)
        .findFirst()
        .orElse(0);
  }

  private void explore() {
    var open = new ArrayDeque<State>();
    for (int origin = 0; origin < lineage.size(); origin++) {
      if (ownCertainty(origin) > 0) {
        open.add(new State(origin, OWN));
      }
    }
    while (!open.isEmpty()) {
      State state = open.remove();
      for (int edge : descent.edgesTo(state.artifact())) {
        explore(state, edge, open);
      }
    }
  }

  private void explore(State state, int edge, ArrayDeque<State> open) {
    int child = descent.child(edge);
    int arrival = arrival(state, 1);
    EdgeKind kind = lineage.kind(edge);
    EdgeKind ruling = Travel.ruling(arrival, kind);
    RuleTable table = effective.law().table();
    Facts facts = effective.facts(child, provision.license());
    int closed = Travel.closed(table.closing(provision.id(), ruling), facts, lineage.certainty(edge));
    if (Travel.staysAsItIs(arrival, kind)) {
      link(Travel.stays(arrival, 1), new Link(state, edge, STAYS, 1, closed, false), open);
    }
    boolean sameHands = lineage.sameHands(child, state.artifact());
    boolean onlyGrants = state.form() == OWN && sameHands;
    if (isPrivy(state) && !sameHands) {
      return;
    }
    for (Row row : table.passing(provision.id(), ruling)) {
      int certainty = row.certainty(facts);
      if (certainty > 0
          && Travel.mayGo(arrival, kind, row.effect())
          && (!onlyGrants || row.effect() == Effect.GRANTS)) {
        link(Travel.by(arrival, row.effect(), 1, 1), new Link(state, edge, row.rule(), certainty, closed, false), open);
        if (Travel.wantsPrivity(kind, row.effect(), row.certainty())) {
          link(Travel.privy(arrival, 1), new Link(state, edge, row.rule(), 1, closed, true), open);
        }
      }
    }
  }

  private void link(int arrival, Link link, ArrayDeque<State> open) {
    var state = new State(descent.child(link.edge()), Travel.form(arrival));
    List<Link> into = links.get(state);
    if (into == null) {
      into = new ArrayList<>();
      links.put(state, into);
      open.add(state);
    }
    into.add(link);
  }

  private int arrival(State state, int certainty) {
    return state.form() == OWN
        ? Travel.own(provision.id(), certainty)
        : Travel.arrival(provision.id(), state.form(), certainty);
  }

  private static boolean isPrivy(State state) {
    return state.form() != OWN && Travel.isPrivy(Travel.arrival(0, state.form(), 1));
  }

  private int surest(State state) {
    return state.form() == OWN ? ownCertainty(state.artifact()) : surest.getOrDefault(state, UNREACHED);
  }

  private int surest(Link link) {
    int certainty = Math.max(link.ruleCertainty(), lineage.certainty(link.edge()));
    return Math.max(certainty, surest(link.from()));
  }

  private boolean improve() {
    boolean improved = false;
    for (Map.Entry<State, List<Link>> into : links.entrySet()) {
      int certainty = into.getValue().stream().mapToInt(this::surest).min().orElse(UNREACHED);
      if (certainty < surest(into.getKey())) {
        surest.put(into.getKey(), certainty);
        improved = true;
      }
    }
    return improved;
  }

  /// Walks up links no weaker than `bound`, and tells the ways that are exactly as weak.
  private void up(State end, State state, int bound) {
    if (state.form() == OWN) {
      tell(state.artifact(), end, bound);
      return;
    }
    onWay.add(state);
    for (Link link : links.getOrDefault(state, List.of())) {
      if (ways >= MOST_WAYS || looked++ >= MOST_LINKS) {
        capped = true;
        break;
      }
      if (surest(link) > bound) {
        break;
      }
      if (!onWay.contains(link.from())) {
        way.push(link);
        up(end, link.from(), bound);
        way.pop();
      }
    }
    onWay.remove(state);
  }

  /// The way goes down from the link pushed last.
  private void tell(int origin, State end, int bound) {
    int arrival = Travel.own(provision.id(), ownCertainty(origin));
    var steps = new ArrayList<Step>();
    for (Link link : way) {
      arrival = after(arrival, link);
      steps.add(step(arrival, link));
    }
    if (Travel.certainty(arrival) == bound) {
      ways++;
      String effect = Findings.name(Travel.effect(arrival(end, bound)));
      byOrigin.computeIfAbsent(origin, o -> new ArrayList<>()).add(new Witness(effect, bound, steps));
    }
  }

  private int after(int arrival, Link link) {
    int edgeCertainty = lineage.certainty(link.edge());
    if (link.parties()) {
      return Travel.privy(arrival, edgeCertainty);
    }
    return link.rule() == STAYS
        ? Travel.stays(arrival, edgeCertainty)
        : Travel.by(arrival, effective.law().rule(link.rule()).effect(), link.ruleCertainty(), edgeCertainty);
  }

  private Step step(int arrival, Link link) {
    int child = descent.child(link.edge());
    Effect effect = Travel.effect(arrival);
    boolean stays = link.rule() == STAYS;
    return new Step(
        lineage.node(child).toString(),
        lineage.kind(link.edge()).property().toString(),
        lineage.node(lineage.parent(link.edge())).toString(),
        lineage.certainty(link.edge()),
        lineage.sameHands(child, lineage.parent(link.edge())),
        stays ? "" : effective.law().rule(link.rule()).iri(),
        stays ? "" : effective.law().rule(link.rule()).condition().words(),
        stays ? Findings.STAYS : effective.law().rule(link.rule()).basis(),
        effective.facts(child, provision.license()).words(),
        Findings.name(effect),
        Travel.certainty(arrival),
        link.closed() == 0 || !effect.restricts() ? List.of() : relieved(link.closed()));
  }

  private static List<String> relieved(int closed) {
    return Arrays.stream(Reading.values()).filter(reading -> reading.relaxes(closed)).map(Findings::name).toList();
  }
}
