package org.w3id.stemma.reasoner.verdict;

import java.util.List;
import java.util.function.IntFunction;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.effective.Holdings;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.Purpose;

/// What each clause does to each purpose, as bits of a [Tally]: the rules are asked once for each clause, way of
/// arriving, and [Nature].
final class Bearings {
  /// Tells a clause that was asked and does nothing from one that was not asked yet.
  private static final int ASKED = 1 << 31;

  private static final int CERTAINTIES = 4;

  /// Stands after all effects.
  private static final int OWN = Effect.values().length;

  private final Law law;
  private final Judge judge;
  private final Case told;
  private final IntFunction<Facts> facts;
  private final int[][] bits;

  Bearings(Law law, Judge judge, Case told) {
    this(law, judge, told, Nature::facts);
  }

  /// @param facts of the few kinds of artifacts that are told apart
  Bearings(Law law, Judge judge, Case told, IntFunction<Facts> facts) {
    this.law = law;
    this.judge = judge;
    this.told = told;
    this.facts = facts;
    this.bits = new int[(Effect.values().length + 1) * Nature.COUNT][law.provisions().size()];
  }

  /// What the clauses of a set do together, whatever exceptions there are among them.
  ///
  /// @param own whether they are stated by the license of the artifact itself
  Tally tally(Holdings holdings, int set, boolean own, int nature) {
    int[] ofCertainty = new int[CERTAINTIES];
    holdings.each(
        set,
        (provision, effect, certainty) -> ofCertainty[certainty - 1] |= of(law.provision(provision), effect, own, nature));
    return Tally.of(ofCertainty);
  }

  /// The same of a few clauses.
  Tally tally(List<Counted> clauses, int nature) {
    int[] ofCertainty = new int[CERTAINTIES];
    for (Counted counted : clauses) {
      ofCertainty[counted.certainty() - 1] |= of(counted, nature);
    }
    return Tally.of(ofCertainty);
  }

  int of(Counted counted, int nature) {
    return of(counted.provision(), counted.effect(), counted.own(), nature);
  }

  /// @param own stated by the license of the artifact itself
  int of(Provision provision, Effect effect, boolean own, int nature) {
    int manner = own ? OWN : effect.index();
    int[] row = bits[manner * Nature.COUNT + nature];
    int known = row[provision.id()];
    if (known == 0) {
      known = asked(new Counted(provision, effect, own, 1), nature);
      row[provision.id()] = known;
    }
    return known & ~ASKED;
  }

  private int asked(Counted counted, int nature) {
    int bits = ASKED;
    for (Purpose purpose : Purpose.values()) {
      for (Hit hit : judge.hits(List.of(counted), facts.apply(nature), told, purpose)) {
        bits |= Tally.bit(purpose, hit.rule().act());
      }
    }
    return bits;
  }
}
