package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.reasoner.compatibility.Answer;
import org.w3id.stemma.reasoner.compatibility.Compatibility;
import org.w3id.stemma.reasoner.law.Articles;
import org.w3id.stemma.reasoner.law.Clause;
import org.w3id.stemma.reasoner.law.CompatibilityStatement;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Policies;
import org.w3id.stemma.reasoner.law.Statements;
import org.w3id.stemma.reasoner.law.Term;

/// Laws of combining, over the real licenses.
class CompatibilityProperties {
  /// Terms that take a use away, from each corner of the vocabulary.
  private static final List<String> LIMITS =
      List.of(
          "nonCommercial", "researchOnly", "noProduction", "field:military", "acceptableUse", "territory", "noCompete",
          "noHostedService", "mauThreshold", "revenueThreshold", "noTrainOnOutputs", "noRedistribution",
          "noShareDerivatives", "flowDown", "registration");

  private static List<License> licenses = List.of();
  private static Map<String, Term> terms = Map.of();
  private static Law law = law(List.of(), Statements.NONE);

  @BeforeContainer
  static void read() {
    law = Law.read(Knowledge.graph());
    licenses = law.licenses();
    var byCode = new HashMap<String, Term>();
    law.provisions().forEach(provision -> byCode.put(provision.term().code(), provision.term()));
    terms = byCode;
  }

  @Provide
  Arbitrary<License> anyLicense() {
    return Arbitraries.of(licenses);
  }

  @Provide
  Arbitrary<String> anyLimit() {
    return Arbitraries.of(LIMITS);
  }

  @Property(tries = 500)
  void whatMayBePassedOnAndChangedMayGoIntoAWorkUnderTheSameLicense(@ForAll("anyLicense") License license) {
    boolean barred = bars(license);
    Answer answer = Compatibility.of(law, license, license).answer();
    if (license.isReviewedWhole() && !barred) {
      assertThat(answer).isEqualTo(Answer.YES);
    } else {
      assertThat(answer).isNotEqualTo(Answer.YES);
    }
  }

  private static boolean bars(License license) {
    boolean passedOn = license.clauses().stream().anyMatch(c -> c.asserted() && c.term().code().equals("distribute"));
    boolean changed = license.clauses().stream().anyMatch(c -> c.asserted() && c.term().code().equals("modify"));
    return !passedOn
        || !changed
        || license.clauses().stream()
            .anyMatch(c -> c.asserted() && List.of("noRedistribution", "noShareDerivatives").contains(c.term().code()))
        || license.clauses().stream().anyMatch(c -> !c.asserted() && c.term().code().equals("modify"));
  }

  @Property(tries = 500)
  void aPublicDomainDedicationGoesIntoAnythingReviewed(@ForAll("anyLicense") License outbound) {
    boolean grants = outbound.clauses().stream().anyMatch(c -> c.asserted() && c.term().isPermission());
    for (String id : List.of("CC0-1.0", "Unlicense", "PDDL-1.0")) {
      License dedication = law.license(NodeFactory.createURI(Ns.SPDX + id)).orElseThrow();
      assertThat(Compatibility.of(law, dedication, outbound).answer())
          .isEqualTo(outbound.isReviewedWhole() && grants ? Answer.YES : Answer.UNKNOWN);
    }
  }

  @Property(tries = 500)
  void aFurtherLimitOnTheMaterialNeverMakesANoAYes(
      @ForAll("anyLicense") License inbound, @ForAll("anyLicense") License outbound, @ForAll("anyLimit") String limit) {
    Answer before = Compatibility.of(law, inbound, outbound).answer();
    Law limited = with(inbound, limit);
    Answer after = Compatibility.of(limited, limited.licenses().get(inbound.id()), limited.licenses().get(outbound.id())).answer();
    boolean same = inbound.equals(outbound);
    if (!same) {
      assertThat(after).isGreaterThanOrEqualTo(before);
    }
    if (!same && List.of("nonCommercial", "territory", "mauThreshold").contains(limit) && before == Answer.YES) {
      boolean has = outbound.clauses().stream().anyMatch(c -> c.asserted() && c.term().code().equals(limit));
      assertThat(after).isEqualTo(has ? Answer.DEPENDS : Answer.NO);
    }
  }

  /// The law with one clause more in one license.
  private static Law with(License license, String code) {
    var changed = new ArrayList<>(licenses);
    var clauses = new ArrayList<>(license.clauses());
    Term term = Objects.requireNonNull(terms.get(code), code);
    clauses.add(
        new Clause(
            Ns.CLAUSE + "further", term, true, Map.of("what", List.of("further")), "", "further", "TextRead", ""));
    changed.set(
        license.id(),
        new License(
            license.id(),
            license.iri(),
            license.licenseId(),
            license.family(),
            license.reviewed(),
            license.rider(),
            license.meantFor(),
            clauses));
    return law(changed, law.statements());
  }

  /// A law of licenses alone.
  private static Law law(List<License> licenses, Statements statements) {
    return new Law(new Articles(licenses, List.of(), List.of(), List.of(), List.of(), statements, Policies.NONE));
  }

  @Property(tries = 200)
  void theOrderOfClausesAndTriplesDoesNotMatter(
      @ForAll("anyLicense") License inbound, @ForAll("anyLicense") License outbound, @ForAll long seed) {
    var shuffled = new ArrayList<License>();
    for (License license : licenses) {
      var clauses = new ArrayList<>(license.clauses());
      Collections.shuffle(clauses, new Random(seed));
      shuffled.add(
          new License(
              license.id(),
              license.iri(),
              license.licenseId(),
              license.family(),
              license.reviewed(),
              license.rider(),
              license.meantFor(),
              clauses));
    }
    Law other = law(shuffled, law.statements());
    Compatibility one = Compatibility.of(law, inbound, outbound);
    Compatibility two = Compatibility.of(other, shuffled.get(inbound.id()), shuffled.get(outbound.id()));
    assertThat(two.answer()).isEqualTo(one.answer());
    assertThat(two.clauses()).isEqualTo(one.clauses());
    assertThat(two.sentence()).isEqualTo(one.sentence());
  }

  @Property(tries = 300)
  void whatATextNamesWithoutConditionIsNeverRefusedForItsShareAlike(@ForAll("anyLicense") License inbound) {
    for (Clause clause : inbound.clauses()) {
      for (CompatibilityStatement statement : law.statements().of(clause)) {
        for (String iri : statement.with()) {
          Node node = NodeFactory.createURI(iri);
          boolean met = statement.needsNotice().stream().noneMatch(notice -> law.statements().lacks(inbound, notice));
          law.license(node)
              .filter(named -> met && named.isReviewedWhole())
              .ifPresent(
                  named ->
                      assertThat(Compatibility.of(law, inbound, named).answer())
                          .as("%s into %s", inbound.licenseId(), named.licenseId())
                          .isIn(Answer.YES, Answer.DEPENDS));
        }
      }
    }
  }
}
