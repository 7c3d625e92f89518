package org.w3id.stemma.server;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Prefixes;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.Explanation;
import org.w3id.stemma.reasoner.Law;
import org.w3id.stemma.reasoner.Why;

/// Explains the artifacts of one data set by the law in its own knowledge graph, which is read once: to be made and used
/// within read transactions.
public final class Explaining {
  private final DatasetGraph dataset;
  private final Law law;

  public Explaining(DatasetGraph dataset) {
    this.dataset = dataset;
    this.law = Law.read(dataset.getGraph(Graphs.KNOWLEDGE));
  }

  /// Every clause that reaches the artifact, and every way on which it came.
  ///
  /// @param name a Hub id of a model (`meta-llama/Llama-2-7b-hf`) as it is or was, a prefixed name, or an IRI
  /// @throws UnknownArtifact if nothing of that name is an artifact here
  public Explanation why(String name) {
    Graph graph = dataset.getDefaultGraph();
    Node artifact = artifact(graph, name.strip()).orElseThrow(() -> new UnknownArtifact(name));
    return Why.explain(graph, law, artifact);
  }

  private static Optional<Node> artifact(Graph graph, String name) {
    Optional<Node> named = Prefixes.standard().iri(name).map(NodeFactory::createURI).filter(node -> isArtifact(graph, node));
    if (named.isPresent()) {
      return named;
    }
    Node literal = NodeFactory.createLiteralString(name);
    for (Node property : List.of(Stm.hubId, Stm.formerHubId)) {
      Optional<Node> known = graph.find(Node.ANY, property, literal).nextOptional().map(triple -> triple.getSubject());
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.of(Iris.hubModel(name)).filter(node -> isArtifact(graph, node));
  }

  private static boolean isArtifact(Graph graph, Node node) {
    return graph.contains(node, RDF.type.asNode(), Stm.Artifact);
  }
}
