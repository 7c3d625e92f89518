package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.conflict.Conflict;
import org.w3id.stemma.reasoner.conflict.ConflictKind;
import org.w3id.stemma.reasoner.conflict.Conflicts;
import org.w3id.stemma.reasoner.conflict.Finding;
import org.w3id.stemma.reasoner.conflict.Finding.Answer;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Clause;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.verdict.Judgments;

/// Each kind of conflict: found, clear, and not checked for want of a fact.
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the law is read once
class ConflictsTest {
  private final Law law = Law.read(Knowledge.graph());

  private String iri(String id) {
    return law.license(NodeFactory.createURI(Ns.SPDX + id))
        .or(() -> law.license(NodeFactory.createURI(Ns.LIC + id)))
        .map(license -> "<" + license.iri() + ">")
        .orElseThrow(() -> new AssertionError("no license " + id));
  }

  /// `name`, a model that declares `license`, or nothing if that is empty.
  private String model(String name, String license) {
    return "art:%s a stm:Model ; stm:task \"text-generation\"%s .\n"
        .formatted(name, license.isEmpty() ? "" : " ; stm:declaredLicense " + iri(license));
  }

  private static String edge(String child, String kind, String parent) {
    return "art:%s stm:%s art:%s .\n".formatted(child, kind, parent);
  }

  private Finding finding(String turtle, String artifact, Reading reading, ConflictKind kind) {
    Effective effective = Given.effective(turtle, law);
    int number = effective.lineage().artifact(Given.art(artifact));
    Conflicts conflicts = Conflicts.of(Judgments.of(effective));
    List<Finding> findings = conflicts.findings(number, reading);
    assertThat(findings).extracting(Finding::kind).containsExactly(ConflictKind.values());
    assertThat(findings.stream().flatMap(f -> f.conflicts().stream())).containsExactlyElementsOf(conflicts.of(number, reading));
    return findings.stream().filter(finding -> finding.kind() == kind).findFirst().orElseThrow();
  }

  private Finding finding(String turtle, ConflictKind kind) {
    return finding(turtle, "child", Reading.MAINSTREAM, kind);
  }

  private static List<String> terms(Finding finding) {
    return finding.conflicts().stream().flatMap(c -> c.clauses().stream()).map(p -> p.term().code()).distinct().sorted().toList();
  }

  private String fineTune(String base, String declared) {
    return model("child", declared) + edge("child", "fineTunedFrom", "base") + model("base", base);
  }

  @Test
  void apacheOnAFineTuneOfLlama2PromisesTooMuch() {
    Finding finding = finding(fineTune("Llama-2", "Apache-2.0"), ConflictKind.OVER_PERMISSIVE);
    assertThat(finding.answer()).isEqualTo(Answer.HIT);
    assertThat(terms(finding)).contains("mauThreshold");
    assertThat(finding.conflicts().stream().map(Conflict::sentence))
        .anyMatch(s -> s.startsWith("It declares Apache-2.0, which allows") && s.contains("of Llama-2) reached it"));
  }

  @Test
  void apacheOnALoraForFluxPromisesTooMuchAtUse() {
    String lora = model("child", "Apache-2.0") + edge("child", "adapterFor", "base") + model("base", "FLUX.1-dev-NC");
    assertThat(terms(finding(lora, ConflictKind.OVER_PERMISSIVE))).contains("nonCommercial");
    assertThat(terms(finding(lora, "child", Reading.LENIENT, ConflictKind.OVER_PERMISSIVE))).contains("nonCommercial");
  }

  @Test
  void theSameLicenseAsTheParentsPromisesNoMore() {
    assertThat(finding(fineTune("Llama-2", "Llama-2"), ConflictKind.OVER_PERMISSIVE).answer()).isEqualTo(Answer.CLEAR);
    assertThat(finding(fineTune("MIT", "Apache-2.0"), ConflictKind.OVER_PERMISSIVE).answer()).isEqualTo(Answer.CLEAR);
  }

  @Test
  void aLicenseThatNobodyReadIsNotChecked() {
    assertThat(finding(fineTune("Llama-2", "Jamba-Open-Model"), ConflictKind.OVER_PERMISSIVE).answer()).isEqualTo(Answer.NOT_CHECKED);
    String unknown = "art:child a stm:Model ; stm:declaredLicense lic:nobody ; stm:fineTunedFrom art:base .\n" + model("base", "Llama-2");
    assertThat(finding(unknown, ConflictKind.OVER_PERMISSIVE).missing()).contains("what the license " + Ns.LIC + "nobody says");
  }

