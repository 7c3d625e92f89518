package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.condition.Truth;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Clause;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.law.Term;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.offer.Place;
import org.w3id.stemma.reasoner.verdict.Judgments;
import org.w3id.stemma.reasoner.verdict.Outcome;

/// What artifacts offer, by what was said of them, where and when.
class OfferedTest {
  private static final String FALCON =
      """
      art:falcon a stm:Model ; stm:licenseStatement art:tii, art:apache .
      art:tii stm:license lic:TII ; stm:statedIn stm:LicenseFile ; stm:validFrom "2023-05"^^xsd:gYearMonth .
      art:apache stm:license spdx:Apache-2.0 ; stm:statedIn stm:LicenseFile ; stm:validFrom "2023-06"^^xsd:gYearMonth .
      """;
  private static final String REDIS =
      """
      art:redis a stm:Software ; stm:declaredLicense spdx:SSPL-1.0 ; stm:licenseStatement art:old, art:new .
      art:old stm:license spdx:BSD-3-Clause ; stm:statedIn stm:LicenseFile ; stm:validUntil "2024-03-20"^^xsd:date .
      art:new stm:license spdx:SSPL-1.0 ; stm:statedIn stm:LicenseFile ; stm:validFrom "2024-03-20"^^xsd:date .
      """;

  private static Lineage asOf(String day, String turtle) {
    Lineage.Builder builder = Lineage.builder().asOf(LocalDate.parse(day));
    Given.graph(turtle).find().forEach(builder::add);
    return builder.build();
  }

  private static Lineage lineage(String turtle) {
    return Given.lineage(Given.graph(turtle));
  }

  private static String offered(Lineage lineage, String artifact) {
    return words(lineage, lineage.artifact(Given.art(artifact)));
  }

  /// What is offered by the parent that the artifact's only edge leads to.
  private static String offeredToChild(Lineage lineage, String child) {
    int edge = lineage.edges(lineage.artifact(Given.art(child)));
    return words(lineage, lineage.parent(edge));
  }

  private static String words(Lineage lineage, int artifact) {
    List<List<String>> offers =
        lineage.declaration(artifact).offers().stream()
            .map(offer -> offer.stream().map(Node::getLocalName).toList())
            .toList();
    return offers.toString();
  }

  private static List<String> rivals(Lineage lineage, String artifact) {
    return lineage.rivals(lineage.artifact(Given.art(artifact))).stream()
        .map(rival -> rival.licenses().stream().map(Node::getLocalName).toList() + " " + rival.place() + " " + rival.words().text())
        .toList();
  }

  @Test
  void theLicenseFileOutweighsTheCardAndTheCardTheTag() {
    String turtle =
        """
        art:a stm:declaredLicense spdx:MIT, spdx:ISC, spdx:Zlib ; stm:licenseStatement art:file, art:card, art:tag .
        art:file stm:license spdx:MIT ; stm:statedAs "The MIT License" ; stm:statedIn stm:LicenseFile .
        art:card stm:license spdx:ISC ; stm:statedAs "isc" ; stm:statedIn stm:Card .
        art:tag stm:license spdx:Zlib ; stm:statedAs "zlib" ; stm:statedIn stm:Tag .
        """;
    assertThat(offered(lineage(turtle), "a")).isEqualTo("[[MIT]]");
    assertThat(rivals(lineage(turtle), "a")).containsExactlyInAnyOrder("[ISC] CARD isc", "[Zlib] TAG zlib");
    String withoutFile = turtle.replace("art:file,", "").replace("spdx:MIT,", "");
    assertThat(offered(lineage(withoutFile), "a")).isEqualTo("[[ISC]]");
  }

  @Test
  void whatIsDeclaredWithoutAStatementWeighsLessThanATagAndMoreThanAnAudit() {
    String turtle =
        """
        art:a stm:declaredLicense spdx:MIT ; stm:licenseStatement art:s . art:s stm:license spdx:ISC ; stm:statedIn %s .
        """;
    assertThat(offered(lineage(turtle.formatted("stm:Tag")), "a")).isEqualTo("[[ISC]]");
    Lineage audited = lineage(turtle.formatted("stm:Audit"));
    assertThat(offered(audited, "a")).isEqualTo("[[MIT]]");
    assertThat(audited.rivals(audited.artifact(Given.art("a")))).singleElement().extracting("place").isEqualTo(Place.AUDIT);
  }

