package org.w3id.stemma.reasoner.lineage;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.w3id.stemma.ontology.Stm;

/// Which artifacts are versions of which, and how their makers call them.
final class Versions {
  private final NodeTable artifacts;
  private final Map<Node, String> names = new HashMap<>();
  private final Map<Node, Node> wholes = new HashMap<>();
  private final Map<Version, Integer> numbers = new HashMap<>();

  private record Version(int whole, String name) {}

  Versions(NodeTable artifacts) {
    this.artifacts = artifacts;
  }

  void readBy(Map<Node, Consumer<Triple>> readers) {
    readers.put(
        Stm.version,
        t -> names.merge(t.getSubject(), name(t.getObject()), (a, b) -> a.compareTo(b) < 0 ? a : b));
    readers.put(DCTerms.isVersionOf.asNode(), t -> wholes.put(t.getSubject(), t.getObject()));
  }

  private static String name(Node literal) {
    return literal.isLiteral() ? literal.getLiteralLexicalForm() : "";
  }

  /// To be called once all is read: what has the same name twice is not told apart.
  void number() {
    wholes.forEach(
        (version, whole) -> {
          int part = artifacts.find(version);
          int of = artifacts.find(whole);
          String name = names.getOrDefault(version, "");
          if (part >= 0 && of >= 0 && !name.isEmpty()) {
            numbers.merge(new Version(of, name), part, (a, b) -> a.equals(b) ? a : -1);
          }
        });
  }

  /// The artifact that is this version of another, or -1.
  int of(int whole, String name) {
    return name.isEmpty() ? -1 : numbers.getOrDefault(new Version(whole, name), -1);
  }

  boolean isVersion(Node artifact) {
    return names.containsKey(artifact);
  }
}
