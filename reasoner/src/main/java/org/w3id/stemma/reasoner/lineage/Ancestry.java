package org.w3id.stemma.reasoner.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.ontology.Stm;

/// Some artifacts and all they descend from, gathered from a graph breadth first by look-ups alone: the cost is that of
/// the ancestry, however large the graph.
///
/// @param facts all that a [Lineage] is built from; each artifact is typed, be it that nothing else is known of it
/// @param missing artifacts of which the graph says nothing but that others descend from them
public record Ancestry(List<Triple> facts, Set<Node> missing) {
  private static final List<Node> TRAITS =
      List.of(
          RDF.type.asNode(), Stm.declaredLicense, Stm.licenseStatement, Stm.task, Stm.ownedBy, Stm.publishedBy, Stm.gated,
          Stm.created, Stm.version, Stm.derivation, DCTerms.isVersionOf.asNode());
  private static final List<Node> OF_STATEMENT =
      List.of(
          Stm.license, Stm.statedAs, Stm.statedIn, Stm.validFrom, Stm.validUntil, Stm.licenseName, Stm.licenseLink,
          Sayings.SOURCE);

  /// What to read of the objects of these properties.
  private static final Map<Node, List<Node>> BEHIND =
      Map.of(
          Stm.derivation, List.of(Stm.parent, Stm.relation, Stm.certainty, Stm.created, Stm.revision),
          Stm.licenseStatement, OF_STATEMENT,
          Stm.declaredLicense, List.of(Stm.alternative),
          Stm.license, List.of(Stm.alternative));

  public Ancestry {
    facts = List.copyOf(facts);
    missing = Set.copyOf(missing);
  }

  /// Gathers them.
  ///
  /// @param check is run now and then; what it throws ends the gathering
  public static Ancestry of(Graph graph, Collection<Node> artifacts, Runnable check) {
    var gathering = new Gathering(graph);
    artifacts.forEach(gathering::see);
    gathering.all(check);
    return new Ancestry(gathering.facts, gathering.missing);
  }

  private static final class Gathering {
    private final Graph graph;
    private final List<Triple> facts = new ArrayList<>();
    private final Set<Node> missing = new LinkedHashSet<>();
    private final Set<Node> seen = new HashSet<>();
    private final Deque<Node> open = new ArrayDeque<>();

    Gathering(Graph graph) {
      this.graph = graph;
    }

    void see(Node artifact) {
      if (seen.add(artifact)) {
        open.add(artifact);
      }
    }

    void all(Runnable check) {
      while (!open.isEmpty()) {
        check.run();
        Node child = open.remove();
        facts.add(Triple.create(child, RDF.type.asNode(), Stm.Artifact));
        if (!graph.contains(child, Node.ANY, Node.ANY)) {
          missing.add(child);
        }
        read(child, TRAITS);
        Set<Node> inferred = inferredParents(child);
        for (EdgeKind kind : EdgeKind.values()) {
          for (Triple edge : graph.find(child, kind.property(), Node.ANY).toList()) {
            if (!inferred.contains(edge.getObject()) || !mayBeInferred(kind)) {
              facts.add(edge);
              see(edge.getObject());
            }
          }
        }
      }
    }

    /// Those from which it descends by an edge that was found, not stated: it would be found twice, and count as stated.
    private Set<Node> inferredParents(Node child) {
      return graph.find(child, Stm.derivation, Node.ANY).toList().stream()
          .map(Triple::getObject)
          .filter(derivation -> graph.contains(derivation, Stm.inferred, Node.ANY))
          .flatMap(derivation -> graph.find(derivation, Stm.parent, Node.ANY).toList().stream())
          .map(Triple::getObject)
          .collect(Collectors.toSet());
    }

    /// [Distillation] infers an edge only where neither it nor one of an unknown kind is stated.
    private static boolean mayBeInferred(EdgeKind kind) {
      return kind == EdgeKind.DISTILLED || kind == EdgeKind.UNTYPED;
    }

    private void read(Node subject, List<Node> properties) {
      for (Node property : properties) {
        for (Triple triple : find(subject, property, Node.ANY)) {
          read(triple.getObject(), BEHIND.getOrDefault(property, List.of()));
          if (property.equals(Stm.publishedBy)) {
            find(Node.ANY, Stm.hubAccount, triple.getObject());
          } else if (property.equals(Stm.revision)) {
            seeVersions(subject);
          }
        }
      }
    }

    /// The versions of a derivation's parent: its revision may mean one of them.
    private void seeVersions(Node derivation) {
      for (Triple parent : find(derivation, Stm.parent, Node.ANY)) {
        find(Node.ANY, DCTerms.isVersionOf.asNode(), parent.getObject()).forEach(version -> see(version.getSubject()));
      }
    }

    private List<Triple> find(Node subject, Node property, Node object) {
      List<Triple> found = graph.find(subject, property, object).toList();
      facts.addAll(found);
      return found;
    }
  }
}
