package org.w3id.stemma.reasoner.verdict;

import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.law.PurposeRule.Act;

/// What clauses do to the seven purposes, by how surely they do it: one bit for each purpose and act in an int for each
/// certainty.
record Tally(int first, int second, int third, int fourth) {
  static final Tally NOTHING = new Tally(0, 0, 0, 0);

  private static final int PURPOSES = 7;

  @SuppressWarnings("EnumOrdinal") // lives no longer than the process
  static int bit(Purpose purpose, Act act) {
    return act == Act.GRANTS ? 0 : 1 << ((act.ordinal() - 1) * PURPOSES + purpose.ordinal());
  }

  static Tally of(Iterable<Hit> hits, Purpose purpose) {
    Tally tally = NOTHING;
    for (Hit hit : hits) {
      tally = tally.and(bit(purpose, hit.rule().act()), hit.certainty());
    }
    return tally;
  }

  /// @param ofCertainty the bits of each certainty, the first at 0
  static Tally of(int[] ofCertainty) {
    return new Tally(ofCertainty[0], ofCertainty[1], ofCertainty[2], ofCertainty[3]);
  }

  Tally and(int bits, int certainty) {
    return switch (certainty) {
      case 1 -> new Tally(first | bits, second, third, fourth);
      case 2 -> new Tally(first, second | bits, third, fourth);
      case 3 -> new Tally(first, second, third | bits, fourth);
      default -> new Tally(first, second, third, fourth | bits);
    };
  }

  Tally and(Tally other) {
    return new Tally(first | other.first, second | other.second, third | other.third, fourth | other.fourth);
  }

  /// Whether any clause does it, surely enough to bind in the reading.
  boolean binds(Purpose purpose, Act act, Reading reading) {
    int bits = first;
    bits |= reading.binds(2) ? second : 0;
    bits |= reading.binds(3) ? third : 0;
    bits |= reading.binds(4) ? fourth : 0;
    return (bits & bit(purpose, act)) != 0;
  }

  /// Whether any clause does it, but too doubtfully to bind in the reading, be there others that do bind.
  boolean advises(Purpose purpose, Act act, Reading reading) {
    int bits = 0;
    bits |= reading.binds(2) ? 0 : second;
    bits |= reading.binds(3) ? 0 : third;
    bits |= reading.binds(4) ? 0 : fourth;
    return (bits & bit(purpose, act)) != 0;
  }

  boolean has(Purpose purpose, Act act) {
    return ((first | second | third | fourth) & bit(purpose, act)) != 0;
  }
}
