package org.w3id.stemma.ontology;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;

/// Fixtures as text, and what shapes and queries say of them.
final class Turtle {
  private static final String PREFIXES =
      """
      PREFIX agent:      <https://w3id.org/stemma/id/agent/>
      PREFIX art:        <https://w3id.org/stemma/id/artifact/>
      PREFIX behavior:   <https://w3id.org/stemma/id/behavior/>
      PREFIX cc:         <http://creativecommons.org/ns#>
      PREFIX choice:     <https://w3id.org/stemma/id/license-choice/>
      PREFIX clause:     <https://w3id.org/stemma/id/clause/>
      PREFIX component:  <https://w3id.org/stemma/id/component/>
      PREFIX combination: <https://w3id.org/stemma/id/combination/>
      PREFIX compatibility: <https://w3id.org/stemma/id/compatibility/>
      PREFIX cr:         <http://mlcommons.org/croissant/>
      PREFIX criterion:  <https://w3id.org/stemma/id/criterion/>
      PREFIX dcat:       <http://www.w3.org/ns/dcat#>
      PREFIX dcterms:    <http://purl.org/dc/terms/>
      PREFIX derivation: <https://w3id.org/stemma/id/derivation/>
      PREFIX evaluation: <https://w3id.org/stemma/id/evaluation/>
      PREFIX event:      <https://w3id.org/stemma/id/event/>
      PREFIX fair4ml:    <https://w3id.org/fair4ml#>
      PREFIX family:     <https://w3id.org/stemma/id/license-family/>
      PREFIX graph:      <https://w3id.org/stemma/id/graph/>
      PREFIX hf:         <https://w3id.org/stemma/id/hf/>
      PREFIX hfd:        <https://w3id.org/stemma/id/hf-dataset/>
      PREFIX it6:        <http://data.europa.eu/it6/>
      PREFIX lic:        <https://w3id.org/stemma/id/license/>
      PREFIX listing:    <https://w3id.org/stemma/id/license-list/>
      PREFIX nonlicense: <https://w3id.org/stemma/id/non-license/>
      PREFIX odrl:       <http://www.w3.org/ns/odrl/2/>
      PREFIX org:        <http://www.w3.org/ns/org#>
      PREFIX owl:        <http://www.w3.org/2002/07/owl#>
      PREFIX param:      <https://w3id.org/stemma/id/parameter/>
      PREFIX part:       <https://w3id.org/stemma/id/part/>
      PREFIX policy:     <https://w3id.org/stemma/id/policy/>
      PREFIX prov:       <http://www.w3.org/ns/prov#>
      PREFIX rdf:        <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs:       <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX rule:       <https://w3id.org/stemma/id/rule/>
      PREFIX schema:     <https://schema.org/>
      PREFIX skos:       <http://www.w3.org/2004/02/skos/core#>
      PREFIX spdx:       <http://spdx.org/licenses/>
      PREFIX spelling:   <https://w3id.org/stemma/id/spelling/>
      PREFIX spdx-ai:    <https://spdx.org/rdf/3.0.1/terms/AI/>
      PREFIX spdx-dataset: <https://spdx.org/rdf/3.0.1/terms/Dataset/>
      PREFIX spdx-relation: <https://spdx.org/rdf/3.0.1/terms/Core/RelationshipType/>
      PREFIX statement:  <https://w3id.org/stemma/id/statement/>
      PREFIX stm:        <https://w3id.org/stemma/ontology#>
      PREFIX term:       <https://w3id.org/stemma/id/term/>
      PREFIX vann:       <http://purl.org/vocab/vann/>
      PREFIX verdict:    <https://w3id.org/stemma/id/verdict/>
      PREFIX xsd:        <http://www.w3.org/2001/XMLSchema#>
      """;

  private Turtle() {}

  /// The graph that `body` describes with the usual prefixes.
  static Graph graph(String body) {
    return RDFParser.fromString(PREFIXES + body, Lang.TURTLE).toGraph();
  }

  /// What the shapes of the ontology say against `body`, one message a fault.
  static List<String> faults(String body) {
    return faults(Ontology.shapes(), graph(body)).map(ReportEntry::message).sorted().toList();
  }

  static Stream<ReportEntry> faults(Graph shapes, Graph data) {
    return ShaclValidator.get().validate(shapes, data).getEntries().stream();
  }

  /// The answers to `query`, as the local names or words of their variables.
  static List<String> answers(String query, Graph graph) {
    try (var run = QueryExecution.create(PREFIXES + query, ModelFactory.createModelForGraph(graph))) {
      ResultSet rows = run.execSelect();
      var answers = new ArrayList<String>();
      rows.forEachRemaining(row -> answers.add(words(row, rows.getResultVars())));
      return answers;
    }
  }

  private static String words(QuerySolution row, List<String> names) {
    return names.stream()
        .filter(row::contains)
        .map(name -> row.get(name).asNode())
        .map(node -> node.isURI() ? node.getURI().replaceFirst(".*[/#]", "") : node.toString())
        .reduce((left, right) -> left + " " + right)
        .orElse("");
  }
}
