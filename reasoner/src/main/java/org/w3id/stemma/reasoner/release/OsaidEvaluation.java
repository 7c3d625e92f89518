package org.w3id.stemma.reasoner.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.stemma.reasoner.law.Openness.Outcome;

/// How a release stands against the parts that the Open Source AI Definition requires, in one reading.
///
/// @param findings one for each required part
public record OsaidEvaluation(Node release, List<Finding> findings) {
  public OsaidEvaluation {
    findings = List.copyOf(findings);
  }

  /// One required part.
  ///
  /// @param outcome empty where what is said of the release does not let anyone judge
  /// @param lacks what does not count, or cannot be judged
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // a record's component is what its accessor returns
  public record Finding(Node criterion, Optional<Outcome> outcome, List<Lack> lacks) {
    public Finding {
      lacks = List.copyOf(lacks);
    }
  }

  /// Fails where a part fails, passes where all pass, is unsettled where one is; empty where one cannot be judged and
  /// none fails.
  public Optional<Outcome> status() {
    var outcomes = new ArrayList<Outcome>();
    findings.forEach(finding -> finding.outcome().ifPresent(outcomes::add));
    if (outcomes.contains(Outcome.FAILS)) {
      return Optional.of(Outcome.FAILS);
    }
    if (outcomes.size() < findings.size() || findings.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(outcomes.contains(Outcome.UNSETTLED) ? Outcome.UNSETTLED : Outcome.PASSES);
  }
}
