package org.w3id.stemma.reasoner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.World.Edge;
import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.condition.Truth;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.Rule;

/// The same answers straight from the rules: maps, no order, everything again until nothing changes. Slow, and
/// sharing with the reasoner nothing but the law, its conditions and the world.
final class Reference {
  private final World world;
  private final int relaxing;
  private final Map<Integer, Map<State, Integer>> arrived = new HashMap<>();
  private final Map<Integer, Set<String>> families = new HashMap<>();

  private enum Hold {
    WHOLE,
    PART,
    USE
  }

  /// @param privy whether it rests for those alone who are party to its terms
  private record State(Provision provision, Effect effect, Hold hold, boolean privy) {
    private State(Provision provision) {
      this(provision, Effect.BINDS, Hold.WHOLE, false);
    }
  }

  Reference(World world, int relaxing) {
    this.world = world;
    this.relaxing = relaxing;
    for (int a = 0; a < world.size(); a++) {
      arrived.put(a, new HashMap<>());
      families.put(a, new HashSet<>());
    }
    while (growFamilies()) {}
    while (grow()) {}
  }

  /// Each provision and effect that an artifact inherits, in words, with the surest certainty.
  Map<String, Integer> inherited(int artifact) {
    var words = new TreeMap<String, Integer>();
    at(artifact)
        .forEach(
            (state, certainty) -> {
              if (!state.privy()) {
                words.merge(state.provision() + " " + state.effect(), certainty, Math::min);
              }
            });
    return words;
  }

  /// Each permission that an artifact holds, with its certainty: all that is asked for is granted by everyone, from
  /// everything downwards until nothing more falls away.
  List<Map<String, Integer>> held() {
    List<Map<String, Integer>> held = new ArrayList<>();
    List<Map<String, Integer>> upstream = new ArrayList<>();
    for (int a = 0; a < world.size(); a++) {
      held.add(EVERYTHING);
      upstream.add(EVERYTHING);
    }
    boolean fallen = true;
    while (fallen) {
      fallen = false;
      for (int a = 0; a < world.size(); a++) {
        Map<String, Integer> limit = limit(a, held, upstream);
        Map<String, Integer> now = limit;
        if (!world.declared(a).isEmpty()) {
          var own = new TreeMap<String, Integer>();
          own(a).stream().filter(p -> p.term().isPermission()).forEach(p -> own.put(p.term().code(), 1));
          now = both(limit, own);
        } else if (limit.equals(EVERYTHING)) {
          now = Map.of();
        }
        fallen |= !now.equals(held.get(a)) || !limit.equals(upstream.get(a));
        held.set(a, now);
        upstream.set(a, limit);
      }
    }
    return held;
  }

  private static final Map<String, Integer> EVERYTHING = Map.of("everything", 1);

  private Map<String, Integer> limit(int artifact, List<Map<String, Integer>> held, List<Map<String, Integer>> upstream) {
    Map<String, Integer> limit = EVERYTHING;
    for (Edge edge : world.edges()) {
      boolean learned = Set.of(EdgeKind.DISTILLED, EdgeKind.TRAINED_ON, EdgeKind.GENERATED_BY).contains(edge.kind());
      if (edge.child() != artifact || edge.parent() == artifact || isCovered(edge) || learned) {
        continue;
      }
      boolean sameHands = world.owner(artifact) != 0 && world.owner(artifact) == world.owner(edge.parent());
      boolean forgiven = sameHands && !world.declared(artifact).isEmpty();
      Map<String, Integer> has = forgiven ? upstream.get(edge.parent()) : held.get(edge.parent());
      if (!forgiven || !has.equals(EVERYTHING)) {
        limit = both(limit, both(has, granted(edge, forgiven)));
      }
    }
    return limit;
  }

  private Map<String, Integer> granted(Edge edge, boolean withoutOwn) {
    int edgeCertainty = edge.kind() == EdgeKind.UNTYPED ? Math.max(2, edge.certainty()) : edge.certainty();
    EdgeKind kind = edge.kind() == EdgeKind.UNTYPED ? EdgeKind.FINE_TUNED : edge.kind();
    var granted = new TreeMap<String, Integer>();
    Map<State, Integer> states = new HashMap<>(at(edge.parent()));
    if (!withoutOwn) {
      own(edge.parent()).forEach(p -> states.put(new State(p), 1));
    }
    states.forEach(
        (state, certainty) -> {
          for (Rule rule : rules(state.provision(), kind)) {
            int ruleCertainty = certainty(rule, state.provision(), facts(edge, state.provision()));
            boolean may = state.effect() != Effect.BARS_EDGE && mayGo(state.effect(), rule.effect(), kind);
            if (rule.effect() == Effect.GRANTS && ruleCertainty > 0 && may) {
              int weakest = Math.max(certainty, Math.max(edgeCertainty, ruleCertainty));
              granted.merge(state.provision().term().code(), weakest, Math::min);
            }
          }
        });
    return granted;
  }

