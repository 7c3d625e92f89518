package org.w3id.stemma.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TurtleFilesTest {
  private static final Pattern PREFIX = Pattern.compile("@prefix ([a-z]*): <([^>]+)> \\.");

  static Stream<String> files() {
    return Knowledge.files().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachFileParsesWithoutAWarning(String file) {
    assertThat(parsed(file).size()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachFileBeginsWithAWordOnWhatItHolds(String file) throws IOException {
    assertThat(lines(file).getFirst()).startsWith("# ").hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("files")
  void prefixesAreSortedAndUsed(String file) throws IOException {
    var names = new ArrayList<String>();
    var namespaces = new TreeSet<String>();
    for (String line : lines(file)) {
      var prefix = PREFIX.matcher(line);
      if (prefix.matches()) {
        names.add(prefix.group(1));
        namespaces.add(prefix.group(2));
      }
    }
    assertThat(names).isSorted().doesNotHaveDuplicates();
    assertThat(namespaces).isEqualTo(used(parsed(file), namespaces));
  }

  @ParameterizedTest
  @MethodSource("files")
  void nothingIsWithoutAName(String file) {
    assertThat(parsed(file).stream().flatMap(TurtleFilesTest::nodes).filter(Node::isBlank)).isEmpty();
  }

  private static Set<String> used(Graph graph, Set<String> namespaces) {
    var used = new TreeSet<String>();
    graph.stream().flatMap(TurtleFilesTest::nodes).forEach(
        node -> {
          String iri = node.isLiteral() ? node.getLiteralDatatypeURI() : node.toString();
          namespaces.stream().filter(iri::startsWith).forEach(used::add);
        });
    return used;
  }

  private static Stream<Node> nodes(Triple triple) {
    return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(Path.of(file));
  }

  private static Graph parsed(String file) {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.source(Path.of(file))
        .lang(Lang.TURTLE)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(graph);
    return graph;
  }
}