  @Test
  void aShareAlikeThatArrivedAsksForALicenseThatItAccepts() {
    assertThat(terms(finding(fineTune("GPL-3.0-only", "MIT"), ConflictKind.OVER_PERMISSIVE))).contains("sameLicense");
    assertThat(finding(fineTune("GPL-3.0-only", "GPL-3.0-only"), ConflictKind.OVER_PERMISSIVE).answer()).isEqualTo(Answer.CLEAR);
    assertThat(finding(fineTune("CC-BY-SA-4.0", "GPL-3.0-only"), ConflictKind.OVER_PERMISSIVE).answer()).isEqualTo(Answer.CLEAR);
    assertThat(finding(fineTune("GPL-2.0", "GPL-3.0-only"), ConflictKind.OVER_PERMISSIVE).answer()).isEqualTo(Answer.NOT_CHECKED);
  }

  @Test
  void aPartThatIsBoundDoesNotMakeTheWholePromiseTooMuch() {
    String product = "art:child a stm:Software ; stm:declaredLicense " + iri("Apache-2.0") + " ; stm:contains art:base .\n";
    assertThat(terms(finding(product + model("base", "Llama-2"), ConflictKind.OVER_PERMISSIVE))).containsExactly("noTrainOnOutputs");
    assertThat(finding(product + model("base", "CC-BY-NC-4.0"), ConflictKind.OVER_PERMISSIVE).answer()).isEqualTo(Answer.CLEAR);
  }

  @Test
  void ofAChoiceOfLicensesEachIsAPromise() {
    String either =
        "art:child a stm:Model ; stm:declaredLicense art:choice ; stm:fineTunedFrom art:base . art:choice stm:alternative %s, %s .\n"
            .formatted(iri("Llama-2"), iri("Apache-2.0"));
    Finding finding = finding(either + model("base", "Llama-2"), ConflictKind.OVER_PERMISSIVE);
    assertThat(finding.conflicts()).isNotEmpty().allMatch(c -> c.sentence().startsWith("It declares Apache-2.0"));
  }

  private String merge(String one, String other, String declared) {
    return model("child", declared) + edge("child", "mergedFrom", "one") + edge("child", "mergedFrom", "other")
        + model("one", one) + model("other", other);
  }

  @Test
  void twoShareAlikesWithNoLicenseInCommonClash() {
    assertThat(finding(merge("CC-BY-SA-4.0", "GPL-2.0-only", ""), ConflictKind.INCOMPATIBLE_COPYLEFT).answer()).isEqualTo(Answer.HIT);
    assertThat(finding(merge("CC-BY-SA-4.0", "GPL-3.0-only", ""), ConflictKind.INCOMPATIBLE_COPYLEFT).answer()).isEqualTo(Answer.CLEAR);
    assertThat(finding(merge("GPL-2.0", "GPL-3.0-only", ""), ConflictKind.INCOMPATIBLE_COPYLEFT).answer()).isEqualTo(Answer.NOT_CHECKED);
    assertThat(finding(merge("CC-BY-SA-4.0", "GPL-2.0-only", ""), "child", Reading.LENIENT, ConflictKind.INCOMPATIBLE_COPYLEFT).answer()).isEqualTo(Answer.CLEAR);
  }

  @Test
  void aBarOfFurtherRestrictionsMeetsAUsePolicy() {
    assertThat(finding(merge("GPL-3.0-only", "BigScience-OpenRAIL-M", "GPL-3.0-only"), ConflictKind.FURTHER_RESTRICTION).answer()).isEqualTo(Answer.HIT);
    assertThat(finding(merge("CC-BY-4.0", "BigScience-OpenRAIL-M", "CC-BY-4.0"), ConflictKind.FURTHER_RESTRICTION).answer()).isEqualTo(Answer.CLEAR);
  }