  @Test
  void wordsThatNameNoLicenseAreNoRivalsAndTermsThatNobodyReadAre() {
    Lineage lineage =
        lineage(
            """
            art:a stm:licenseStatement art:tag, art:other . art:tag stm:license spdx:MIT ; stm:statedAs "mit" ; stm:statedIn stm:Tag .
            art:other stm:statedAs "other" ; stm:statedIn stm:Card .
            art:b stm:licenseStatement art:tag, art:terms . art:terms stm:statedAs "Our Terms of Service" ; stm:statedIn stm:LicenseFile .
            art:c stm:licenseStatement art:other .
            """);
    assertThat(offered(lineage, "a")).isEqualTo("[[MIT]]");
    assertThat(rivals(lineage, "a")).isEmpty();
    assertThat(offered(lineage, "b")).isEqualTo("[]");
    assertThat(rivals(lineage, "b")).containsExactlyInAnyOrder("[] LICENSE_FILE Our Terms of Service", "[MIT] TAG mit");
    assertThat(offered(lineage, "c")).isEqualTo("[]");
    assertThat(lineage.stated(lineage.artifact(Given.art("c")))).isTrue();
  }

  @Test
  void falconMayBeTakenUnderItsFirstLicenseOrUnderApache() {
    assertThat(offered(lineage(FALCON), "falcon")).isEqualTo("[[Apache-2.0, TII]]");
    assertThat(offered(asOf("2023-05-31", FALCON), "falcon")).isEqualTo("[[TII]]");
    assertThat(offered(asOf("2023-04-30", FALCON), "falcon")).isEqualTo("[]");
    Lineage before = asOf("2023-04-30", FALCON);
    assertThat(before.stated(before.artifact(Given.art("falcon")))).isFalse();
  }

  @Test
  void inTheMonthOfAChangeTheOlderLicenseHoldsAndTheNewerIsARival() {
    String turtle =
        """
        art:a a stm:Model ; stm:licenseStatement art:old, art:new .
        art:old stm:license lic:research ; stm:statedIn stm:Card ; stm:validUntil "2024-07"^^xsd:gYearMonth .
        art:new stm:license spdx:MIT ; stm:statedIn stm:Card ; stm:validFrom "2024-07"^^xsd:gYearMonth .
        """;
    assertThat(offered(asOf("2024-06-30", turtle), "a")).isEqualTo("[[research]]");
    assertThat(offered(asOf("2024-07-15", turtle), "a")).isEqualTo("[[research]]");
    assertThat(rivals(asOf("2024-07-15", turtle), "a")).containsExactly("[MIT] CARD ");
    assertThat(offered(asOf("2024-07-31", turtle), "a")).isEqualTo("[[MIT]]");
  }

  @Test
  void aTagWithoutADateSaysNothingOfTheTimeBeforeItsLicenseWasGiven() {
    String turtle =
        """
        art:a a stm:Model ; stm:licenseStatement art:old, art:new, art:tag .
        art:old stm:license lic:research ; stm:statedIn stm:LicenseFile ; stm:validUntil "2024-05-30"^^xsd:date .
        art:new stm:license spdx:MIT ; stm:statedIn stm:LicenseFile ; stm:validFrom "2024-05-30"^^xsd:date .
        art:tag stm:license spdx:MIT ; stm:statedIn stm:LicenseFile ; stm:observedFrom "2023-03-21"^^xsd:date .
        """;
    assertThat(offered(asOf("2024-01-01", turtle), "a")).isEqualTo("[[research]]");
    assertThat(offered(lineage(turtle), "a")).isEqualTo("[[MIT]]");
  }

  @Test
  void aModelMadeBeforeItsBaseWasRelicensedMayRelyOnBoth() {
    String turtle = FALCON.replace("stm:validFrom \"2023-05\"^^xsd:gYearMonth", "stm:validUntil \"2023-06-01\"^^xsd:date")
        + "art:child stm:fineTunedFrom art:falcon ; stm:created \"2023-05-30T10:00:00Z\"^^xsd:dateTime .";
    Lineage lineage = lineage(turtle);
    assertThat(offered(lineage, "falcon")).isEqualTo("[[Apache-2.0]]");
    assertThat(offeredToChild(lineage, "child")).isEqualTo("[[Apache-2.0, TII]]");
    assertThat(offeredToChild(asOf("2023-05-31", turtle), "child")).isEqualTo("[[TII]]");
  }

