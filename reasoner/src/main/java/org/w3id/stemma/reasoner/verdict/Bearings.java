package org.w3id.stemma.reasoner.verdict;

import java.util.List;
import java.util.function.IntFunction;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Purpose;

/// What each clause does to each purpose, as bits of a [Tally]: the rules are asked once for each clause, way of
/// arriving, and [Nature].
final class Bearings {
  /// Tells a clause that was asked and does nothing from one that was not asked yet.
  private static final int ASKED = 1 << 31;

  private final Judge judge;
  private final Case told;
  private final IntFunction<Facts> facts;
  private final int[][] bits;

  Bearings(Law law, Judge judge, Case told) {
    this(law, judge, told, Nature::facts);
  }

  /// @param facts of the few kinds of artifacts that are told apart
  Bearings(Law law, Judge judge, Case told, IntFunction<Facts> facts) {
    this.judge = judge;
    this.told = told;
    this.facts = facts;
    this.bits = new int[(Effect.values().length + 1) * Nature.COUNT][law.provisions().size()];
  }

  int of(Counted counted, int nature) {
    int[] row = bits[manner(counted) * Nature.COUNT + nature];
    int known = row[counted.provision().id()];
    if (known == 0) {
      known = ASKED;
      for (Purpose purpose : Purpose.values()) {
        for (Hit hit : judge.hits(List.of(counted), facts.apply(nature), told, purpose)) {
          known |= Tally.bit(purpose, hit.rule().act());
        }
      }
      row[counted.provision().id()] = known;
    }
    return known & ~ASKED;
  }

  @SuppressWarnings("EnumOrdinal") // lives no longer than the process
  private static int manner(Counted counted) {
    return counted.own() ? Effect.values().length : counted.effect().ordinal();
  }
}
