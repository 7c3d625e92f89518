package org.w3id.stemma.reasoner.effective;

import java.util.List;

/// A clause that reaches an artifact: every origin, every way. Plain values throughout, so that it can be written as
/// JSON and read back equal.
///
/// @param clause its IRI
/// @param term the term's code
/// @param license IRI of the license that carries it
/// @param number where it stands in the text, `""` if not recorded
/// @param condition its own condition in the license's words, `""` for none
/// @param evidence how it was read: `TextRead`, `Secondary`, `Memory`
/// @param outcomes one for each effect; exceptions not yet applied, each says in which readings it is relieved
/// @param origins every artifact whose own license carries it and from which it arrives
/// @param capped whether there may be more ways than are told
public record Finding(
    String clause,
    String term,
    String license,
    String number,
    String condition,
    String evidence,
    List<Outcome> outcomes,
    List<Origin> origins,
    boolean capped) {
  /// The effect of a clause that the artifact's own license carries.
  public static final String OWN = "Own";

  public Finding {
    outcomes = List.copyOf(outcomes);
    origins = List.copyOf(origins);
  }

  /// What the clause does to the artifact by one effect.
  ///
  /// @param effect [#OWN], or the local name of the effect
  /// @param certainty that of the surest way, exceptions not applied
  public record Outcome(String effect, int certainty, List<Read> readings) {
    public Outcome {
      readings = List.copyOf(readings);
    }
  }

  /// The outcome in one reading.
  ///
  /// @param reading `strict`, `mainstream`, `lenient`
  /// @param standing `binds`, `advises`, `latent`, `granted`, `notGranted`, `relieved`
  /// @param certainty that of the surest way left, 0 if none is
  public record Read(String reading, String standing, int certainty) {}

  /// An artifact whose own license carries the clause.
  ///
  /// @param basis why it counts there as it does
  /// @param certainty how surely it is the artifact's own
  public record Origin(String artifact, String basis, int certainty, List<Witness> witnesses) {
    public Origin {
      witnesses = List.copyOf(witnesses);
    }
  }

  /// One way from the origin to the artifact, ending in one effect; the steps go down, the origin's child first.
  public record Witness(String effect, int certainty, List<Step> steps) {
    public Witness {
      steps = List.copyOf(steps);
    }
  }

  /// One edge of a way.
  ///
  /// @param relation IRI of the kind of edge
  /// @param sameHands whether child and parent are known to be in the same hands
  /// @param rule IRI of the rule, `""` where it just stays as it is
  /// @param condition the rule's condition, `""` for always
  /// @param facts what was known of the child
  /// @param effect after this step
  /// @param certainty after this step: the weakest so far
  /// @param relievedIn readings in which an exception closes this step
  public record Step(
      String child,
      String relation,
      String parent,
      int edgeCertainty,
      boolean sameHands,
      String rule,
      String condition,
      String basis,
      List<String> facts,
      String effect,
      int certainty,
      List<String> relievedIn) {
    public Step {
      facts = List.copyOf(facts);
      relievedIn = List.copyOf(relievedIn);
    }
  }
}
