package org.w3id.stemma.columns.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

/// Reads the manifests below a folder.
final class W3cManifests {
  private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
  private static final Node REGIME = NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#entailmentRegime");

  private final Graph graph = GraphFactory.createDefaultGraph();
  private final String folder;

  private W3cManifests(Path root, Path manifest) {
    folder = root.relativize(manifest).getParent() + "";
    RDFDataMgr.read(graph, manifest.toUri().toString());
  }

  /// All cases, in the order of folders and manifests.
  static List<W3cCase> cases(Path root) throws IOException {
    List<Path> manifests;
    try (Stream<Path> files = Files.walk(root)) {
      manifests = files.filter(file -> file.getFileName().toString().matches("(extended-)?manifest.*\\.ttl")).sorted().toList();
    }
    var cases = new LinkedHashMap<String, W3cCase>();
    for (Path manifest : manifests) {
      new W3cManifests(root, manifest).read().forEach(one -> cases.putIfAbsent(one.name(), one));
    }
    return List.copyOf(cases.values());
  }

  private List<W3cCase> read() {
    var cases = new ArrayList<W3cCase>();
    graph.find(null, mf("entries"), null)
        .forEachRemaining(entries -> GraphList.members(new GNode(graph, entries.getObject())).forEach(entry -> cases.add(one(entry))));
    return cases;
  }

  private W3cCase one(Node entry) {
    Node action = object(entry, mf("action"));
    Node its = action == null ? entry : action;
    Node query = object(its, qt("query"));
    return new W3cCase(
        folder + "#" + entry.getURI().replaceAll(".*[#/]", ""),
        query == null ? "" : query.getURI(),
        objects(its, qt("data")).map(Node::getURI).toList(),
        graphs(its),
        Optional.ofNullable(object(entry, mf("result"))).filter(Node::isURI).map(Node::getURI).orElse(""),
        rest(entry, its));
  }

  private Map<Node, String> graphs(Node action) {
    var graphs = new LinkedHashMap<Node, String>();
    objects(action, qt("graphData")).forEach(
        data -> {
          Node file = data.isURI() ? data : object(data, qt("graph"));
          Node label = object(data, RDFS.label.asNode());
          if (file != null) {
            graphs.put(label == null ? file : NodeFactory.createURI(label.getLiteralLexicalForm()), file.getURI());
          }
        });
    return graphs;
  }

  private Optional<String> rest(Node entry, Node action) {
    Node type = object(entry, RDF.type.asNode());
    String kind = type == null ? "of no type" : type.getURI().replace(MF, "");
    if (kind.equals("QueryEvaluationTest") || kind.equals("CSVResultFormatTest")) {
      return object(action, REGIME) != null
          ? Optional.of("entailment")
          : object(action, qt("serviceData")) != null ? Optional.of("federation") : Optional.empty();
    }
    return Optional.of(kind);
  }

  private @Nullable Node object(Node subject, Node property) {
    return objects(subject, property).findFirst().orElse(null);
  }

  private Stream<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, null).toList().stream().map(triple -> triple.getObject());
  }

  private static Node mf(String name) {
    return NodeFactory.createURI(MF + name);
  }

  private static Node qt(String name) {
    return NodeFactory.createURI(QT + name);
  }
}
