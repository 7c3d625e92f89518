package org.w3id.stemma.reasoner.verdict;

import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.law.PurposeRule.Act;

/// Where a judgment ends, in the order in which the questions are asked; see [Judge].
enum Step {
  FORBIDDEN(Outcome.PROHIBITED),
  CLASHES(Outcome.PROHIBITED),
  NOT_GRANTED(Outcome.UNKNOWN),
  UNKNOWN_UPSTREAM(Outcome.UNKNOWN),
  /// A rider: the license to which it is added is not stated.
  UP_TO_THE_BASE(Outcome.CONDITIONAL),
  /// What restricts, or grants, is too doubtful to decide.
  DOUBTED(Outcome.CONDITIONAL),
  CLASH_DOUBTED(Outcome.CONDITIONAL),
  UPSTREAM_DOUBTED(Outcome.CONDITIONAL),
  CONTRADICTED(Outcome.CONDITIONAL),
  ASKED(Outcome.CONDITIONAL),
  OBLIGED(Outcome.ALLOWED_WITH_DUTIES),
  FREE(Outcome.ALLOWED);

  private final Outcome outcome;

  Step(Outcome outcome) {
    this.outcome = outcome;
  }

  Outcome outcome() {
    return outcome;
  }

  /// The one place where it is decided what clauses and footing come to.
  static Step of(Tally tally, Footing footing, Purpose purpose, Reading reading) {
    int granted = footing.granted();
    if (tally.binds(purpose, Act.PROHIBITS, reading)) {
      return FORBIDDEN;
    }
    if (isSure(footing.clash(), reading)) {
      return CLASHES;
    }
    if (granted == Permits.NONE || (reading == Reading.STRICT && granted != Permits.OPEN && !reading.relaxes(granted))) {
      return NOT_GRANTED;
    }
    if (isSure(footing.upstream(), reading)) {
      return UNKNOWN_UPSTREAM;
    }
    if (granted == Permits.OPEN) {
      return UP_TO_THE_BASE;
    }
    return conditions(tally, footing, purpose, reading);
  }

  private static Step conditions(Tally tally, Footing footing, Purpose purpose, Reading reading) {
    boolean doubted = tally.advises(purpose, Act.PROHIBITS, reading) || tally.advises(purpose, Act.ASKS, reading);
    if (doubted || !reading.relaxes(footing.granted())) {
      return DOUBTED;
    }
    if (footing.mayClash()) {
      return CLASH_DOUBTED;
    }
    if (footing.upstream() != 0) {
      return UPSTREAM_DOUBTED;
    }
    if (footing.rival()) {
      return CONTRADICTED;
    }
    if (tally.binds(purpose, Act.ASKS, reading)) {
      return ASKED;
    }
    return tally.binds(purpose, Act.OBLIGES, reading) ? OBLIGED : FREE;
  }

  private static boolean isSure(int certainty, Reading reading) {
    return certainty != 0 && reading.binds(certainty);
  }
}
