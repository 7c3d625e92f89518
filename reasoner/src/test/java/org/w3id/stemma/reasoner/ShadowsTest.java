package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Clause;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.lineage.Change;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// Artifacts as they once were: what they descend from when something is supposed, and what has more than one revision.
class ShadowsTest {
  private static final String FORK =
      """
      art:fork a stm:Software ; stm:declaredLicense spdx:MIT ; stm:forkedFrom art:base ; stm:created "2023-06-01"^^xsd:date .
      art:base a stm:Software ; stm:licenseStatement art:old, art:new ; stm:contains art:part .
      art:old stm:license spdx:MIT ; stm:statedIn stm:LicenseFile ; stm:validUntil "2024-01-01"^^xsd:date .
      art:new stm:license spdx:Apache-2.0 ; stm:statedIn stm:LicenseFile ; stm:validFrom "2024-01-01"^^xsd:date .
      art:part a stm:Software ; stm:declaredLicense spdx:CC-BY-NC-4.0 .
      art:other a stm:Software ; stm:declaredLicense spdx:BSD-3-Clause .
      """;

  private final Law law = Law.read(Knowledge.graph());

  private static int number(Lineage lineage, String name) {
    return lineage.artifact(Given.art(name));
  }

  /// The licenses of all parents of the parent of the fork.
  private static List<String> behindTheFork(Lineage lineage) {
    int parent = lineage.parent(lineage.edges(number(lineage, "fork")));
    assertThat(parent).isGreaterThanOrEqualTo(lineage.artifacts());
    return IntStream.range(lineage.edges(parent), lineage.edgesEnd(parent))
        .mapToObj(edge -> lineage.declaration(lineage.parent(edge)))
        .flatMap(declaration -> declaration.licenses().stream())
        .map(Node::getLocalName)
        .toList();
  }

  @Test
  void whatItsOriginalIsSupposedToBeMadeFromItIsMadeFromToo() {
    Lineage lineage = Given.lineage(Given.graph(FORK));
    int base = number(lineage, "base");
    int part = number(lineage, "part");
    int other = number(lineage, "other");

    assertThat(behindTheFork(lineage)).containsExactly("CC-BY-NC-4.0");
    assertThat(behindTheFork(lineage.with(List.of(new Change.Dropped(base, EdgeKind.CONTAINS, part))))).isEmpty();
    assertThat(behindTheFork(lineage.with(List.of(new Change.Replaced(base, EdgeKind.CONTAINS, part, other))))).containsExactly("BSD-3-Clause");
    assertThat(behindTheFork(lineage.with(List.of(new Change.Added(base, EdgeKind.CONTAINS, other, 1)))))
        .containsExactlyInAnyOrder("CC-BY-NC-4.0", "BSD-3-Clause");
  }

  @Test
  void whatIsSupposedOfItReachesThoseMadeFromIt() {
    Effective effective = Given.effective(FORK, law);
    Lineage lineage = effective.lineage();
    Effective without = effective.revise(List.of(new Change.Dropped(number(lineage, "base"), EdgeKind.CONTAINS, number(lineage, "part"))));

    assertThat(Given.arrivals(effective, "fork", Reading.MAINSTREAM)).anyMatch(arrival -> arrival.startsWith("CC-BY-NC-4.0:nonCommercial"));
    assertThat(Given.arrivals(without, "fork", Reading.MAINSTREAM)).noneMatch(arrival -> arrival.startsWith("CC-BY-NC-4.0"));
  }

  @Test
  void anEdgeToAnArtifactAsItWasIsDroppedByTheNameOfTheArtifact() {
    Lineage lineage = Given.lineage(Given.graph(FORK));
    int fork = number(lineage, "fork");
    Lineage without = lineage.with(List.of(new Change.Dropped(fork, EdgeKind.FORKED, number(lineage, "base"))));

    assertThat(without.edgesEnd(fork) - without.edges(fork)).isZero();
  }

  @Test
  void aLineOfModelsHasManyRevisions() {
    String offered =
        """
        stm:licenseStatement art:first, art:then .
        art:first stm:license spdx:CC-BY-NC-4.0 ; stm:statedIn stm:LicenseFile ; stm:validFrom "2023-01-01"^^xsd:date .
        art:then stm:license spdx:Apache-2.0 ; stm:statedIn stm:LicenseFile ; stm:validFrom "2024-01-01"^^xsd:date .
        """;
    Lineage model = Given.lineage(Given.graph("art:x a stm:Model ; " + offered));
    Lineage line = Given.lineage(Given.graph("art:x a stm:ModelLine, stm:Model ; " + offered));

    assertThat(model.declaration(number(model, "x")).licenses()).hasSize(2);
    assertThat(line.declaration(number(line, "x")).licenses()).extracting(Node::getLocalName).containsExactly("Apache-2.0");
  }
}
