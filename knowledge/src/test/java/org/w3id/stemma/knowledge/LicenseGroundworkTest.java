package org.w3id.stemma.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;

/// Holds the license Turtle to the table of clauses that it was first written from.
class LicenseGroundworkTest {
  private static final Set<String> LISTS =
      Set.of("set", "general", "exclude", "silent", "restricts", "fields", "object", "form", "how", "compat", "items");
  private static final Map<String, String> EVIDENCE =
      Map.of("text", "TextRead", "seen", "Secondary", "memory", "Memory");

  private final Groundwork groundwork = Groundwork.found();
  private final Facts facts = new Facts(Knowledge.graph());

  /// One clause, in the words of both sides. A parameter's values are joined and sorted, so that a list that was
  /// split and one that was not compare equal; what a clause notes beside them is a set of its own.
  record Row(
      String license,
      String term,
      String polarity,
      Map<String, String> parameters,
      Set<String> notes,
      String condition,
      String number,
      String evidence,
      String source) {

    Row of(String other, String read) {
      return new Row(other, term, polarity, parameters, notes, condition, number, evidence, read);
    }

    Row without(String parameter) {
      var rest = new TreeMap<>(parameters);
      rest.remove(parameter);
      return new Row(license, term, polarity, rest, notes, condition, number, evidence, source);
    }
  }

  @Test
  void everyLicenseOfTheTableIsInTheTurtleWithItsNameAndClass() {
    for (var row : groundwork.rows("knowledge/licenses.csv")) {
      Node license = text(row.get("id"));
      if (license.getURI().startsWith(Ns.POLICY)) {
        continue;
      }
      assertThat(facts.text(license, Stm.licenseId)).isEqualTo(row.get("id"));
      assertThat(facts.text(license, RDFS.label.asNode())).isEqualTo(row.get("name"));
      assertThat(facts.text(license, Stm.licenseClass)).isEqualTo(row.get("class"));
      assertThat(facts.text(license, Stm.reviewed)).isEqualTo(Boolean.toString(row.get("reviewed").equals("yes")));
      assertThat(facts.text(license, Stm.effectiveFrom)).isEqualTo(row.get("effective_from"));
      assertThat(facts.has(license, Stm.incorporates)).isEqualTo(!row.get("incorporates").isEmpty());
      assertThat(facts.text(license, Stm.basedOn)).isEqualTo(row.get("based_on"));
    }
  }

  @Test
  void theLicensesOfTheTableHaveItsClausesAndNoOthers() {
    Set<String> ofTable =
        groundwork.rows("knowledge/licenses.csv").stream().map(row -> row.get("id")).collect(Collectors.toSet());
    assertThat(inTurtle().stream().filter(row -> ofTable.contains(row.license())))
        .containsExactlyInAnyOrderElementsOf(inTable(row -> !elsewhere(row)));
  }

  @Test
  void whatALicenseInheritsStandsWithItsBaseAndNotTwice() {
    Set<Row> turtle = Set.copyOf(inTurtle());
    List<Row> inherited = inTable(row -> row.get("parameters").contains("inherited="));
    assertThat(inherited).hasSize(26);
    for (Row row : inherited) {
      assertThat(turtle).contains(row.without("inherited").of("Llama-2", "db:llama-2-license-2023"));
    }
    assertThat(facts.the(text("CodeLlama"), Stm.basedOn)).isEqualTo(text("Llama-2"));

    List<String> cohere = termsOf(inTable(LicenseGroundworkTest::ofBase).stream());
    assertThat(cohere).hasSize(18);
    assertThat(termsOf(turtle.stream().filter(row -> row.license().equals("CC-BY-NC-4.0")))).containsAll(cohere);
    assertThat(facts.the(text("Cohere-CC-BY-NC-4.0-AUP"), Stm.basedOn)).isEqualTo(text("CC-BY-NC-4.0"));

    List<String> policy = termsOf(inTable(row -> row.get("parameters").contains("via=Llama-4-AUP")).stream());
    assertThat(policy).hasSize(4);
    assertThat(termsOf(turtle.stream().filter(row -> row.license().equals("Llama-4-AUP")))).containsAll(policy);
    assertThat(facts.the(text("Llama-4"), Stm.incorporates)).isEqualTo(text("Llama-4-AUP"));
  }

