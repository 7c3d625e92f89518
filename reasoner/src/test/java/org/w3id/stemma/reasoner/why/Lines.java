package org.w3id.stemma.reasoner.why;

import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.Purpose;

/// Turtle of a few lines as a graph, and verdicts as words.
final class Lines {
  private static final String PREFIXES =
      """
      PREFIX stm: <https://w3id.org/stemma/ontology#>
      PREFIX art: <https://w3id.org/stemma/id/artifact/>
      PREFIX derivation: <https://w3id.org/stemma/id/derivation/>
      PREFIX lic: <https://w3id.org/stemma/id/license/>
      PREFIX spdx: <http://spdx.org/licenses/>
      """;

  private Lines() {}

  static Graph graph(String turtle) {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
    return graph;
  }

  static Node art(String name) {
    return Iris.iri(Ns.ART, name);
  }

  /// `AllowedWithDuties`, of the one verdict on a purpose in a reading.
  static String outcome(Answer answer, Purpose purpose, Reading reading) {
    return outcome(answer.verdicts().stream(), purpose, reading);
  }

  static String before(Answer answer, Purpose purpose, Reading reading) {
    return outcome(answer.before().stream(), purpose, reading);
  }

  private static String outcome(Stream<Answer.Judged> verdicts, Purpose purpose, Reading reading) {
    return verdicts
        .filter(v -> v.purpose().equals(purpose.code()) && v.reading().equals(reading.name().toLowerCase(Locale.ROOT)))
        .map(Answer.Judged::outcome)
        .findFirst()
        .orElseThrow();
  }
}