  @Test
  void aForkFromBeforeAChangeOfLicenseIsNotReachedByIt() {
    String turtle = REDIS + "art:fork stm:forkedFrom art:redis ; stm:created \"2024-03-19\"^^xsd:date .";
    Lineage lineage = lineage(turtle);
    int shadow = lineage.parent(lineage.edges(lineage.artifact(Given.art("fork"))));
    assertThat(offeredToChild(lineage, "fork")).isEqualTo("[[BSD-3-Clause]]");
    assertThat(shadow).isGreaterThanOrEqualTo(lineage.artifacts()).isLessThan(lineage.size());
    assertThat(lineage.original(shadow)).isEqualTo(lineage.artifact(Given.art("redis")));
    assertThat(lineage.node(shadow)).isEqualTo(Given.art("redis"));
    assertThat(offered(lineage, "redis")).isEqualTo("[[SSPL-1.0]]");
    assertThat(offeredToChild(lineage(turtle.replace("2024-03-19", "2024-03-20")), "fork")).isEqualTo("[[SSPL-1.0]]");
    assertThat(offeredToChild(lineage(turtle.replace(" ; stm:created \"2024-03-19\"^^xsd:date", "")), "fork")).isEqualTo("[[SSPL-1.0]]");
  }

  @Test
  void theDayOfAnEdgeCountsBeforeThatOfTheChild() {
    String turtle =
        REDIS
            + """
            art:fork stm:forkedFrom art:redis ; stm:created "2024-05-01"^^xsd:date ; stm:derivation art:d .
            art:d stm:parent art:redis ; stm:relation stm:forkedFrom ; stm:created "2024-01-01"^^xsd:date .
            """;
    assertThat(offeredToChild(lineage(turtle), "fork")).isEqualTo("[[BSD-3-Clause]]");
  }

  @Test
  void aRevisionThatIsAnArtifactIsTheParent() {
    Lineage lineage =
        lineage(
            REDIS
                + """
                art:redis-7.2.4 a stm:Software ; dcterms:isVersionOf art:redis ; stm:version "7.2.4" ; stm:declaredLicense spdx:BSD-3-Clause .
                art:fork stm:forkedFrom art:redis ; stm:derivation art:d .
                art:d stm:parent art:redis ; stm:relation stm:forkedFrom ; stm:revision "7.2.4" .
                """);
    int parent = lineage.parent(lineage.edges(lineage.artifact(Given.art("fork"))));
    assertThat(lineage.node(parent)).isEqualTo(Given.art("redis-7.2.4"));
  }

  @Test
  void aShadowHasTheUpstreamOfItsOriginal() {
    Lineage lineage =
        lineage(
            REDIS
                + """
                art:redis stm:contains art:lua . art:lua stm:declaredLicense spdx:MIT .
                art:fork stm:forkedFrom art:redis ; stm:created "2024-03-19"^^xsd:date .
                """);
    int shadow = lineage.parent(lineage.edges(lineage.artifact(Given.art("fork"))));
    assertThat(lineage.edges(shadow + 1) - lineage.edges(shadow)).isEqualTo(1);
    assertThat(lineage.kind(lineage.edges(shadow))).isEqualTo(EdgeKind.CONTAINS);
    assertThat(lineage.node(lineage.parent(lineage.edges(shadow)))).isEqualTo(Given.art("lua"));
  }

  @Test
  void theNextChangeIsTheNextDayOfAnOfferOrOfAConversion() {
    Law law =
        Given.law(
            """
            lic:busl a stm:License ; stm:licenseId "busl" ; stm:clause clause:busl.timeConversion .
            clause:busl.timeConversion stm:term term:timeConversion ; stm:polarity stm:Asserted ; param:after "P4Y" ;
              stm:evidence stm:TextRead .
            term:timeConversion a stm:Term ; skos:notation "timeConversion" ; stm:behavior behavior:none ; stm:group stm:Relief .
            """);
    String turtle = REDIS + "art:db a stm:Software ; stm:declaredLicense lic:busl ; stm:created \"2021-06-01\"^^xsd:date .";
    assertThat(next("2023-01-01", turtle, law)).contains(LocalDate.parse("2024-03-20"));
    assertThat(next("2024-03-20", turtle, law)).contains(LocalDate.parse("2025-06-01"));
    assertThat(next("2025-06-01", turtle, law)).isEmpty();
    assertThat(asOf("2024-03-20", turtle).nextChange()).isEmpty();
  }

  private static Optional<LocalDate> next(String day, String turtle, Law law) {
    Lineage.Builder builder = Lineage.builder().asOf(LocalDate.parse(day)).under(law);
    Given.graph(turtle).find().forEach(builder::add);
    return builder.build().nextChange();
  }

