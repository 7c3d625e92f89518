package org.w3id.stemma.server;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.Stm;

/// How much a generation holds, counted once when it is opened.
///
/// @param counts what → how many, in the order in which pages show them
record Census(Map<String, Long> counts) {
  Census {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  /// Counts the default graph, and takes the number of triples as the generation tells it; within a read transaction.
  static Census of(Served served) {
    DatasetGraph dataset = served.dataset();
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("artifacts", instances(dataset, Stm.Artifact));
    counts.put("licenses", instances(dataset, Stm.License));
    counts.put("clauses", instances(dataset, Stm.Clause));
    counts.put("edges", count(dataset, "?child <" + Stm.derivedFrom.getURI() + "> ?parent"));
    counts.put("organizations", instances(dataset, Stm.Organization));
    counts.put("triples", served.triples());
    return new Census(counts);
  }

  private static long instances(DatasetGraph dataset, Node type) {
    return count(dataset, "?x <" + RDF.type.getURI() + "> <" + type.getURI() + ">");
  }

  private static long count(DatasetGraph dataset, String pattern) {
    var query = QueryFactory.create("SELECT (COUNT(*) AS ?n) { " + pattern + " }");
    try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
      return ((Number) exec.select().next().get("n").getLiteralValue()).longValue();
    }
  }
}
