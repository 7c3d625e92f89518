package org.w3id.stemma.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OntologyTest {
  @Test
  void theVersionIsTwelveDigitsOfTheContentAndStaysTheSame() {
    assertThat(Ontology.version()).matches("[0-9a-f]{12}").isEqualTo(Ontology.version());
  }

  @Test
  void everyTermOfTheTurtleIsAConstantAndEveryConstantATerm() throws IllegalAccessException {
    assertThat(constants().values().stream().map(Node::getURI))
        .containsExactlyInAnyOrderElementsOf(terms(Ontology.graph()));
  }

  @Test
  void everyConstantBearsTheNameOfItsTerm() throws IllegalAccessException {
    assertThat(constants()).allSatisfy((name, node) -> assertThat(node.getURI()).isEqualTo(Ns.STM + name));
  }

  @Test
  void eachCallGivesAGraphOfItsOwn() {
    Graph first = Ontology.graph();
    int size = first.size();
    first.clear();
    assertThat(Ontology.graph().size()).isEqualTo(size).isPositive();
  }

  @Test
  void theGraphTheAlignmentsAndTheShapesAreThreeThings() {
    assertThat(Ontology.graph().contains(Stm.derivedFrom, RDF.type.asNode(), OWL2.ObjectProperty.asNode())).isTrue();
    assertThat(Ontology.alignments().contains(Node.ANY, RDF.type.asNode(), Node.ANY)).isFalse();
    assertThat(Ontology.shapes().contains(Node.ANY, RDF.type.asNode(), OWL2.Class.asNode())).isFalse();
  }

  @Test
  void everyExampleInTurtleIsTurtleInTermsOfOurs() {
    List<String> known = terms(Ontology.graph());
    List<String> examples =
        Ontology.graph().find(Node.ANY, SKOS.example.asNode(), Node.ANY).toList().stream()
            .map(triple -> triple.getObject().getLiteralLexicalForm())
            .filter(example -> example.endsWith(" ."))
            .toList();
    assertThat(examples).hasSizeGreaterThan(100);
    assertThat(examples)
        .allSatisfy(
            example -> assertThat(Turtle.graph(example).find().toList()).isNotEmpty().allMatch(t -> speaks(t, known)));
  }

  @Test
  void theVersionOfTheOntologyIsThatOfTheBuild() throws IOException {
    String version = matches(Path.of("pom.xml"), "<version>(.+)</version>").getFirst();
    assertThat(Ontology.graph().find(Node.ANY, OWL2.versionIRI.asNode(), Node.ANY).toList())
        .extracting(triple -> triple.getObject().getURI())
        .containsExactly("https://w3id.org/stemma/ontology/" + version);
  }

  @Test
  void theTermsStandInTheOrderOfTheirNames() throws IOException {
    assertThat(matches(Path.of("stemma.ttl"), "^stm:(\\w+)$")).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(200);
  }

  @ParameterizedTest
  @MethodSource("turtleFiles")
  void thePrefixesStandInTheOrderOfTheirNames(Path file) throws IOException {
    assertThat(matches(file, "^@prefix ([\\w-]+):")).isSorted().doesNotHaveDuplicates().isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("turtleFiles")
  void noPrefixIsDeclaredInVain(Path file) throws IOException {
    String body = Files.readString(file).replaceAll("(?m)^(@prefix|#).*$", "");
    assertThat(matches(file, "^@prefix ([\\w-]+):"))
        .allSatisfy(prefix -> assertThat(body).containsPattern("(?<![\\w-])" + prefix + ":"));
  }

  @Test
  void everyNamespaceStandsForItself() throws IllegalAccessException {
    var namespaces = new TreeMap<String, String>();
    for (Field field : Ns.class.getFields()) {
      namespaces.put(field.getName(), (String) field.get(null));
    }
    assertThat(namespaces.values()).doesNotHaveDuplicates().allMatch(iri -> iri.endsWith("/") || iri.endsWith("#"));
    namespaces.remove("ID");
    for (String namespace : namespaces.values()) {
      assertThat(namespaces.values())
          .filteredOn(other -> other.startsWith(namespace))
          .as("whatever is named in %s is named nowhere else", namespace)
          .containsExactly(namespace);
    }
    assertThat(Arrays.asList(Ns.STM, Ns.ID)).allMatch(iri -> iri.startsWith("https://w3id.org/stemma/"));
  }

  static Stream<Path> turtleFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(""), 2)) {
      return files
          .filter(file -> file.toString().endsWith(".ttl") && !file.startsWith("target"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static List<String> matches(Path file, String line) throws IOException {
    return Pattern.compile(line, Pattern.MULTILINE)
        .matcher(Files.readString(file))
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private static Map<String, Node> constants() throws IllegalAccessException {
    var constants = new TreeMap<String, Node>();
    for (Field field : Stm.class.getFields()) {
      constants.put(field.getName(), (Node) field.get(null));
    }
    return constants;
  }

  private static boolean speaks(Triple triple, List<String> known) {
    return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
        .filter(node -> node.isURI() && node.getURI().startsWith(Ns.STM))
        .allMatch(node -> known.contains(node.getURI()));
  }

  private static List<String> terms(Graph graph) {
    return graph.find().toList().stream()
        .map(Triple::getSubject)
        .filter(subject -> subject.isURI() && subject.getURI().startsWith(Ns.STM))
        .map(Node::getURI)
        .distinct()
        .toList();
  }
}