  @Test
  void anOddDayIsRefusedByName() {
    assertThatThrownBy(() -> lineage("art:s stm:validFrom \"2023-13\" ."))
        .hasMessageContaining("validFrom").hasMessageContaining("2023-13").hasMessageContaining("artifact/s");
  }

  @Test
  void thoseWhosePublishersAreAccountsOfOneOrganizationAreInTheSameHands() {
    Lineage lineage =
        lineage(
            """
            agent:Meta stm:hubAccount agent:hf.meta-llama, agent:hf.facebook .
            art:a stm:publishedBy agent:hf.meta-llama . art:b stm:publishedBy agent:hf.facebook . art:c stm:ownedBy agent:Meta .
            art:d stm:publishedBy agent:hf.TheBloke . art:e stm:publishedBy agent:hf.TheBloke .
            art:f stm:publishedBy agent:hf.facebook ; stm:ownedBy agent:Other .
            art:a stm:trainedOn art:b ; stm:adaptedFrom art:b .
            """);
    int a = lineage.artifact(Given.art("a"));
    assertThat(lineage.sameHands(a, lineage.artifact(Given.art("b")))).isTrue();
    assertThat(lineage.sameHands(a, lineage.artifact(Given.art("c")))).isTrue();
    assertThat(lineage.sameHands(lineage.artifact(Given.art("d")), lineage.artifact(Given.art("e")))).isFalse();
    assertThat(lineage.sameHands(a, lineage.artifact(Given.art("f")))).isFalse();
  }

  @Test
  void anArtifactHasANameADayAndAGate() {
    Lineage lineage =
        lineage(
            """
            <https://w3id.org/stemma/id/hf/meta-llama--Llama-2-7b> stm:created "2023-07-13T16:45:23Z"^^xsd:dateTime ; stm:gated "manual" .
            art:open stm:gated "false" ; a stm:Model .
            """);
    int llama = lineage.artifact(NodeFactory.createURI("https://w3id.org/stemma/id/hf/meta-llama--Llama-2-7b"));
    assertThat(lineage.name(llama)).isEqualTo("Llama-2-7b");
    assertThat(lineage.created(llama)).contains(LocalDate.parse("2023-07-13"));
    assertThat(lineage.gated(llama)).isEqualTo(Truth.TRUE);
    int open = lineage.artifact(Given.art("open"));
    assertThat(lineage.name(open)).isEqualTo("open");
    assertThat(lineage.created(open)).isEmpty();
    assertThat(lineage.gated(open)).isEqualTo(Truth.FALSE);
  }

  @Test
  void valkeyAndOpenTofuStandOnWhatWasOfferedWhenTheyWereForked() {
    Law law = Law.read(Knowledge.graph());
    Effective effective = Effective.of(Given.lineage(Knowledge.graph()), law);
    Judgments judgments = Judgments.of(effective);
    int valkey = effective.lineage().artifact(Given.art("Valkey"));
    int openTofu = effective.lineage().artifact(Given.art("OpenTofu"));
    assertThat(judgments.outcome(valkey, Purpose.HOSTING, Reading.MAINSTREAM)).isEqualTo(Outcome.ALLOWED);
    assertThat(judgments.outcome(openTofu, Purpose.REDISTRIBUTION, Reading.MAINSTREAM)).isEqualTo(Outcome.ALLOWED_WITH_DUTIES);
    assertThat(Given.arrivals(effective, "OpenTofu", Reading.MAINSTREAM)).noneMatch(words -> words.startsWith("BUSL"));
  }

  @Test
  void theKnowledgeTellsOfFalconBeforeAndAfter() {
    Node falcon = NodeFactory.createURI("https://w3id.org/stemma/id/hf/tiiuae--falcon-40b");
    Lineage.Builder before = Lineage.builder().asOf(LocalDate.parse("2023-05-29"));
    Lineage.Builder after = Lineage.builder().asOf(LocalDate.parse("2023-06-01"));
    Knowledge.graph().find().forEach(triple -> before.add(triple));
    Knowledge.graph().find().forEach(triple -> after.add(triple));
    Lineage then = before.build();
    Lineage later = after.build();
    assertThat(words(then, then.artifact(falcon))).isEqualTo("[[Falcon-LLM-TII-1.0]]");
    assertThat(words(later, later.artifact(falcon))).isEqualTo("[[Apache-2.0]]");
  }
}
