package org.w3id.stemma.reasoner.why;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.ontology.Stm;

/// The facts of an ancestry as they would be.
///
/// A derivation node whose edge goes is forgotten with its revision and its dates: they were those of another parent.
record Supposed(List<Triple> facts) {
  private static final Set<Node> EDGES =
      Stream.of(EdgeKind.values())
          .flatMap(kind -> Stream.concat(Stream.of(kind.property()), kind.superproperties().stream()))
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<Node> LICENSING = Set.of(Stm.declaredLicense, Stm.licenseStatement);

  Supposed {
    facts = List.copyOf(facts);
  }

  /// What is supposed, one after the other.
  ///
  /// @throws VainSupposition if one changes nothing
  Supposed with(List<Supposition> suppositions) {
    Supposed supposed = this;
    for (Supposition supposition : suppositions) {
      supposed = supposed.with(supposition);
    }
    return supposed;
  }

  private Supposed with(Supposition supposition) {
    return switch (supposition) {
      case Supposition.Replaced(Node old, Node by) -> {
        require(isParent(old), "Nothing in the lineage descends from <" + old + ">, so nothing can descend from another in its place.");
        yield replaced(old, by);
      }
      case Supposition.Dropped(var child, Node parent) -> {
        Predicate<Triple> gone =
            edge -> edge.getObject().equals(parent) && child.map(edge.getSubject()::equals).orElse(true);
        String who = child.map(node -> "<" + node + "> does not descend").orElse("Nothing in the lineage descends");
        require(facts.stream().anyMatch(fact -> isEdge(fact) && gone.test(fact)), who + " from <" + parent + ">: there is no edge to drop.");
        yield withoutEdges(gone);
      }
      case Supposition.Licensed(Node artifact, Node license) -> {
        boolean isThere = facts.stream().anyMatch(fact -> fact.getSubject().equals(artifact));
        require(isThere, "<" + artifact + "> is not in the lineage: another license of it changes nothing.");
        yield licensed(Set.of(artifact), license);
      }
    };
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new VainSupposition(message);
    }
  }

  private boolean isParent(Node node) {
    return facts.stream().anyMatch(fact -> isEdge(fact) && fact.getObject().equals(node));
  }

  private Supposed replaced(Node old, Node by) {
    var changed = new ArrayList<>(withoutEdges(edge -> edge.getObject().equals(old)).facts);
    for (Triple fact : facts) {
      if (isEdge(fact) && fact.getObject().equals(old)) {
        changed.add(Triple.create(fact.getSubject(), fact.getPredicate(), by));
      }
    }
    return new Supposed(changed);
  }

  /// The artifacts under this license, with all that they descend from.
  Supposed licensed(Set<Node> artifacts, Node license) {
    var changed =
        new ArrayList<>(without(fact -> LICENSING.contains(fact.getPredicate()) && artifacts.contains(fact.getSubject())));
    artifacts.forEach(artifact -> changed.add(Triple.create(artifact, Stm.declaredLicense, license)));
    return new Supposed(changed);
  }

  /// The artifacts as if something under this license stood in their place that descends from nothing and belongs to
  /// nobody in particular.
  Supposed exchanged(Set<Node> artifacts, Node license) {
    List<Triple> left = without(fact -> artifacts.contains(fact.getSubject()) && tellsWhence(fact));
    return new Supposed(left).licensed(artifacts, license);
  }

  private static boolean tellsWhence(Triple fact) {
    return isEdge(fact) || fact.getPredicate().equals(Stm.derivation) || fact.getPredicate().equals(Stm.ownedBy);
  }

  private static boolean isEdge(Triple fact) {
    return EDGES.contains(fact.getPredicate());
  }

  private Supposed withoutEdges(Predicate<Triple> which) {
    record Edge(Node child, Node parent) {}
    Set<Edge> gone = new HashSet<>();
    for (Triple fact : facts) {
      if (isEdge(fact) && which.test(fact)) {
        gone.add(new Edge(fact.getSubject(), fact.getObject()));
      }
    }
    Set<Triple> parents = facts.stream().filter(fact -> fact.getPredicate().equals(Stm.parent)).collect(Collectors.toSet());
    Set<Node> told = new HashSet<>();
    for (Triple fact : facts) {
      boolean tells =
          fact.getPredicate().equals(Stm.derivation)
              && gone.stream()
                  .filter(edge -> edge.child().equals(fact.getSubject()))
                  .anyMatch(edge -> parents.contains(Triple.create(fact.getObject(), Stm.parent, edge.parent())));
      if (tells) {
        told.add(fact.getObject());
      }
    }
    return new Supposed(
        without(
            fact ->
                (isEdge(fact) && gone.contains(new Edge(fact.getSubject(), fact.getObject())))
                    || told.contains(fact.getSubject())
                    || told.contains(fact.getObject())));
  }

  private List<Triple> without(Predicate<Triple> which) {
    return facts.stream().filter(which.negate()).toList();
  }
}
