package org.w3id.stemma.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;

/// What holds of the licenses, terms and clauses by themselves.
class LicensesTest {
  private final Facts facts = new Facts(Knowledge.graph());

  /// Whoever loses a clause, or adds one, has to say so in the head of its file.
  @ParameterizedTest
  @MethodSource("files")
  void theHeadOfEachFileCountsItsClauses(String file) throws IOException {
    var own = new Facts(RDFParser.source(file).toGraph());
    Map<String, Long> read =
        own.instances(Stm.Clause).stream()
            .collect(Collectors.groupingBy(clause -> own.text(clause, Stm.evidence), Collectors.counting()));
    assertThat(Files.readAllLines(Path.of(file))).contains(head(read));
  }

  static Stream<String> files() {
    return Knowledge.files().stream().filter(file -> file.startsWith("licenses/"));
  }

  /// `# 19 clauses: all read in the text.`
  private static String head(Map<String, Long> read) {
    long all = read.values().stream().mapToLong(Long::longValue).sum();
    long inText = read.getOrDefault("TextRead", 0L);
    var basis = new ArrayList<String>();
    basis.add(inText == all ? "all read in the text" : inText == 0 ? "none read in the text" : inText + " read in the text");
    if (read.containsKey("Secondary")) {
      basis.add(read.get("Secondary") + " known from secondary sources");
    }
    if (read.containsKey("Memory")) {
      basis.add(read.get("Memory") + " from memory, to be confirmed");
    }
    return "# " + all + (all == 1 ? " clause: " : " clauses: ") + String.join(", ", basis) + ".";
  }

  @Test
  void everyClauseBelongsToOneTextAndIsNamedAfterItAndItsTerm() {
    for (Node clause : facts.instances(Stm.Clause)) {
      List<Node> texts = facts.subjects(Stm.clause, clause);
      assertThat(texts).as("%s", clause).hasSize(1);
      String expected = Facts.name(texts.getFirst()) + "." + facts.text(clause, Stm.term);
      assertThat(Facts.name(clause)).matches(Pattern.quote(expected) + "(\\.[1-9][0-9]?)?");
    }
  }

  @Test
  void everyClauseSaysWhatAndWhereItWasRead() {
    for (Node clause : facts.instances(Stm.Clause)) {
      assertThat(facts.the(clause, Stm.polarity)).isIn(Stm.Asserted, Stm.Negated);
      assertThat(facts.the(clause, Stm.evidence)).isIn(Stm.TextRead, Stm.Secondary, Stm.Memory);
      assertThat(facts.text(clause, Stm.readIn)).as("%s", clause).isNotBlank();
      assertThat(facts.text(clause, Stm.clauseNumber)).as("%s", clause).isNotBlank();
    }
  }

  @Test
  void everyTermOfAClauseExistsAndBehaves() {
    for (Node clause : facts.instances(Stm.Clause)) {
      assertThat(facts.instances(Stm.Term)).contains(facts.the(clause, Stm.term));
    }
    for (Node term : facts.instances(Stm.Term)) {
      assertThat(facts.instances(Stm.Behavior)).contains(facts.the(term, Stm.behavior));
    }
  }

  @Test
  void everyParameterOfAClauseIsExplained() {
    var declared = facts.subjects(RDFS.subPropertyOf.asNode(), Stm.parameter);
    var used =
        facts.instances(Stm.Clause).stream()
            .flatMap(clause -> facts.graph().stream(clause, Node.ANY, Node.ANY))
            .map(triple -> triple.getPredicate())
            .filter(property -> property.getURI().startsWith(Ns.PARAM))
            .distinct()
            .toList();
    assertThat(used).isNotEmpty();
    assertThat(declared).containsExactlyInAnyOrderElementsOf(used);
    assertThat(declared).allMatch(param -> facts.has(param, definition()) && facts.has(param, RDFS.label.asNode()));
  }

  @Test
  void everyLicenseHasAFamilyAndSaysWhetherItWasReviewed() {
    for (Node license : facts.subjects(Stm.licenseClass)) {
      assertThat(facts.the(license, Stm.licenseId).getLiteralLexicalForm()).isEqualTo(Facts.name(license));
      assertThat(facts.instances(Stm.LicenseFamily)).contains(facts.the(license, Stm.family));
      assertThat(facts.text(license, Stm.reviewed)).isIn("true", "false");
      assertThat(facts.text(license, RDFS.label.asNode())).isNotBlank();
      assertThat(facts.has(license, Stm.clause) || facts.has(license, Stm.basedOn)).as("%s", license).isTrue();
    }
  }

  @Test
  void whatALicensePointsToIsThere() {
    for (Node property : List.of(Stm.basedOn, Stm.supersededBy)) {
      for (Node license : facts.subjects(Stm.licenseClass)) {
        assertThat(facts.instances(Stm.License)).containsAll(facts.objects(license, property));
      }
    }
    for (Node license : facts.subjects(Stm.incorporates)) {
      assertThat(facts.instances(Stm.PolicyDocument)).containsAll(facts.objects(license, Stm.incorporates));
    }
  }

  @Test
  void everyTermAndBehaviorIsExplainedInOneSentence() {
    for (Node type : List.of(Stm.Term, Stm.Behavior)) {
      for (Node node : facts.instances(type)) {
        assertThat(facts.text(node, definition())).as("%s", node).hasSizeGreaterThan(25).endsWith(".");
      }
    }
  }

  private static Node definition() {
    return NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#definition");
  }
}
