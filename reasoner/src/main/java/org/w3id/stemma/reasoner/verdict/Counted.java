package org.w3id.stemma.reasoner.verdict;

import org.w3id.stemma.reasoner.condition.Atom;
import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.law.PurposeRule;

/// A clause as it counts in a verdict: stated by the license that is judged, or arrived along a lineage.
///
/// @param own stated by the license itself, asserted or negated; `effect` then tells nothing more
/// @param certainty 1 express wording to 4 contested
public record Counted(Provision provision, Effect effect, boolean own, int certainty) {
  public Counted {
    if (certainty < 1 || certainty > 4) {
      throw new IllegalArgumentException("a certainty is 1, 2, 3 or 4, not " + certainty);
    }
  }

  /// A clause of the license that is judged.
  public static Counted own(Provision provision) {
    return new Counted(provision, Effect.BINDS, true, 1);
  }

  /// A clause of the licenses of the artifact that is judged.
  static Counted own(Arrival arrival) {
    return new Counted(arrival.provision(), Effect.BINDS, true, arrival.certainty());
  }

  /// A clause that reached the artifact that is judged.
  public static Counted inherited(Arrival arrival) {
    return new Counted(arrival.provision(), arrival.effect(), false, arrival.certainty());
  }

  /// Whether a rule may speak of the clause as it arrived: what rests in data, or bars an edge, counts only where a
  /// rule asks for just that; a restriction that arrived grants nothing, and a permission that arrived limits nothing,
  /// see [Reserves]; a duty that was passed on is only a duty.
  boolean admits(PurposeRule rule, Purpose purpose) {
    if (own) {
      return true;
    }
    return switch (effect) {
      case BINDS, BINDS_PART -> rule.act() != PurposeRule.Act.GRANTS;
      case AT_USE -> rule.act() != PurposeRule.Act.GRANTS && purpose != Purpose.REDISTRIBUTION;
      case PASS_ON, NAME_OR_LABEL, SAME_LICENSE_DUTY -> rule.act() == PurposeRule.Act.OBLIGES;
      case SERVICE_DUTY -> rule.act() == PurposeRule.Act.OBLIGES && purpose == Purpose.HOSTING;
      case BARS_EDGE -> asks(rule, Fact.BARS_EDGE);
      case LATENT -> asks(rule, Fact.LATENT);
      case GRANTS -> rule.act() == PurposeRule.Act.GRANTS || rule.act() == PurposeRule.Act.RELAXES;
      case RELAXES, STOPS -> false;
    };
  }

  private static boolean asks(PurposeRule rule, Fact arrival) {
    return rule.condition().atoms().contains(new Atom.OfCase(arrival));
  }

  /// How it arrived, in the facts of the rules.
  Facts arrival() {
    return Facts.NONE
        .with(Fact.OWN, own)
        .with(Fact.BARS_EDGE, !own && effect == Effect.BARS_EDGE)
        .with(Fact.LATENT, !own && effect == Effect.LATENT);
  }
}
