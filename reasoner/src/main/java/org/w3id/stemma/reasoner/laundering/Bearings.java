package org.w3id.stemma.reasoner.laundering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.condition.Truth;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Kind;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.law.PurposeRule;
import org.w3id.stemma.reasoner.law.PurposeRule.Act;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// Tells by the rules of purposes as they are written whether a clause that is there in some way can have a part in a
/// verdict.
final class Bearings {
  /// Facts of who asks: nobody is told of, so what hangs on them does not hold. What a product is for may follow from the
  /// purpose.
  private static final Pattern UNTOLD = Pattern.compile("fact (?!product)\\w+ hit");

  private final Map<String, List<PurposeRule>> rules = new HashMap<>();
  private final Law law;
  private final Lineage lineage;

  Bearings(Law law, Lineage lineage) {
    this.law = law;
    this.lineage = lineage;
  }

  /// @param at the artifact that has it
  /// @param own whether the artifact's own license carries it
  /// @param acts what it is to do, any of these
  boolean does(int at, Arrival arrival, boolean own, Purpose purpose, Set<Act> acts) {
    boolean isData = lineage.kindOf(at) == Kind.DATASET;
    return (own || reaches(arrival.effect(), purpose, acts.contains(Act.OBLIGES)))
        && rules(arrival.provision().term().iri()).stream()
            .filter(rule -> rule.purposes().contains(purpose) && acts.contains(rule.act()))
            .anyMatch(rule -> mayHold(rule, arrival, own, isData));
  }

  private List<PurposeRule> rules(String term) {
    return rules.computeIfAbsent(
        term,
        unseen ->
            law.purposeRules().stream().filter(rule -> rule.terms().contains(term)).toList());
  }

  private static boolean mayHold(PurposeRule rule, Arrival arrival, boolean own, boolean isData) {
    boolean bars = !own && arrival.effect() == Effect.BARS_EDGE;
    boolean rests = !own && arrival.effect() == Effect.LATENT;
    Facts facts =
        Facts.NONE.with(Fact.OWN, own).with(Fact.BARS_EDGE, bars).with(Fact.LATENT, rests).with(Fact.DATASET, isData);
    String words = rule.condition().words();
    return rule.condition().test(arrival.provision().meaning(), facts) != Truth.FALSE
        && !UNTOLD.matcher(words).find()
        && (!bars || words.contains("arrival barsEdge"))
        && (!rests || words.contains("arrival latent"));
  }

  /// What an arrival of this effect can do at all.
  private static boolean reaches(Effect effect, Purpose purpose, boolean duty) {
    return switch (effect) {
      case BINDS, BINDS_PART, BARS_EDGE, LATENT -> true;
      case AT_USE -> purpose != Purpose.REDISTRIBUTION;
      case PASS_ON, NAME_OR_LABEL, SAME_LICENSE_DUTY -> duty;
      case SERVICE_DUTY -> duty && purpose == Purpose.HOSTING;
      case GRANTS, RELAXES, STOPS -> false;
    };
  }
}
