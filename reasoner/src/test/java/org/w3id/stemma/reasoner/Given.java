package org.w3id.stemma.reasoner;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// Turtle of a few lines as graph, law and lineage.
final class Given {
  private static final String PREFIXES =
      """
      PREFIX stm: <https://w3id.org/stemma/ontology#>
      PREFIX art: <https://w3id.org/stemma/id/artifact/>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX agent: <https://w3id.org/stemma/id/agent/>
      PREFIX behavior: <https://w3id.org/stemma/id/behavior/>
      PREFIX clause: <https://w3id.org/stemma/id/clause/>
      PREFIX criterion: <https://w3id.org/stemma/id/criterion/>
      PREFIX family: <https://w3id.org/stemma/id/license-family/>
      PREFIX lic: <https://w3id.org/stemma/id/license/>
      PREFIX param: <https://w3id.org/stemma/id/parameter/>
      PREFIX policy: <https://w3id.org/stemma/id/policy/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX rule: <https://w3id.org/stemma/id/rule/>
      PREFIX spdx: <http://spdx.org/licenses/>
      PREFIX term: <https://w3id.org/stemma/id/term/>
      PREFIX verdict: <https://w3id.org/stemma/id/verdict/>
      """;

  private Given() {}

  static Graph graph(String turtle) {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
    return graph;
  }

  static Law law(String turtle) {
    return Law.read(graph(turtle));
  }

  static Lineage lineage(Graph graph) {
    var builder = Lineage.builder();
    graph.find().forEach(builder::add);
    return builder.build();
  }

  static Effective effective(String turtle, Law law) {
    return Effective.of(lineage(graph(turtle)), law);
  }

  static Node art(String name) {
    return NodeFactory.createURI(Ns.ART + name);
  }

  /// The artifact's arrivals in a reading, as `license:term effect certainty`.
  static List<String> arrivals(Effective effective, String artifact, Reading reading) {
    int profile = effective.profile(effective.lineage().artifact(art(artifact)));
    return effective.inherited(profile, reading).stream().map(Given::words).sorted().toList();
  }

  static List<String> words(Effective effective, String artifact, Reading reading) {
    int profile = effective.profile(effective.lineage().artifact(art(artifact)));
    return effective.standing(profile, reading).effective().map(Given::words).distinct().sorted().toList();
  }

  static String words(Arrival arrival) {
    return arrival.provision() + " " + arrival.effect() + " " + arrival.certainty();
  }

  static List<Reading> readings() {
    return Arrays.asList(Reading.values());
  }
}
