package org.w3id.stemma.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.stemma.loaders.mot.MotWords;
import org.w3id.stemma.loaders.names.LicenseResolver;
import org.w3id.stemma.loaders.names.LicenseWords;
import org.w3id.stemma.loaders.names.NameSource;
import org.w3id.stemma.loaders.names.Resolution;
import org.w3id.stemma.ontology.Stm;

/// What the words of the Model Openness Tool mean, as the knowledge graph and the SPDX list know it.
final class MotNames implements MotWords {
  private static final Map<Node, String> SCOPES =
      Map.of(Stm.CodeContent, "code", Stm.DataContent, "data", Stm.DocumentContent, "document");

  private final Map<String, Part> components = new HashMap<>();
  private final Map<String, Set<Node>> artifacts = new HashMap<>();
  private final LicenseResolver resolver;

  MotNames(Graph knowledge) {
    resolver = LicenseResolver.of(knowledge);
    for (Node type : instances(knowledge, Stm.ComponentType)) {
      for (Node name : objects(knowledge, type, SKOS.notation.asNode())) {
        for (Node content : objects(knowledge, type, Stm.contentType)) {
          components.put(name.getLiteralLexicalForm(), new Part(type, SCOPES.getOrDefault(content, "distribution")));
        }
      }
    }
    instances(knowledge, Stm.Artifact)
        .forEach(artifact -> names(knowledge, artifact, List.of(RDFS.label.asNode(), Stm.hubId), artifacts, UnaryOperator.identity()));
  }

  @Override
  public Optional<Part> component(String name) {
    return Optional.ofNullable(components.get(name.strip()));
  }

  @Override
  public Resolution license(String words) {
    return resolver.resolve(new LicenseWords(NameSource.MOT, words, "", ""));
  }

  @Override
  public Optional<Node> artifact(String name) {
    return one(artifacts, name.strip());
  }

  /// What a name stands for, if it is one thing.
  private static Optional<Node> one(Map<String, Set<Node>> named, String name) {
    return Optional.ofNullable(named.get(name)).filter(nodes -> nodes.size() == 1).map(nodes -> nodes.iterator().next());
  }

  private static void names(Graph graph, Node node, List<Node> properties, Map<String, Set<Node>> named, UnaryOperator<String> form) {
    for (Node property : properties) {
      objects(graph, node, property).stream()
          .filter(Node::isLiteral)
          .forEach(name -> named.computeIfAbsent(form.apply(name.getLiteralLexicalForm()), n -> new HashSet<>()).add(node));
    }
  }

  private static List<Node> instances(Graph graph, Node type) {
    return graph.find(Node.ANY, RDF.type.asNode(), type).mapWith(Triple::getSubject).toList();
  }

  private static List<Node> objects(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }
}
