package org.w3id.stemma.reasoner.law;

import java.io.Serializable;
import java.util.List;

/// What the law is made of, as it is read.
public record Articles(
    List<License> licenses,
    List<Rule> rules,
    List<OpennessRule> opennessRules,
    List<OpennessCriterion> criteria,
    List<PurposeRule> purposeRules,
    Statements statements,
    Policies policies)
    implements Serializable {
  public Articles {
    licenses = List.copyOf(licenses);
    rules = List.copyOf(rules);
    opennessRules = List.copyOf(opennessRules);
    criteria = List.copyOf(criteria);
    purposeRules = List.copyOf(purposeRules);
  }

  /// These, with other versions of the licenses and of what they incorporate.
  Articles with(List<License> versions, Policies documents) {
    return new Articles(versions, rules, opennessRules, criteria, purposeRules, statements, documents);
  }
}
