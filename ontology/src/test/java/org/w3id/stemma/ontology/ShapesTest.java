package org.w3id.stemma.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What holds for every shape alike: what it is called, that it accepts its example, and that each of its demands can
/// fail.
class ShapesTest {
  private static final Path FOLDER = Path.of("shapes");

  private static final String NAMES = "https://w3id.org/stemma/ontology/shapes#";

  /// A value that no property may have.
  private static final Node ODD =
      NodeFactory.createLiteralDT(" odd ", TypeMapper.getInstance().getSafeTypeByName("https://example.org/odd"));

  static final List<String> SHAPES = Ontology.SHAPES;

  @Test
  void everyFileOfTheFolderIsRead() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".ttl", "")).sorted()).isEqualTo(SHAPES);
    }
  }

  @ParameterizedTest
  @FieldSource("SHAPES")
  void theShapeIsNamedAfterItsFile(String name) {
    Node shape = NodeFactory.createURI(NAMES + name);
    assertThat(shapes(name).find(null, RDF.type.asNode(), SHACL.NodeShape).mapWith(Triple::getSubject).toList())
        .containsExactly(shape);
    List<Node> targets =
        shapes(name).find(shape, SHACL.targetClass, null).mapWith(Triple::getObject).toList();
    boolean byProperty = shapes(name).contains(shape, SHACL.targetSubjectsOf, null);
    assertThat(targets).isEqualTo(byProperty ? List.of() : List.of(NodeFactory.createURI(Ns.STM + name)));
  }

  @ParameterizedTest
  @FieldSource("SHAPES")
  void theExampleOfTheShapeConforms(String name) {
    assertThat(Turtle.faults(example(name))).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("SHAPES")
  void everyDemandOfTheShapeCanFailAndSaysWhatToDo(String name) {
    Graph shapes = shapes(name);
    Node shape = NodeFactory.createURI(NAMES + name);
    for (Node property : shapes.find(shape, SHACL.property, null).mapWith(Triple::getObject).toList()) {
      Node path = object(shapes, property, SHACL.path);
      String message = object(shapes, property, SHACL.message).getLiteralLexicalForm();
      assertThat(Stream.of(without(name, path), withOdd(name, path)).flatMap(data -> faults(shapes, data)))
          .as("%s of %s", path, name)
          .contains(message);
    }
  }

  @ParameterizedTest
  @FieldSource("SHAPES")
  void theShapeAsksForNothingThatAnotherFileMayHold(String name) {
    assertThat(shapes(name).contains(null, SHACL.class_, null)).isFalse();
  }

  private static Node object(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, null).mapWith(Triple::getObject).next();
  }

  private static Graph without(String name, Node path) {
    Graph data = Turtle.graph(example(name));
    data.remove(focus(name), path, Node.ANY);
    if (path.equals(RDF.type.asNode())) {
      data.add(focus(name), path, NodeFactory.createURI(Ns.STM + name));
    }
    return data;
  }

  private static Graph withOdd(String name, Node path) {
    Graph data = Turtle.graph(example(name));
    data.add(focus(name), path, ODD);
    return data;
  }

  private static Node focus(String name) {
    return Turtle.graph(example(name)).find().mapWith(Triple::getSubject).next();
  }

  private static Stream<String> faults(Graph shapes, Graph data) {
    return Turtle.faults(shapes, data).map(ReportEntry::message);
  }

  private static String example(String name) {
    return Examples.CONFORMING.getOrDefault(name, "");
  }

  private static Graph shapes(String name) {
    return RDFParser.source(FOLDER.resolve(name + ".ttl")).toGraph();
  }
}