  @Test
  void aTuneOfWhatMayNotBeSharedChangedIsForbidden() {
    Finding finding = finding(fineTune("CC-BY-ND-4.0", "CC-BY-ND-4.0"), ConflictKind.FORBIDDEN_DERIVATION);
    assertThat(terms(finding)).containsExactly("noShareDerivatives");
    assertThat(finding.conflicts().getFirst().sentence()).contains("of CC-BY-ND-4.0) bars this, or what it was made from");
    String student = model("child", "MIT") + edge("child", "distilledFrom", "base") + model("base", "Llama-2");
    assertThat(terms(finding(student, "child", Reading.LENIENT, ConflictKind.FORBIDDEN_DERIVATION))).containsExactly("noTrainOnOutputs");
    assertThat(finding(fineTune("MIT", "MIT"), ConflictKind.FORBIDDEN_DERIVATION).answer()).isEqualTo(Answer.CLEAR);
  }

  @Test
  void aCopyOfAForbiddenTuneIsForbiddenToo() {
    String copy = fineTune("CC-BY-ND-4.0", "") + model("copy", "") + edge("copy", "convertedFrom", "child");
    assertThat(finding(copy, "copy", Reading.MAINSTREAM, ConflictKind.FORBIDDEN_DERIVATION).answer()).isEqualTo(Answer.HIT);
  }

  @Test
  void theNameOfALlama31DerivativeBeginsWithLlama() {
    assertThat(finding(fineTune("Llama-3.1", "Llama-3.1"), ConflictKind.DUTY_UNMET).answer()).isEqualTo(Answer.HIT);
    String named = model("acme--Llama-tuned", "Llama-3.1") + edge("acme--Llama-tuned", "fineTunedFrom", "base") + model("base", "Llama-3.1");
    Finding rest = finding(named, "acme--Llama-tuned", Reading.MAINSTREAM, ConflictKind.DUTY_UNMET);
    assertThat(rest.answer()).isEqualTo(Answer.NOT_CHECKED);
    assertThat(rest.missing()).containsExactly("the files and the card of the revision");
    assertThat(finding(model("child", "MIT"), ConflictKind.DUTY_UNMET).answer()).isEqualTo(Answer.CLEAR);
  }

  @Test
  void anUndeclaredCopyOfALicensedModelMissesADeclaration() {
    String gguf = model("child", "") + edge("child", "quantizedFrom", "base") + model("base", "Apache-2.0");
    assertThat(finding(gguf, ConflictKind.MISSING_DECLARATION).answer()).isEqualTo(Answer.HIT);
    assertThat(finding(model("child", ""), ConflictKind.MISSING_DECLARATION).answer()).isEqualTo(Answer.CLEAR);
    String stated = gguf + "art:child stm:licenseStatement art:statement . art:statement stm:statedAs \"none\" .";
    assertThat(finding(stated, ConflictKind.MISSING_DECLARATION).answer()).isEqualTo(Answer.CLEAR);
    String notLookedAt = edge("child", "quantizedFrom", "base") + model("base", "Apache-2.0");
    assertThat(finding(notLookedAt, ConflictKind.MISSING_DECLARATION).answer()).isEqualTo(Answer.NOT_CHECKED);
  }

  @Test
  void apacheOnAnOpenRailDerivativeOmitsWhatMustBePassedOn() {
    assertThat(finding(fineTune("CreativeML-OpenRAIL-M", "Apache-2.0"), ConflictKind.FLOW_DOWN_MISSING).answer()).isEqualTo(Answer.HIT);
    assertThat(finding(fineTune("CreativeML-OpenRAIL-M", "OpenRAIL++-M"), ConflictKind.FLOW_DOWN_MISSING).answer()).isEqualTo(Answer.CLEAR);
    assertThat(finding(fineTune("MIT", "Apache-2.0"), ConflictKind.FLOW_DOWN_MISSING).answer()).isEqualTo(Answer.CLEAR);
    assertThat(finding(fineTune("CreativeML-OpenRAIL-M", ""), ConflictKind.FLOW_DOWN_MISSING).answer()).isEqualTo(Answer.NOT_CHECKED);
  }

  @Test
  void llama3OnALlama31BaseIsTheWrongVersion() {
    Finding finding = finding(fineTune("Llama-3.1", "Llama-3"), ConflictKind.WRONG_VERSION);
    assertThat(finding.conflicts()).singleElement().satisfies(
        conflict -> {
          assertThat(conflict.sentence()).isEqualTo("It declares Llama-3, but the weights come under Llama-3.1, which does not let that version be chosen: declare Llama-3.1.");
          assertThat(conflict.licenses()).containsExactly(Ns.LIC + "Llama-3", Ns.LIC + "Llama-3.1");
        });
  }

