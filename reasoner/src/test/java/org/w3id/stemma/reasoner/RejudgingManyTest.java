package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.reasoner.conflict.Conflicts;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.lineage.Change;
import org.w3id.stemma.reasoner.lineage.Declaration;
import org.w3id.stemma.reasoner.verdict.Judgments;

/// A base with children of so many strains that more than one thread brings them up to date.
class RejudgingManyTest {
  private static final List<String> WAYS = List.of("fineTunedFrom", "adapterFor", "mergedFrom", "distilledFrom");

  private final Law law = Law.read(Knowledge.graph());

  @Test
  void whatIsBroughtUpToDateIsWhatIsFoundAfresh() {
    Judgments judged = Judgments.of(Given.effective(family(), law));
    int base = judged.effective().lineage().artifact(Given.art("base"));
    for (String id : List.of("CC-BY-NC-4.0", "GPL-3.0-only", "Apache-2.0")) {
      Judgments revised = judged.revise(List.of(new Change.Licensed(base, new Declaration(List.of(List.of(license(id)))))));
      assertThat(revised.revised().orElseThrow().samples().size()).isGreaterThan(1500);
      assertEqual(revised, Judgments.of(Effective.of(revised.effective().lineage(), law)));
    }
  }

  private void assertEqual(Judgments revised, Judgments afresh) {
    Conflicts found = Conflicts.of(revised);
    Conflicts foundAfresh = Conflicts.of(afresh);
    for (int artifact = 0; artifact < afresh.effective().lineage().artifacts(); artifact++) {
      for (Reading reading : Reading.values()) {
        for (Purpose purpose : Purpose.values()) {
          assertThat(revised.outcome(artifact, purpose, reading)).isEqualTo(afresh.outcome(artifact, purpose, reading));
        }
        assertThat(found.of(artifact, reading)).isEqualTo(foundAfresh.of(artifact, reading));
      }
    }
  }

  private Node license(String id) {
    return law.licenses().stream()
        .filter(license -> license.licenseId().equals(id))
        .map(license -> NodeFactory.createURI(license.iri()))
        .findFirst()
        .orElseThrow();
  }

  /// A child by each way under each license.
  private String family() {
    return WAYS.stream()
        .flatMap(way -> law.licenses().stream().map(license -> child(way, license)))
        .collect(Collectors.joining("\n", "art:base a stm:Model ; stm:declaredLicense spdx:MIT .\n", ""));
  }

  private static String child(String way, License license) {
    return "art:%s%d a stm:Model ; stm:declaredLicense <%s> ; stm:%s art:base .".formatted(way, license.id(), license.iri(), way);
  }
}
