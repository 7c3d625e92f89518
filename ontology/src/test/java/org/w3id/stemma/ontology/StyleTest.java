package org.w3id.stemma.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the ontology to its own style, and shows for each check that it can fail.
class StyleTest {
  private static final Path STYLE = Path.of("style");

  /// For each query a small ontology that it must find fault with.
  private static final Map<String, String> FAULTY =
      Map.of(
          "anonymous_node",
          "stm:Model rdfs:subClassOf [ a owl:Restriction ] .",
          "dangling_term",
          "stm:Model a owl:Class . hf:a a stm:Modell .",
          "individual_without_class",
          "stm:Tag a owl:NamedIndividual .",
          "inverse_property",
          "stm:hosts owl:inverseOf stm:hostedBy .",
          "label_not_unique",
          "stm:License rdfs:label 'License'@en . stm:license rdfs:label 'license'@en .",
          "missing_definition",
          "stm:Model a owl:Class ; skos:example 'A model.'@en .",
          "missing_example",
          "stm:hosts a owl:ObjectProperty ; skos:definition 'It hosts.'@en .",
          "mixed_hierarchy",
          "stm:downloads a owl:DatatypeProperty ; rdfs:subPropertyOf stm:hosts . stm:hosts a owl:ObjectProperty .",
          "wrong_range",
          "stm:hosts a owl:ObjectProperty ; rdfs:range xsd:string .");

  @ParameterizedTest
  @MethodSource("checks")
  void theOntologyPassesTheCheck(String check) throws IOException {
    assertThat(Turtle.answers(query(check), everything(check))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void theCheckFindsItsFault(String check) throws IOException {
    assertThat(Turtle.answers(query(check), Turtle.graph(FAULTY.getOrDefault(check, "")))).isNotEmpty();
  }

  @Test
  void everyCheckHasAFaultToFind() throws IOException {
    assertThat(checks()).containsExactlyElementsOf(new TreeMap<>(FAULTY).keySet());
  }

  @Test
  void theOntologyMeetsTheShapesOfItsStyle() {
    assertThat(Turtle.faults(shapes(), Ontology.graph()).map(ReportEntry::toString)).isEmpty();
  }

  @Test
  void theShapesOfTheStyleFindEveryFault() {
    Graph faulty =
        Turtle.graph(
            """
            <https://w3id.org/stemma/ontology> a owl:Ontology .
            stm:model a owl:Class ;
              rdfs:label "model" ;
              skos:definition "Two sentences. Not one." ;
              skos:example 7 .
            stm:Hosts a owl:ObjectProperty .
            stm:tag a owl:NamedIndividual .
            """);
    var messages =
        shapes().find(null, SHACL.message, null).toList().stream()
            .map(triple -> triple.getObject().getLiteralLexicalForm())
            .toList();
    assertThat(Turtle.faults(shapes(), faulty).map(ReportEntry::message)).containsAll(messages);
  }

  static Stream<String> checks() throws IOException {
    try (Stream<Path> files = Files.list(STYLE)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".rq"))
          .map(name -> name.substring(0, name.length() - 3))
          .sorted()
          .toList()
          .stream();
    }
  }

  /// Names are checked wherever they are used; all else concerns the ontology alone.
  private static Graph everything(String check) {
    Graph graph = Ontology.graph();
    if (check.equals("dangling_term")) {
      GraphUtil.addInto(graph, Ontology.alignments());
      GraphUtil.addInto(graph, Ontology.shapes());
    }
    return graph;
  }

  private static String query(String check) throws IOException {
    return Files.readString(STYLE.resolve(check + ".rq"));
  }

  private static Graph shapes() {
    return RDFParser.source(STYLE.resolve("ontologyShapes.ttl")).toGraph();
  }
}
