package org.w3id.stemma.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

  /// The tags with their days stand beside the tags as properties of licenses; neither list has what the other lacks.
  @Test
  void everyTagHasTheMeaningThatItsLicenseSays() {
    for (Node tag : facts.instances(Stm.HubTag)) {
      Node meaning = facts.the(tag, Stm.means);
      String word = facts.text(tag, Stm.writtenAs);
      boolean isNoLicense = facts.instances(Stm.NonLicense).contains(meaning);
      assertThat(facts.texts(meaning, isNoLicense ? NOTATION : Stm.hubLicenseId)).as("%s", tag).contains(word);
    }
    List<String> words = facts.instances(Stm.HubTag).stream().map(tag -> facts.text(tag, Stm.writtenAs)).toList();
    facts.subjects(Stm.hubLicenseId).forEach(named -> assertThat(words).containsAll(facts.texts(named, Stm.hubLicenseId)));
  }

  @Test
  void aTagStandsForTheTimeThatTheHistoryOfTheListTells() {
    var from = new TreeMap<String, String>();
    var until = new TreeMap<String, String>();
    for (var row : Groundwork.found().rows("data/hf-licence-ids/licence_id_history.csv")) {
      (row.get("change").equals("removed") ? until : from).put(row.get("identifier"), row.get("date"));
    }
    assertThat(days(Stm.from)).isEqualTo(from);
    assertThat(days(Stm.until)).isEqualTo(until);
  }

  private Map<String, String> days(Node property) {
    var days = new TreeMap<String, String>();
    for (Node tag : facts.instances(Stm.HubTag)) {
      facts.texts(tag, property).forEach(day -> days.put(facts.text(tag, Stm.writtenAs), day));
    }
    return days;
  }

  @Test
  void familiesAndNonLicensesAreNoLicenses() {
    assertThat(facts.instances(Stm.NonLicense)).hasSizeGreaterThan(10);
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
