package org.w3id.stemma.reasoner.verdict;

import java.util.List;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.Purpose;

/// What artifacts have in common of which the same decides: the positions among which a choice of licenses lets whoever uses
/// them choose, one where there is no choice; and what it comes to.
///
/// @param amount of clauses and permissions in the world of all offers, as [org.w3id.stemma.reasoner.effective.Holdings] number them
/// @param outcomes three bits for each reading and purpose
record Situation(int amount, List<Position> positions, long outcomes) {
  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final int BITS = 3;
  private static final int MASK = 7;

  Outcome outcome(Purpose purpose, Reading reading) {
    return OUTCOMES[(int) (outcomes >> shift(purpose, reading)) & MASK];
  }

  @SuppressWarnings("EnumOrdinal") // lives no longer than the process
  static long bits(Purpose purpose, Reading reading, Outcome outcome) {
    return (long) outcome.ordinal() << shift(purpose, reading);
  }

  @SuppressWarnings("EnumOrdinal") // lives no longer than the process
  private static int shift(Purpose purpose, Reading reading) {
    return (reading.ordinal() * Purpose.values().length + purpose.ordinal()) * BITS;
  }

  boolean isComplete() {
    return positions.stream().allMatch(position -> position.upstream() == Fields.ZERO);
  }
}
