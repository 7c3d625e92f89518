package org.w3id.stemma.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.stemma.ontology.Ns;

/// What the landmark files say, as one graph to ask. Paths are relative to the module's folder.
record LandmarksGraph(Graph graph) {
  private static final List<Path> FOLDERS =
      List.of(Path.of("artifacts"), Path.of("history"), Path.of("organizations"));

  private static final String PREFIXES =
      """
      PREFIX agent: <%sagent/>
      PREFIX art: <%sartifact/>
      PREFIX hf: <%shf/>
      PREFIX hfd: <%shf-dataset/>
      PREFIX lic: <%slicense/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX spdx: <http://spdx.org/licenses/>
      PREFIX stm: <https://w3id.org/stemma/ontology#>
      """
          .replace("%s", Ns.ID);

  static LandmarksGraph read() {
    var graph = GraphFactory.createDefaultGraph();
    files().forEach(file -> RDFDataMgr.read(graph, file.toString()));
    return new LandmarksGraph(graph);
  }

  /// All Turtle files of the three folders, in order of their names.
  static List<Path> files() {
    return FOLDERS.stream().flatMap(folder -> turtleIn(folder).stream()).toList();
  }

  static List<Path> turtleIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder.toAbsolutePath(), e);
    }
  }

  /// The rows of a SELECT, each as one line of words.
  List<String> rows(String select) {
    var rows = new ArrayList<String>();
    try (var query = QueryExec.graph(graph).query(PREFIXES + select).build()) {
      query.select().forEachRemaining(row -> rows.add(row.toString()));
    }
    return rows;
  }

  boolean holds(String pattern) {
    try (var query = QueryExec.graph(graph).query(PREFIXES + "ASK {" + pattern + "}").build()) {
      return query.ask();
    }
  }

  /// Asserts that nothing matches: each match is shown as a fault.
  void hasNone(String fault, String pattern) {
    assertThat(rows("SELECT DISTINCT * {" + pattern + "} ORDER BY ?it LIMIT 20")).as(fault).isEmpty();
  }
}
