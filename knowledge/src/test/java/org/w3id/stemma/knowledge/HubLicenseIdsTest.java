package org.w3id.stemma.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;

class HubLicenseIdsTest {
  private static final Node NOTATION = NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#notation");

  private final Facts facts = new Facts(Knowledge.graph());

  @Test
  void aHubIdNamesOneLicenseOrOneFamily() {
    for (Node named : facts.subjects(Stm.hubLicenseId)) {
      for (Node id : facts.objects(named, Stm.hubLicenseId)) {
        assertThat(facts.subjects(Stm.hubLicenseId, id)).as("%s", id).hasSize(1);
      }
    }
  }

  @Test
  void theHubsBslIsBoostAndNotBusinessSource() {
    assertThat(facts.subjects(Stm.hubLicenseId, NodeFactory.createLiteralString("bsl-1.0")))
        .containsExactly(NodeFactory.createURI(Ns.SPDX + "BSL-1.0"));
    assertThat(facts.subjects(Stm.scanCodeKey, NodeFactory.createLiteralString("bsl-1.1")))
        .containsExactly(NodeFactory.createURI(Ns.SPDX + "BUSL-1.1"));
  }

  @Test
  void familiesAndNonLicensesAreNoLicenses() {
    assertThat(facts.instances(Stm.NonLicense)).hasSize(6);
    assertThat(facts.instances(Stm.License))
        .doesNotContainAnyElementsOf(facts.instances(Stm.NonLicense))
        .doesNotContainAnyElementsOf(facts.instances(Stm.LicenseFamily));
  }

  @Test
  void everyIdThatTheHubEverListedIsKnown() {
    Set<String> known = new TreeSet<>(nonLicenses());
    facts.subjects(Stm.hubLicenseId).forEach(named -> known.addAll(facts.texts(named, Stm.hubLicenseId)));
    Set<String> listed =
        Groundwork.found().rows("data/hf-licence-ids/licence_id_history.csv").stream()
            .map(row -> row.get("identifier"))
            .collect(Collectors.toSet());
    assertThat(listed).hasSizeGreaterThan(80);
    assertThat(known).containsAll(listed);
  }

  @Test
  void noNonLicenseIsAlsoAHubIdOfALicense() {
    for (String value : nonLicenses()) {
      assertThat(facts.subjects(Stm.hubLicenseId, NodeFactory.createLiteralString(value))).isEmpty();
    }
  }

  private Set<String> nonLicenses() {
    return facts.instances(Stm.NonLicense).stream().map(node -> facts.text(node, NOTATION)).collect(Collectors.toSet());
  }
}
