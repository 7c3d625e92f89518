package org.w3id.stemma.reasoner.laundering;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.condition.Truth;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.Rule;

/// Tells by the rules as they are written, and by nothing that was compiled from them, in what ways a clause passes one
/// edge.
final class Passages {
  private static final Set<Effect> WEIGHTY = EnumSet.of(Effect.BINDS, Effect.BINDS_PART, Effect.AT_USE, Effect.SAME_LICENSE_DUTY);

  private final Law law;
  private final Map<String, Map<EdgeKind, List<Rule>>> rules = new HashMap<>();

  Passages(Law law) {
    this.law = law;
    for (Rule rule : law.rules()) {
      rules
          .computeIfAbsent(rule.behavior(), behavior -> new EnumMap<>(EdgeKind.class))
          .computeIfAbsent(rule.edge(), edge -> new ArrayList<>())
          .add(rule);
    }
  }

  /// A way in which a clause gets over an edge.
  record Way(Effect effect, int certainty) {}

  /// All ways of a clause that is there with this effect, [Effect#BINDS] for its own, over an edge of this certainty.
  List<Way> over(Arrival from, EdgeKind kind, int edgeCertainty, Facts child) {
    int least = Math.max(from.certainty(), edgeCertainty);
    if (from.effect() == Effect.BARS_EDGE) {
      return kind.holdsMaterial() ? List.of(new Way(Effect.BARS_EDGE, least)) : List.of();
    }
    var ways = new ArrayList<Way>();
    if (from.effect() == Effect.LATENT && kind.holdsMaterial() && kind != EdgeKind.ADAPTED) {
      ways.add(new Way(Effect.LATENT, least));
    }
    boolean awakes = from.effect() == Effect.LATENT && kind == EdgeKind.TRAINED_ON;
    for (Rule rule : rules(from.provision(), awakes ? EdgeKind.DISTILLED : kind)) {
      int certainty = certainty(rule, from.provision(), child);
      if (certainty > 0 && rule.effect().restricts() && goes(from.effect(), rule.effect(), awakes)) {
        ways.add(new Way(held(from.effect(), rule.effect()), Math.max(least, certainty)));
      }
    }
    return ways;
  }

  /// Whether an exception that counts in the reading closes the edge to a clause.
  boolean isClosed(Provision provision, EdgeKind kind, int edgeCertainty, Facts child, Reading reading) {
    License license = provision.license();
    for (Provision sibling : law.provisions(license)) {
      for (Rule rule : rules(sibling, kind)) {
        boolean names = rule.relaxed().contains(Rule.ALL) || rule.relaxed().contains(provision.term().code());
        int certainty = names && sibling.clause().asserted() ? certainty(rule, sibling, child) : 0;
        if (certainty > 0 && reading.relaxes(Math.max(certainty, edgeCertainty))) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether any rule speaks of the clause on such an edge, be it to stop it.
  boolean isRuled(Provision provision, EdgeKind kind) {
    return !rules(provision, kind).isEmpty();
  }

  private List<Rule> rules(Provision provision, EdgeKind kind) {
    Map<EdgeKind, List<Rule>> ofBehavior = rules.getOrDefault(provision.term().behavior(), Map.of());
    EdgeKind ruling = kind == EdgeKind.UNTYPED && !ofBehavior.containsKey(kind) ? EdgeKind.FINE_TUNED : kind;
    return ofBehavior.getOrDefault(ruling, List.of());
  }

  private static boolean goes(Effect from, Effect rule, boolean awakes) {
    return from == Effect.LATENT ? awakes || rule == Effect.LATENT : from != Effect.GRANTS;
  }

  /// What was bound in a part or at use is never bound as a whole again.
  private static Effect held(Effect from, Effect rule) {
    boolean wasLess = from == Effect.BINDS_PART || from == Effect.AT_USE;
    return wasLess && WEIGHTY.contains(rule) && rule != Effect.AT_USE ? from : rule;
  }

  private static int certainty(Rule rule, Provision provision, Facts child) {
    Truth truth = rule.condition().test(provision.meaning(), child);
    return switch (truth) {
      case TRUE -> rule.certainty();
      case FALSE -> 0;
      case UNKNOWN -> rule.effect().restricts() ? Math.min(4, rule.certainty() + 1) : 0;
    };
  }
}