  private static Map<String, Integer> both(Map<String, Integer> left, Map<String, Integer> right) {
    if (left.equals(EVERYTHING) || right.equals(EVERYTHING)) {
      return left.equals(EVERYTHING) ? right : left;
    }
    var both = new TreeMap<String, Integer>();
    left.forEach((term, certainty) -> {
      Integer other = right.get(term);
      if (other != null) {
        both.put(term, Math.max(certainty, other));
      }
    });
    return both;
  }

  private Map<State, Integer> at(int artifact) {
    return Objects.requireNonNull(arrived.get(artifact));
  }

  private Set<String> familiesOf(int artifact) {
    return Objects.requireNonNull(families.get(artifact));
  }

  private static boolean kin(Edge edge) {
    return switch (edge.kind()) {
      case FINE_TUNED, CONTINUED, ADAPTER, QUANTIZED, CONVERTED, MERGED -> true;
      default -> false;
    };
  }

  private boolean growFamilies() {
    boolean grown = false;
    for (int a = 0; a < world.size(); a++) {
      int child = a;
      List<Edge> kin = world.edges().stream().filter(e -> e.child() == child && e.parent() != child && kin(e)).toList();
      Set<String> set = familiesOf(a);
      int before = set.size();
      world.declared(a).forEach(license -> set.add(license.family()));
      if (world.declared(a).isEmpty() && kin.isEmpty()) {
        set.add("?");
      }
      kin.forEach(e -> set.addAll(familiesOf(e.parent())));
      grown |= set.size() > before;
    }
    return grown;
  }

  private boolean grow() {
    boolean grown = false;
    for (Edge edge : world.edges()) {
      if (edge.child() == edge.parent() || isCovered(edge)) {
        continue;
      }
      boolean sameHands = world.owner(edge.child()) != 0 && world.owner(edge.child()) == world.owner(edge.parent());
      for (Provision provision : own(edge.parent())) {
        grown |= go(edge, new State(provision), 1, sameHands);
      }
      for (var entry : List.copyOf(at(edge.parent()).entrySet())) {
        if (sameHands || !entry.getKey().privy()) {
          grown |= go(edge, entry.getKey(), entry.getValue(), false);
        }
      }
    }
    return grown;
  }

  private boolean isCovered(Edge edge) {
    return edge.kind() == EdgeKind.UNTYPED
        && world.edges().stream()
            .anyMatch(
                e -> e.child() == edge.child() && e.parent() == edge.parent() && (kin(e) || e.kind() == EdgeKind.DISTILLED));
  }

  private List<Provision> own(int artifact) {
    return world.declared(artifact).stream()
        .flatMap(license -> world.law().provisions(license).stream())
        .filter(p -> p.clause().asserted())
        .toList();
  }

  private boolean go(Edge edge, State state, int certainty, boolean onlyGrants) {
    boolean grown = false;
    int edgeCertainty = edge.kind() == EdgeKind.UNTYPED ? Math.max(2, edge.certainty()) : edge.certainty();
    EdgeKind kind = edge.kind() == EdgeKind.UNTYPED ? EdgeKind.FINE_TUNED : edge.kind();
    boolean awakes = state.effect() == Effect.LATENT && kind == EdgeKind.TRAINED_ON;
    EdgeKind ruling = awakes ? EdgeKind.DISTILLED : kind;
    Facts facts = facts(edge, state.provision());
    boolean closed = isClosed(state.provision(), ruling, facts, edgeCertainty);
    boolean material = kind != EdgeKind.DISTILLED && kind != EdgeKind.TRAINED_ON && kind != EdgeKind.GENERATED_BY;
    if (state.effect() == Effect.LATENT && material && kind != EdgeKind.ADAPTED && !closed && !onlyGrants) {
      grown = put(edge.child(), state, Math.max(certainty, edgeCertainty));
    }
    if (state.effect() == Effect.BARS_EDGE) {
      return material && !closed && put(edge.child(), state, Math.max(certainty, edgeCertainty));
    }
    for (Rule rule : rules(state.provision(), ruling)) {
      int ruleCertainty = certainty(rule, state.provision(), facts);
      Effect effect = rule.effect();
      if (ruleCertainty == 0 || !mayGo(state.effect(), effect, kind) || (onlyGrants && effect != Effect.GRANTS)) {
        continue;
      }
      if (!(closed && effect.restricts())) {
        State after = after(state, effect);
        grown |= put(edge.child(), after, Math.max(certainty, Math.max(edgeCertainty, ruleCertainty)));
        if (kind == EdgeKind.GENERATED_BY && effect == Effect.LATENT && rule.certainty() == 4) {
          var privy = new State(after.provision(), after.effect(), after.hold(), true);
          grown |= put(edge.child(), privy, Math.max(certainty, edgeCertainty));
        }
      }
    }
    return grown;
  }