  @Test
  void whereAClauseWasReadIsKeptWordForWord() {
    var table = new TreeSet<String>();
    for (var row : groundwork.rows("knowledge/license_clauses.csv")) {
      if (!elsewhere(row) && row.get("source").matches("(db|gh):[^,]*")) {
        table.add(row.get("license") + ": " + row.get("source"));
      }
    }
    var turtle =
        facts.instances(Stm.Clause).stream()
            .map(clause -> licenseOf(clause) + ": " + facts.text(clause, Stm.readIn))
            .collect(Collectors.toSet());
    assertThat(turtle).containsAll(table);
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
    var rows = groundwork.rows("knowledge/terms.csv");
    assertThat(facts.instances(Stm.Term)).hasSameSizeAs(rows);
    for (var row : rows) {
      Node term = NodeFactory.createURI(Ns.TERM + row.get("code"));
      assertThat(facts.text(term, Stm.behavior)).isEqualTo(row.get("behavior"));
      assertThat(facts.text(term, Stm.kind)).isEqualTo(kinds.get(row.get("kind")));
    }
  }

  private List<Row> inTable(Predicate<CSVRecord> which) {
    return groundwork.rows("knowledge/license_clauses.csv").stream()
        .filter(which)
        .map(LicenseGroundworkTest::row)
        .toList();
  }

  private List<Row> inTurtle() {
    return facts.instances(Stm.Clause).stream().map(this::row).toList();
  }

  /// Rows that repeat a text which the license is based on or incorporates: the Turtle points there instead.
  private static boolean elsewhere(CSVRecord row) {
    String parameters = row.get("parameters");
    return parameters.contains("inherited=") || parameters.contains("via=Llama-4-AUP") || ofBase(row);
  }

  private static boolean ofBase(CSVRecord row) {
    return row.get("license").equals("Cohere-CC-BY-NC-4.0-AUP") && row.get("source").equals("db:cc-by-nc-4.0");
  }

  private static List<String> termsOf(Stream<Row> rows) {
    return rows.map(row -> row.term() + " " + row.polarity()).distinct().toList();
  }

  private static Row row(CSVRecord csv) {
    var parameters = new TreeMap<String, String>();
    var notes = new TreeSet<String>();
    for (String part : csv.get("parameters").split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        notes.add(part.strip());
      } else if (equals < part.length() - 1) {
        String name = part.substring(0, equals).strip().replace("license text", "licenseText");
        String value = part.substring(equals + 1);
        parameters.put(name, LISTS.contains(name) ? joined(value) : plain(value));
      }
    }
    return new Row(
        csv.get("license"),
        csv.get("term"),
        csv.get("polarity").equals("asserted") ? "Asserted" : "Negated",
        parameters,
        checkable(notes),
        csv.get("condition"),
        csv.get("clause"),
        EVIDENCE.getOrDefault(csv.get("evidence"), "?"),
        head(csv.get("source")));
  }

  private Row row(Node clause) {
    var parameters = new TreeMap<String, String>();
    for (Triple triple : facts.graph().find(clause, Node.ANY, Node.ANY).toList()) {
      if (triple.getPredicate().getURI().startsWith(Ns.PARAM)) {
        String name = Facts.name(triple.getPredicate());
        String value = triple.getObject().getLiteralLexicalForm();
        parameters.merge(name, LISTS.contains(name) ? joined(value) : value, (a, b) -> joined(a + "," + b));
      }
    }
    return new Row(
        licenseOf(clause),
        facts.text(clause, Stm.term),
        facts.text(clause, Stm.polarity),
        parameters,
        checkable(facts.texts(clause, Stm.note)),
        facts.text(clause, Stm.condition),
        facts.text(clause, Stm.clauseNumber),
        facts.text(clause, Stm.evidence),
        head(facts.text(clause, Stm.readIn)));
  }

  /// The table writes true and false in places for yes and no.
  private static String plain(String value) {
    return switch (value) {
      case "true" -> "yes";
      case "false" -> "no";
      default -> value;
    };
  }

  /// The document that a source names first, if it is a public text: `db:mit`, `gh:apple/ml-mobileclip@4144bb1`.
  private static String head(String source) {
    return source.matches("(db|gh):.*") ? source.replaceFirst("[ ,;].*", "") : "";
  }

  private static String joined(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).sorted().collect(Collectors.joining(","));
  }

  /// One note of the table compares it with an older table; the Turtle says the same of the text alone.
  private static Set<String> checkable(Set<String> notes) {
    return notes.stream()
        .filter(note -> !note.isEmpty() && !note.contains("not in 2(a)") && !note.contains("is in 2(a)"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String licenseOf(Node clause) {
    return Facts.name(facts.subjects(Stm.clause, clause).getFirst());
  }

  private Node text(String id) {
    return Stream.of(Ns.SPDX, Ns.LIC, Ns.POLICY)
        .map(namespace -> NodeFactory.createURI(namespace + id))
        .filter(node -> facts.has(node, RDFS.label.asNode()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no license or policy " + id));
  }
}
