package org.w3id.stemma.server.why;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Prefixes;
import org.w3id.stemma.ontology.Stm;

/// What people call artifacts and licenses, looked up in a graph.
final class Names {
  private final Graph graph;
  private final Prefixes prefixes = Prefixes.standard();

  Names(Graph graph) {
    this.graph = graph;
  }

  /// @param name a Hub id of a model as it is or was, a prefixed name, an IRI, or a name within private facts
  /// @throws UnknownArtifact if nothing of that name is an artifact here
  Node artifact(String name) {
    return findArtifact(name.strip()).orElseThrow(() -> new UnknownArtifact(name));
  }

  private Optional<Node> findArtifact(String name) {
    Optional<Node> named = iri(name).filter(node -> is(node, Stm.Artifact));
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
    return Stream.of(Iris.hubModel(name), Iris.iri(PrivateFacts.BASE, name)).filter(node -> is(node, Stm.Artifact)).findFirst();
  }

  /// @param name an id (`Apache-2.0`, `Llama-2`), one of the Hub (`llama2`), a prefixed name, or an IRI
  Node license(String name) {
    String word = name.strip();
    return iri(word)
        .or(() -> Optional.of(Iris.spdx(word)).filter(node -> is(node, Stm.License)))
        .or(() -> Optional.of(Iris.iri(Ns.LIC, word)))
        .filter(node -> is(node, Stm.License))
        .or(() -> ofHub(word))
        .orElseThrow(() -> unknownLicense(name));
  }

  private Optional<Node> ofHub(String word) {
    return graph.find(Node.ANY, Stm.hubLicenseId, NodeFactory.createLiteralString(word)).toList().stream()
        .map(triple -> triple.getSubject())
        .filter(node -> is(node, Stm.License))
        .findFirst();
  }

  private static BadQuestion unknownLicense(String name) {
    return new BadQuestion(
        "No license here is called \"" + name
            + "\". Use an SPDX id (Apache-2.0), a prefixed name (lic:Llama-2), or an IRI; `stemma license WORDS` tells what words mean.");
  }

  private Optional<Node> iri(String name) {
    return prefixes.iri(name).map(NodeFactory::createURI);
  }

  private boolean is(Node node, Node type) {
    return graph.contains(node, RDF.type.asNode(), type);
  }
}