  private static boolean mayGo(Effect state, Effect rule, EdgeKind kind) {
    if (rule == Effect.STOPS || rule == Effect.RELAXES) {
      return false;
    }
    if (state == Effect.GRANTS) {
      return rule == Effect.GRANTS;
    }
    if (state == Effect.LATENT) {
      return kind == EdgeKind.TRAINED_ON ? rule != Effect.GRANTS : rule == Effect.LATENT;
    }
    return !(rule == Effect.LATENT && kind == EdgeKind.ADAPTED);
  }

  private static State after(State state, Effect rule) {
    Hold hold = state.hold();
    if (rule == Effect.AT_USE || (rule == Effect.BINDS_PART && hold == Hold.WHOLE)) {
      hold = rule == Effect.AT_USE ? Hold.USE : Hold.PART;
    }
    Effect effect = rule;
    if (Set.of(Effect.BINDS, Effect.SAME_LICENSE_DUTY, Effect.BINDS_PART, Effect.AT_USE).contains(rule)) {
      effect = hold == Hold.WHOLE ? rule : hold == Hold.PART ? Effect.BINDS_PART : Effect.AT_USE;
    }
    return new State(state.provision(), effect, hold, state.privy() && effect == Effect.LATENT);
  }

  private boolean put(int artifact, State state, int certainty) {
    Integer before = at(artifact).get(state);
    if (before != null && before <= certainty) {
      return false;
    }
    at(artifact).put(state, certainty);
    return true;
  }

  private List<Rule> rules(Provision provision, EdgeKind kind) {
    return world.law().rules().stream()
        .filter(rule -> rule.edge() == kind && rule.behavior().equals(provision.term().behavior()))
        .toList();
  }

  private static int certainty(Rule rule, Provision provision, Facts facts) {
    return switch (rule.condition().test(provision.meaning(), facts)) {
      case TRUE -> rule.certainty();
      case FALSE -> 0;
      case UNKNOWN ->
          Set.of(Effect.GRANTS, Effect.RELAXES, Effect.STOPS).contains(rule.effect()) ? 0 : Math.min(4, rule.certainty() + 1);
    };
  }

  private boolean isClosed(Provision provision, EdgeKind kind, Facts facts, int edgeCertainty) {
    for (Provision sibling : world.law().provisions(provision.license())) {
      for (Rule rule : rules(sibling, kind)) {
        boolean names = rule.relaxed().contains("all") || rule.relaxed().contains(provision.term().code());
        int certainty = sibling.clause().asserted() && names ? certainty(rule, sibling, facts) : 0;
        if (certainty > 0 && Math.max(certainty, edgeCertainty) <= relaxing) {
          return true;
        }
      }
    }
    return false;
  }

  private Facts facts(Edge edge, Provision provision) {
    boolean declared = !world.declared(edge.child()).isEmpty();
    Facts facts = Facts.NONE.with(Fact.DECLARED, declared).with(Fact.UNDECLARED, !declared);
    if (world.isLlm(edge.child())) {
      facts = facts.with(Fact.LLM, true).with(Fact.OTHER_MODEL, false).with(Fact.TEXT_TO_IMAGE, false);
    }
    String family = provision.license().family();
    var outside = new ArrayList<Truth>();
    boolean same = false;
    for (Edge other : world.edges()) {
      if (other.child() == edge.child() && other.child() != other.parent() && kin(other)) {
        Set<String> of = familiesOf(other.parent());
        same |= of.contains(family);
        if (!of.contains(family)) {
          outside.add(of.contains("?") || of.isEmpty() ? Truth.UNKNOWN : Truth.TRUE);
        }
      }
    }
    Truth mixed = outside.contains(Truth.TRUE) ? Truth.TRUE : outside.isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
    return facts.with(Fact.SAME_FAMILY, same).with(Fact.MIXED_FAMILY, mixed);
  }
}
