package org.w3id.stemma.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.server.sparql.ResultFormat;

/// What the endpoint says of itself in RDF (SPARQL 1.1 Service Description).
final class ServiceDescription {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";

  private ServiceDescription() {}

  static void send(HttpServletRequest request, HttpServletResponse response, ResultFormat format) throws IOException {
    var bytes = new ByteArrayOutputStream();
    Lang lang =
        switch (format) {
          case NTRIPLES -> Lang.NTRIPLES;
          case JSONLD -> Lang.JSONLD;
          case RDFXML -> Lang.RDFXML;
          default -> Lang.TURTLE;
        };
    RDFDataMgr.write(bytes, graph(endpoint(request)), lang);
    response.setContentType(format.contentType());
    response.setContentLength(bytes.size());
    response.getOutputStream().write(bytes.toByteArray());
  }

  private static String endpoint(HttpServletRequest request) {
    return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort() + "/sparql";
  }

  private static Graph graph(String endpoint) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefix("sd", SD).setNsPrefix("formats", FORMATS);
    Node service = NodeFactory.createBlankNode();
    Node dataset = NodeFactory.createBlankNode();
    Node defaultGraph = NodeFactory.createBlankNode();
    graph.add(service, RDF.type.asNode(), sd("Service"));
    graph.add(service, sd("endpoint"), NodeFactory.createURI(endpoint));
    graph.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
    graph.add(service, sd("feature"), sd("EmptyGraphs"));
    graph.add(service, sd("defaultDataset"), dataset);
    graph.add(dataset, RDF.type.asNode(), sd("Dataset"));
    graph.add(dataset, sd("defaultGraph"), defaultGraph);
    graph.add(defaultGraph, RDF.type.asNode(), sd("Graph"));
    for (ResultFormat format : ResultFormat.values()) {
      graph.add(service, sd("resultFormat"), NodeFactory.createURI(FORMATS + formatName(format)));
    }
    return graph;
  }

  /// The names of https://www.w3.org/ns/formats/.
  private static String formatName(ResultFormat format) {
    return switch (format) {
      case JSON -> "SPARQL_Results_JSON";
      case XML -> "SPARQL_Results_XML";
      case CSV -> "SPARQL_Results_CSV";
      case TSV -> "SPARQL_Results_TSV";
      case TURTLE -> "Turtle";
      case NTRIPLES -> "N-Triples";
      case JSONLD -> "JSON-LD";
      case RDFXML -> "RDF_XML";
    };
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }
}
