package org.w3id.stemma.reasoner.why;

import java.util.List;
import org.w3id.stemma.reasoner.effective.Finding;

/// Why an artifact may be used as it may. Plain values throughout, so that it can be written as JSON and read back
/// equal: IRIs as they are; purposes, readings and outcomes by their codes (`commercialUse`, `mainstream`,
/// `AllowedWithDuties`).
///
/// @param artifact its IRI
/// @param declared IRIs of the licenses it declares
/// @param ancestors how many artifacts it descends from
/// @param complete whether all of its upstream is known
/// @param verdicts by purpose, then by reading
/// @param before what the verdicts are without what was supposed; none if nothing was
/// @param findings every clause that reaches it, with every origin and way, in all readings
/// @param unknown what nobody knows, of it or upstream
/// @param conflicts what it declares against what reaches it
/// @param cures for each verdict that was asked about and is not clear
public record Answer(
    String artifact,
    List<String> declared,
    int ancestors,
    boolean complete,
    List<Judged> verdicts,
    List<Judged> before,
    List<Finding> findings,
    List<Unknown> unknown,
    List<Clash> conflicts,
    List<Cure> cures) {
  public Answer {
    declared = List.copyOf(declared);
    verdicts = List.copyOf(verdicts);
    before = List.copyOf(before);
    findings = List.copyOf(findings);
    unknown = List.copyOf(unknown);
    conflicts = List.copyOf(conflicts);
    cures = List.copyOf(cures);
  }

  /// A verdict and the clauses that it rests on, by IRI.
  ///
  /// @param sentence one sentence that a person can read
  /// @param evidence the weakest among the clauses that decide: `TextRead`, `Secondary`, `Memory`; `""` if none does
  /// @param granting what permits
  /// @param limiting what prohibits, makes conditional, or obliges, as the outcome says
  /// @param duties what is to be done, or refrained from, whatever the outcome
  /// @param advisory what restricts too doubtfully to bind
  /// @param dependsOn facts that nobody told: `users`, `product`
  public record Judged(
      String purpose,
      String reading,
      String outcome,
      String sentence,
      String evidence,
      List<String> granting,
      List<String> limiting,
      List<String> duties,
      List<String> advisory,
      List<String> dependsOn) {
    public Judged {
      granting = List.copyOf(granting);
      limiting = List.copyOf(limiting);
      duties = List.copyOf(duties);
      advisory = List.copyOf(advisory);
      dependsOn = List.copyOf(dependsOn);
    }
  }

  /// Something that nobody knows.
  ///
  /// @param artifact of which it is not known
  /// @param what `missing`: said to be a parent, and nothing else; `undeclared`: no license is known; `unread`: what its
  ///     license says has not been read; `notChecked`: facts are absent for a check
  /// @param subject IRI of the license, or of the kind of conflict; `""` for none
  /// @param words what this means, in a few words
  public record Unknown(String artifact, String what, String subject, String words) {}

  /// A conflict in one reading.
  ///
  /// @param kind code of the kind: `OverPermissive`
  /// @param terms IRIs of the terms that its clauses speak of
  /// @param licenses IRIs of the licenses of what clashes
  /// @param clauses IRIs of what clashes
  /// @param advisory whether the kind is a remark, not a fault
  public record Clash(
      String reading,
      String kind,
      List<String> terms,
      List<String> licenses,
      List<String> clauses,
      String sentence,
      int certainty,
      boolean advisory) {
    public Clash {
      terms = List.copyOf(terms);
      licenses = List.copyOf(licenses);
      clauses = List.copyOf(clauses);
    }
  }

  /// What would have to be exchanged for a verdict to be clear, that is allowed, with or without duties.
  ///
  /// @param sets all smallest sets of artifacts that are enough, by IRI; the artifact itself stands for its own license.
  ///     None where no set of up to `upTo` is enough
  /// @param origins whose own statement keeps it from being clear, those who merely carry left out
  /// @param upTo the size to which all sets were weighed
  /// @param by IRI of a license of what they are exchanged for: something that descends from nothing, free and known
  /// @param sentence the same in words
  public record Cure(
      String purpose,
      String reading,
      List<List<String>> sets,
      List<String> origins,
      int upTo,
      String by,
      String sentence) {
    public Cure {
      sets = sets.stream().map(List::copyOf).toList();
      origins = List.copyOf(origins);
    }
  }
}