  @Test
  void aLaterVersionThatTheTextLetsChooseIsNotTheWrongOne() {
    assertThat(finding(fineTune("GPL-2.0-or-later", "GPL-3.0-only"), ConflictKind.WRONG_VERSION).answer()).isEqualTo(Answer.CLEAR);
    assertThat(finding(fineTune("GPL-2.0-only", "GPL-3.0-only"), ConflictKind.WRONG_VERSION).answer()).isEqualTo(Answer.HIT);
    assertThat(finding(fineTune("CC-BY-4.0", "CC-BY-NC-4.0"), ConflictKind.WRONG_VERSION).answer()).isEqualTo(Answer.CLEAR);
    assertThat(finding(fineTune("BSD-2-Clause", "BSD-3-Clause"), ConflictKind.WRONG_VERSION).answer()).isEqualTo(Answer.CLEAR);
  }

  @Test
  void aMergeWithADeletedParentHasAnUnknownUpstream() {
    String merge = model("child", "MIT") + edge("child", "mergedFrom", "one") + edge("child", "mergedFrom", "gone") + model("one", "MIT");
    assertThat(finding(merge, ConflictKind.UNKNOWN_UPSTREAM).answer()).isEqualTo(Answer.HIT);
    assertThat(finding(merge, ConflictKind.OVER_PERMISSIVE).answer()).isEqualTo(Answer.NOT_CHECKED);
    String copy = merge + model("copy", "MIT") + edge("copy", "quantizedFrom", "child");
    assertThat(finding(copy, "copy", Reading.MAINSTREAM, ConflictKind.UNKNOWN_UPSTREAM).answer()).isEqualTo(Answer.HIT);
    assertThat(finding(fineTune("MIT", "MIT"), ConflictKind.UNKNOWN_UPSTREAM).answer()).isEqualTo(Answer.CLEAR);
  }

  @Test
  void aParentInTheSameHandsIsNotUnknown() {
    String same = fineTune("", "MIT") + "art:child stm:ownedBy agent:a . art:base stm:ownedBy agent:a .";
    assertThat(finding(same, ConflictKind.UNKNOWN_UPSTREAM).answer()).isEqualTo(Answer.CLEAR);
    assertThat(finding(fineTune("", "MIT"), ConflictKind.UNKNOWN_UPSTREAM).answer()).isEqualTo(Answer.HIT);
  }

  @Test
  void aParentWhoseStatedLicenseNobodyKnowsIsNotChecked() {
    String other = fineTune("", "MIT") + "art:base stm:licenseStatement art:statement . art:statement stm:statedAs \"other\" .";
    assertThat(finding(other, ConflictKind.UNKNOWN_UPSTREAM).answer()).isEqualTo(Answer.NOT_CHECKED);
  }

  @Test
  void anOwnersOwnClausesAreNoPromiseTooMuch() {
    String same = fineTune("Llama-2", "Apache-2.0") + "art:child stm:ownedBy agent:a . art:base stm:ownedBy agent:a .";
    assertThat(finding(same, "child", Reading.STRICT, ConflictKind.OVER_PERMISSIVE).answer()).isEqualTo(Answer.CLEAR);
  }

  @Test
  void anOpenCopyOfGatedWeightsHasLostItsGate() {
    String copy = fineTune("Llama-2", "Llama-2") + "art:child stm:gated \"false\" . ";
    assertThat(finding(copy + "art:base stm:gated \"manual\" .", ConflictKind.GATE_REMOVED).answer()).isEqualTo(Answer.HIT);
    assertThat(finding(copy + "art:base stm:gated \"false\" .", ConflictKind.GATE_REMOVED).answer()).isEqualTo(Answer.CLEAR);
    assertThat(finding(copy, ConflictKind.GATE_REMOVED).answer()).isEqualTo(Answer.NOT_CHECKED);
    assertThat(finding(copy + "art:base stm:gated \"auto\" .", ConflictKind.GATE_REMOVED).conflicts()).allMatch(Conflict::isAdvisory);
  }

