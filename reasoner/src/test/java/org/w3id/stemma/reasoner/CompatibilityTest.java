package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.compatibility.Answer;
import org.w3id.stemma.reasoner.compatibility.Combinations;
import org.w3id.stemma.reasoner.compatibility.Compatibility;
import org.w3id.stemma.reasoner.law.BrokenLaw;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;

@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the law is read once
class CompatibilityTest {
  private final Law law = Law.read(Knowledge.graph());

  private static License license(Law law, String id) {
    return law.license(NodeFactory.createURI(Ns.SPDX + id))
        .or(() -> law.license(NodeFactory.createURI(Ns.LIC + id)))
        .orElseThrow(() -> new AssertionError("no license " + id));
  }

  private Compatibility of(String inbound, String outbound) {
    return Compatibility.of(law, license(law, inbound), license(law, outbound));
  }

  @ParameterizedTest
  @CsvSource({
    "MIT, GPL-2.0-only, YES", "MIT, Apache-2.0, YES", "MIT, Llama-2, YES",
    "GPL-3.0-only, MIT, NO", "GPL-3.0-only, GPL-2.0-only, NO", "GPL-2.0-only, GPL-3.0-only, NO",
    "Apache-2.0, GPL-2.0-only, NO", "Apache-2.0, GPL-3.0-only, YES", "Apache-2.0, LGPL-2.1-or-later, NO",
    "AFL-3.0, GPL-3.0-only, NO", "Apache-2.0, EUPL-1.2, DEPENDS",
    "EPL-2.0, GPL-3.0-only, DEPENDS", "EPL-2.0, AGPL-3.0-only, DEPENDS", "EPL-2.0, MPL-2.0, DEPENDS",
    "MPL-2.0, GPL-3.0-or-later, YES", "MPL-2.0, MIT, DEPENDS", "MPL-2.0, OSL-3.0, NO",
    "LGPL-3.0-only, Apache-2.0, DEPENDS", "LGPL-3.0-only, GPL-3.0-only, YES", "LGPL-3.0-only, LGPL-2.1-only, NO",
    "OSL-3.0, GPL-3.0-only, NO", "EUPL-1.2, OSL-3.0, YES", "OSL-3.0, EUPL-1.2, NO", "EUPL-1.2, MIT, NO",
    "CC-BY-SA-4.0, GPL-3.0-only, YES", "GPL-3.0-only, CC-BY-SA-4.0, NO", "CC-BY-SA-4.0, CC-BY-NC-SA-4.0, NO",
    "CC-BY-NC-4.0, CC-BY-4.0, NO", "CC-BY-NC-4.0, GPL-3.0-only, NO", "CC-BY-NC-4.0, CC-BY-NC-SA-4.0, YES",
    "CC-BY-ND-4.0, CC-BY-ND-4.0, DEPENDS", "CC-BY-ND-4.0, MIT, NO",
    "Llama-2, Apache-2.0, NO", "BigScience-OpenRAIL-M, Apache-2.0, NO", "PolyForm-Strict-1.0.0, MIT, NO",
    "ODC-By-1.0, MIT, DEPENDS", "Artistic-2.0, GPL-3.0-only, YES", "Artistic-2.0, MPL-2.0, DEPENDS",
    "SSPL-1.0, AGPL-3.0-only, NO", "Jamba-Open-Model, Jamba-Open-Model, UNKNOWN", "MIT, Jamba-Open-Model, UNKNOWN"
  })
  void theClausesDecide(String inbound, String outbound, Answer answer) {
    assertThat(of(inbound, outbound)).extracting(Compatibility::answer).as(of(inbound, outbound).sentence()).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "GPL-2.0-or-later, GPL-3.0-only, YES", "GPL-2.0-or-later, GPL-3.0-or-later, YES",
    "GPL-2.0-or-later, GPL-2.0-only, YES", "GPL-2.0-only, GPL-2.0-or-later, NO",
    "GPL-2.0, GPL-2.0-only, YES", "GPL-2.0, GPL-3.0-only, DEPENDS", "GPL-2.0, GPL-2.0-or-later, DEPENDS",
    "GPL-2.0-or-later, AGPL-3.0-only, DEPENDS", "LGPL-2.1-only, GPL-3.0-only, YES",
    "LGPL-2.1-only, LGPL-3.0-only, NO", "LGPL-2.1-or-later, LGPL-3.0-only, YES",
    "LGPL-2.1-only, AGPL-3.0-only, DEPENDS", "CC-BY-SA-4.0, GPL-3.0-or-later, NO"
  })
  void theNoticeOfTheWorkDecidesAmongVersions(String inbound, String outbound, Answer answer) {
    assertThat(of(inbound, outbound)).extracting(Compatibility::answer).as(of(inbound, outbound).sentence()).isEqualTo(answer);
  }

  @Test
  void theAnswerNamesTheClausesAndSaysWhy() {
    assertThat(of("Apache-2.0", "GPL-2.0-only").clauses())
        .containsExactly(
            Ns.CLAUSE + "Apache-2.0.indemnify",
            Ns.CLAUSE + "Apache-2.0.patentRetaliation",
            Ns.CLAUSE + "GPL-2.0.noFurtherRestrictions");
    assertThat(of("Apache-2.0", "GPL-2.0-only").sentence())
        .isEqualTo(
            "Apache-2.0 makes demands [9 (indemnify); 3 (patentRetaliation)] that the bar of the license of the work"
                + " [6, 7 (noFurtherRestrictions)] does not allow.");
    assertThat(of("GPL-3.0-only", "AGPL-3.0-only").sentence())
        .isEqualTo(
            "It may if the two are only linked or combined, and each part stays under its own license.");
  }

  @Test
  void aTextThatStatesMoreThanItNamesIsRefused() {
    assertThatThrownBy(
            () ->
                Given.law(
                    """
                    clause:a.sameLicense stm:compatibleWith spdx:MIT ; stm:compatibility lic:s .
                    lic:s stm:with spdx:ISC ; stm:scope stm:WholeWork .
                    """))
        .isInstanceOf(BrokenLaw.class)
        .hasMessageContaining("stm:compatibleWith");
    assertThatThrownBy(() -> Given.law("clause:a.sameLicense stm:compatibility lic:s . lic:s stm:scope stm:Tag ."))
        .isInstanceOf(BrokenLaw.class)
        .hasMessageContaining("stm:WholeWork");
  }

  @Test
  void statementsThatLeadInACircleEnd() {
    Law circle =
        Given.law(
            """
            term:sameLicense stm:kind stm:Duty ; stm:behavior behavior:b . term:distribute stm:kind stm:Permission ; stm:behavior behavior:b .
            term:modify stm:kind stm:Permission ; stm:behavior behavior:b .
            lic:a stm:licenseId "a" ; stm:reviewed true ; stm:clause clause:a.s, clause:a.d, clause:a.m .
            lic:b stm:licenseId "b" ; stm:reviewed true ; stm:clause clause:b.s, clause:b.d, clause:b.m .
            lic:c stm:licenseId "c" ; stm:reviewed true ; stm:clause clause:c.s, clause:c.d, clause:c.m .
            clause:a.s stm:term term:sameLicense ; stm:polarity stm:Asserted ; stm:compatibleWith lic:b .
            clause:b.s stm:term term:sameLicense ; stm:polarity stm:Asserted ; stm:compatibleWith lic:a .
            clause:c.s stm:term term:sameLicense ; stm:polarity stm:Asserted .
            clause:a.d stm:term term:distribute ; stm:polarity stm:Asserted . clause:a.m stm:term term:modify ; stm:polarity stm:Asserted .
            clause:b.d stm:term term:distribute ; stm:polarity stm:Asserted . clause:b.m stm:term term:modify ; stm:polarity stm:Asserted .
            clause:c.d stm:term term:distribute ; stm:polarity stm:Asserted . clause:c.m stm:term term:modify ; stm:polarity stm:Asserted .
            """);
    assertThat(Compatibility.of(circle, license(circle, "a"), license(circle, "b")).answer()).isEqualTo(Answer.YES);
    assertThat(Compatibility.of(circle, license(circle, "a"), license(circle, "c")).answer()).isEqualTo(Answer.NO);
  }

  @Test
  void answersThatAreAlikeShareANodeAndWhatIsUnknownHasNone() {
    List<Triple> triples = Combinations.triples(law);
    long nodes = triples.stream().filter(t -> t.predicateMatches(Stm.inbound)).count();
    long pairs = triples.stream().filter(t -> t.predicateMatches(Stm.outbound)).count();
    long known =
        law.licenses().stream()
            .flatMap(in -> law.licenses().stream().map(out -> Compatibility.of(law, in, out)))
            .filter(found -> found.answer() != Answer.UNKNOWN)
            .count();
    assertThat(pairs).isEqualTo(known);
    assertThat(nodes).isLessThan(pairs / 4);
    assertThat(triples.stream().filter(t -> t.predicateMatches(RDFS.comment.asNode()))).hasSize((int) nodes);
    assertThat(triples).doesNotHaveDuplicates();
  }

  /// A law of a permissive license `p`, a share-alike `c` with a bar against further restrictions that admits credits, and
  /// `x` with one more clause.
  private static Law withOneMore(String term, String kind, String clause) {
    String grants =
        """
        lic:%1$s stm:licenseId "%1$s" ; stm:reviewed true ; stm:clause clause:%1$s.d, clause:%1$s.m .
        clause:%1$s.d stm:term term:distribute ; stm:polarity stm:Asserted . clause:%1$s.m stm:term term:modify ; stm:polarity stm:Asserted .
        """;
    return Given.law(
        """
        term:distribute stm:kind stm:Permission ; stm:behavior behavior:b . term:modify stm:kind stm:Permission ; stm:behavior behavior:b .
        term:sameLicense stm:kind stm:Duty ; stm:behavior behavior:b . term:noFurtherRestrictions stm:kind stm:Limit ; stm:behavior behavior:b .
        lic:c stm:clause clause:c.s, clause:c.n . clause:c.s stm:term term:sameLicense ; stm:polarity stm:Asserted .
        clause:c.n stm:term term:noFurtherRestrictions ; stm:polarity stm:Asserted ; stm:admits term:noticeFile .
        """
            + grants.formatted("p")
            + grants.formatted("c")
            + grants.formatted("x")
            + "term:" + term + " stm:kind stm:" + kind + " ; stm:behavior behavior:b . lic:x stm:clause clause:x.more . "
            + "clause:x.more stm:term term:" + term + " ; stm:polarity stm:Asserted ; " + clause + " .");
  }

  private static Answer of(Law law, String outbound) {
    return Compatibility.of(law, license(law, "x"), license(law, outbound)).answer();
  }

  @Test
  void aDutyToGiveTheSourceWithoutAShareAlikeHasToBeMetByTheWork() {
    assertThat(of(withOneMore("discloseSource", "Duty", "param:what \"software that uses it\""), "p")).isEqualTo(Answer.DEPENDS);
  }

  @Test
  void aBanOnSellingTheMaterialByItselfLimitsNoWorkThatHoldsMore() {
    assertThat(of(withOneMore("noSell", "Limit", "param:what \"the font by itself\""), "p")).isEqualTo(Answer.YES);
    assertThat(of(withOneMore("noSell", "Limit", "param:what \"any product that uses it\""), "p")).isEqualTo(Answer.NO);
  }

  @Test
  void aCreditThatStaysWithTheMaterialIsAdmittedAndOneForTheProductIsOpen() {
    assertThat(of(withOneMore("noticeFile", "Duty", "param:text \"contents of NOTICE\""), "c")).isEqualTo(Answer.YES);
    assertThat(of(withOneMore("noticeFile", "Duty", "stm:condition \"end-user documentation\""), "c")).isEqualTo(Answer.DEPENDS);
    assertThat(of(withOneMore("badge", "Duty", "param:where \"advertising materials\""), "c")).isEqualTo(Answer.NO);
    assertThat(of(withOneMore("badge", "Duty", "param:where \"advertising materials\""), "p")).isEqualTo(Answer.YES);
  }
}
