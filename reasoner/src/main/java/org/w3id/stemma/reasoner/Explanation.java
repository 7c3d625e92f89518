package org.w3id.stemma.reasoner;

import java.util.List;

/// Why an artifact has the clauses it has: every clause, every origin, every way. Plain values throughout, so that
/// it can be written as JSON and read back equal.
///
/// @param artifact its IRI
/// @param declared IRIs of the licenses it declares
/// @param findings one for each clause that reaches it, by license and clause; exceptions not yet applied, each
///     finding says in which readings it is relieved
/// @param undeclared ancestors that declare no license
/// @param unread licenses declared by it or an ancestor of which no clause is known
/// @param missing parents of which nothing is known but that they are parents
/// @param ancestors how many artifacts it descends from
public record Explanation(
    String artifact,
    List<String> declared,
    List<Finding> findings,
    List<String> undeclared,
    List<String> unread,
    List<String> missing,
    int ancestors) {
  public Explanation {
    declared = List.copyOf(declared);
    findings = List.copyOf(findings);
    undeclared = List.copyOf(undeclared);
    unread = List.copyOf(unread);
    missing = List.copyOf(missing);
  }

  /// A clause that reaches the artifact.
  ///
  /// @param clause its IRI
  /// @param term the term's code
  /// @param license IRI of the license that carries it
  /// @param number where it stands in the text, `""` if not recorded
  /// @param condition its own condition in the license's words, `""` for none
  /// @param evidence how it was read: `TextRead`, `Secondary`, `Memory`
  /// @param outcomes one for each effect
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
    public Finding {
      outcomes = List.copyOf(outcomes);
      origins = List.copyOf(origins);
    }
  }

  /// What a clause does to the artifact by one effect.
  ///
  /// @param effect `Own`, or the local name of the effect
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
  /// @param rule IRI of the rule, `""` where what is barred just stays so
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
