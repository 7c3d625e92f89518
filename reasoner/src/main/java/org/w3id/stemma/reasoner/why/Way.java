package org.w3id.stemma.reasoner.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.effective.Finding;
import org.w3id.stemma.reasoner.effective.Finding.Origin;
import org.w3id.stemma.reasoner.effective.Finding.Outcome;
import org.w3id.stemma.reasoner.effective.Finding.Witness;

/// How a clause of one origin stands in a reading, by the weightiest way on which it came.
///
/// @param witness none for what is the artifact's own
public record Way(Standing standing, int certainty, Optional<Witness> witness) {
  /// What a clause comes to, from the weightiest.
  public enum Standing {
    BINDS,
    /// Too unsure to bind: shown, not counted.
    ADVISES,
    /// Rests in data until a model is trained on it.
    LATENT,
    /// An exception closes the way.
    RELIEVED,
    GRANTED,
    NOT_GRANTED
  }

  /// The weightiest way from an origin of a finding to the artifact, and of these the surest; none if the origin has it
  /// by no way that the finding tells.
  ///
  /// @param artifact IRI of the artifact that the finding is about
  public static Optional<Way> of(Finding finding, Origin origin, String artifact, Reading reading) {
    var ways = new ArrayList<Way>();
    for (Outcome outcome : finding.outcomes()) {
      if (outcome.effect().equals(Finding.OWN)) {
        if (origin.artifact().equals(artifact)) {
          ways.add(new Way(stands(outcome, reading), outcome.certainty(), Optional.empty()));
        }
      } else {
        origin.witnesses().stream()
            .filter(witness -> witness.effect().equals(outcome.effect()))
            .forEach(witness -> ways.add(new Way(stands(outcome, witness, reading), witness.certainty(), Optional.of(witness))));
      }
    }
    return ways.stream().min(Comparator.comparing(Way::standing).thenComparingInt(Way::certainty));
  }

  /// A way may be closed, or too unsure to bind, while another of the same effect is not.
  private static Standing stands(Outcome outcome, Witness witness, Reading reading) {
    if (witness.steps().stream().anyMatch(step -> step.relievedIn().contains(Answering.code(reading)))) {
      return Standing.RELIEVED;
    }
    Standing standing = stands(outcome, reading);
    return standing == Standing.BINDS && !reading.binds(witness.certainty()) ? Standing.ADVISES : standing;
  }

  private static Standing stands(Outcome outcome, Reading reading) {
    return outcome.readings().stream()
        .filter(read -> read.reading().equals(Answering.code(reading)))
        .map(read -> Standing.valueOf(read.standing().replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the finding says nothing of the reading " + reading));
  }
}
