package org.w3id.stemma.loaders;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.graph.GraphFactory;

/// What one reading of a source gave.
public record Outcome(List<Triple> triples, List<Finding> findings, Report report) {
  private static final String PREFIXES =
      """
      PREFIX stm: <https://w3id.org/stemma/ontology#>
      PREFIX hf: <https://w3id.org/stemma/id/hf/>
      PREFIX hfd: <https://w3id.org/stemma/id/hf-dataset/>
      PREFIX agent: <https://w3id.org/stemma/id/agent/>
      PREFIX spdx: <http://spdx.org/licenses/>
      PREFIX said: <https://w3id.org/stemma/id/statement/hf/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <https://schema.org/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      """;

  public static Outcome of(Source source) {
    var triples = new ArrayList<Triple>();
    var findings = new ArrayList<Finding>();
    var report =
        source.read(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                triples.add(triple);
              }
            },
            findings::add);
    return new Outcome(triples, findings, report);
  }

  public Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    return graph;
  }

  /// The facts that `turtle` states, all of which are there, one by one.
  public boolean states(String turtle) {
    Graph all = graph();
    return turtle(turtle).stream().allMatch(all::contains);
  }

  public static List<Triple> turtle(String turtle) {
    return graph(turtle).find().toList();
  }

  public static Graph graph(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
    return graph;
  }

  public List<String> faults() {
    return findings.stream().map(Finding::fault).toList();
  }

  public Finding finding(String fault) {
    return findings.stream()
        .filter(finding -> finding.fault().equals(fault))
        .findFirst()
        .orElseThrow();
  }
}
