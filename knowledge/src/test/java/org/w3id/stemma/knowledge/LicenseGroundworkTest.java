package org.w3id.stemma.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;

/// Nothing of the table of clauses that the Turtle was first written from got lost: a clause may be read again, said
/// better or refuted, but it is never dropped. What was refuted stands in `departures.csv`, with the reason.
class LicenseGroundworkTest {
  private static final Map<String, String> EVIDENCE =
      Map.of("text", "TextRead", "seen", "Secondary", "memory", "Memory");
  private static final List<String> STRONGEST_FIRST = List.of("TextRead", "Secondary", "Memory");

  private final Groundwork groundwork = Groundwork.found();
  private final Facts facts = new Facts(Knowledge.graph());

  /// That a license asserts or negates a term.
  private record Saying(String license, String term, String polarity) {}

  @Test
  void everyLicenseOfTheTableIsWrittenDown() {
    for (var row : groundwork.rows("knowledge/licenses.csv")) {
      Node license = text(row.get("id"));
      if (license.getURI().startsWith(Ns.POLICY)) {
        continue;
      }
      assertThat(facts.text(license, Stm.licenseId)).isEqualTo(row.get("id"));
      assertThat(facts.text(license, Stm.effectiveFrom)).contains(row.get("effective_from"));
      if (row.get("reviewed").equals("yes")) {
        assertThat(facts.text(license, Stm.reviewed)).as(row.get("id")).isEqualTo("true");
      }
    }
  }

  @Test
  void noClauseOfTheTableWasDroppedWithoutAReason() {
    Map<Saying, Long> ofTable = counted(table().map(LicenseGroundworkTest::saying));
    Map<Saying, Long> ofTurtle = new HashMap<>();
    for (var row : groundwork.rows("knowledge/licenses.csv")) {
      clauses(text(row.get("id"))).forEach(clause -> ofTurtle.merge(saying(row.get("id"), clause), 1L, Long::sum));
    }
    var missing = new HashSet<Saying>();
    ofTable.forEach(
        (saying, count) -> {
          if (ofTurtle.getOrDefault(saying, 0L) < count) {
            missing.add(saying);
          }
        });
    assertThat(missing).isEqualTo(departures());
  }

  @Test
  void noClauseIsKnownWorseThanInTheTable() {
    Set<Saying> departed = departures();
    table()
        .filter(row -> !departed.contains(saying(row)))
        .forEach(
            row -> {
              int then = STRONGEST_FIRST.indexOf(EVIDENCE.get(row.get("evidence")));
              int now =
                  clauses(text(row.get("license"))).stream()
                      .filter(clause -> saying(row.get("license"), clause).equals(saying(row)))
                      .mapToInt(clause -> STRONGEST_FIRST.indexOf(facts.text(clause, Stm.evidence)))
                      .min()
                      .orElseThrow();
              assertThat(now).as("%s", saying(row)).isLessThanOrEqualTo(then);
            });
  }

  @Test
  void everyTermHasTheBehaviorAndKindOfTheTable() {
    Map<String, String> kinds =
        Map.of(
            "P", "Permission",
            "G", "GrantQuality",
            "D", "Duty",
            "N", "Limit",
            "T", "Threshold",
            "F", "Relief",
            "R", "Consequence");
    for (var row : groundwork.rows("knowledge/terms.csv")) {
      Node term = NodeFactory.createURI(Ns.TERM + row.get("code"));
      assertThat(facts.text(term, Stm.behavior)).isEqualTo(row.get("behavior"));
      assertThat(facts.text(term, Stm.kind)).isEqualTo(kinds.get(row.get("kind")));
    }
  }

  private Stream<CSVRecord> table() {
    return groundwork.rows("knowledge/license_clauses.csv").stream();
  }

  private static Saying saying(CSVRecord row) {
    String polarity = row.get("polarity").equals("asserted") ? "Asserted" : "Negated";
    return new Saying(row.get("license"), row.get("term"), polarity);
  }

  private Saying saying(String license, Node clause) {
    return new Saying(license, facts.text(clause, Stm.term), facts.text(clause, Stm.polarity));
  }

  /// Its own clauses, and those of what it is based on and incorporates.
  private Set<Node> clauses(Node license) {
    var clauses = new HashSet<>(facts.objects(license, Stm.clause));
    for (Node property : List.of(Stm.basedOn, Stm.incorporates)) {
      facts.objects(license, property).forEach(other -> clauses.addAll(clauses(other)));
    }
    return clauses;
  }

  private static Map<Saying, Long> counted(Stream<Saying> sayings) {
    return sayings.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static Set<Saying> departures() {
    var stream = Objects.requireNonNull(LicenseGroundworkTest.class.getResourceAsStream("departures.csv"));
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        var rows = CSVParser.parse(reader, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      var sayings = new HashSet<Saying>();
      for (CSVRecord row : rows) {
        assertThat(row.get("why")).as("%s", row).isNotBlank();
        sayings.add(new Saying(row.get("license"), row.get("term"), row.get("polarity")));
      }
      return sayings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Node text(String id) {
    return Stream.of(Ns.SPDX, Ns.LIC, Ns.POLICY)
        .map(namespace -> NodeFactory.createURI(namespace + id))
        .filter(node -> facts.has(node, RDFS.label.asNode()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no license or policy " + id));
  }
}