  private String statement(String name, String license, String more) {
    return "art:child stm:licenseStatement art:%s . art:%1$s stm:license %s ; stm:statedAs \"%s\" ; %s .\n".formatted(name, iri(license), license, more);
  }

  @Test
  void aLicenseThatWasChangedMakesTheOlderTermsStale() {
    String falcon =
        model("child", "") + statement("one", "Falcon-LLM-TII-1.0", "stm:validFrom \"2023-05-25\"^^<http://www.w3.org/2001/XMLSchema#date> ; stm:statedIn stm:Announcement")
            + statement("two", "Apache-2.0", "stm:validFrom \"2023-06-01\"^^<http://www.w3.org/2001/XMLSchema#date> ; stm:statedIn stm:Announcement");
    assertThat(finding(falcon, ConflictKind.STALE_TERMS).answer()).isEqualTo(Answer.HIT);
    assertThat(finding(model("child", "MIT"), ConflictKind.STALE_TERMS).answer()).isEqualTo(Answer.NOT_CHECKED);
    assertThat(finding(model("child", ""), ConflictKind.STALE_TERMS).answer()).isEqualTo(Answer.CLEAR);
  }

  @Test
  void aCardAndALicenseFileThatNameDifferentFamiliesDisagree() {
    String both = model("child", "") + statement("one", "Apache-2.0", "stm:statedIn stm:LicenseFile");
    assertThat(finding(both + statement("two", "CC-BY-NC-4.0", "stm:statedIn stm:Card"), ConflictKind.CARD_TEXT_CONFLICT).answer()).isEqualTo(Answer.HIT);
    assertThat(finding(both + statement("two", "Apache-2.0", "stm:statedIn stm:Card"), ConflictKind.CARD_TEXT_CONFLICT).answer()).isEqualTo(Answer.CLEAR);
    assertThat(finding(both, ConflictKind.CARD_TEXT_CONFLICT).missing()).containsExactly("what its card says");
    assertThat(finding(both + statement("two", "CC-BY-NC-4.0", "stm:statedIn stm:Catalogue"), ConflictKind.CARD_TEXT_CONFLICT).answer()).isEqualTo(Answer.NOT_CHECKED);
  }

  @Test
  void aLicenseOfProgramsOnWeightsIsForAnotherKindOfWork() {
    assertThat(finding(model("child", "GPL-3.0-only"), ConflictKind.TYPE_MISMATCH).answer()).isEqualTo(Answer.HIT);
    assertThat(finding(model("child", "GPL-3.0-only"), ConflictKind.TYPE_MISMATCH).conflicts()).allMatch(Conflict::isAdvisory);
    assertThat(finding(model("child", "Gemma"), ConflictKind.TYPE_MISMATCH).answer()).isEqualTo(Answer.CLEAR);
    assertThat(finding(model("child", "MIT"), ConflictKind.TYPE_MISMATCH).missing()).containsExactly("for which kinds of artifact MIT is meant");
    assertThat(finding(model("child", ""), ConflictKind.TYPE_MISMATCH).answer()).isEqualTo(Answer.CLEAR);
  }

  @Test
  void whatIsServedIsToldByClassAndPattern() {
    Effective effective =
        Given.effective(
            fineTune("Llama-2", "Apache-2.0") + model("twin", "Apache-2.0") + edge("twin", "fineTunedFrom", "base")
                + "art:child stm:trainedOn art:data . art:data a stm:Dataset ; stm:generatedBy art:base .",
            law);
    var told = new RecordingSink();
    Conflicts.of(Judgments.of(effective)).conclude(told);
    assertThat(told.members()).hasSize(4);
    assertThat(told.patterns()).anyMatch(row -> row.contains(Stm.OverPermissive)).anyMatch(row -> row.get(1).equals(Stm.sentence));
    assertThat(told.profiles()).anyMatch(row -> row.get(2).equals(Stm.commercialUse) && row.get(3).equals(Stm.Conditional));
    assertThat(told.profiles()).anyMatch(row -> row.get(2).equals(Stm.complete)).anyMatch(row -> row.get(2).equals(Stm.effectiveTerm));
    assertThat(told.triples())
        .contains(List.of(Graphs.LENIENT, Triple.create(Given.art("child"), Stm.distilledFrom, Given.art("base"))))
        .anyMatch(row -> ((Triple) row.get(1)).predicateMatches(Stm.inferred));
  }
}
