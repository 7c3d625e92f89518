package org.w3id.stemma.ontology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// The kinds of lineage edge, child → parent: one for each leaf property of the hierarchy, and one for an
/// edge of which a source says only that there is one.
///
/// The graph holds each edge with its own property *and* all superproperties of it, so that a query may ask at
/// any level; whoever writes edges writes [#triples].
public enum EdgeKind {
  FINE_TUNED(Stm.fineTunedFrom, Stm.weightsFrom),
  CONTINUED(Stm.continuedFrom, Stm.weightsFrom),
  ADAPTER(Stm.adapterFor, Stm.weightsFrom),
  QUANTIZED(Stm.quantizedFrom, Stm.weightsFrom),
  CONVERTED(Stm.convertedFrom, Stm.weightsFrom),
  MERGED(Stm.mergedFrom, Stm.weightsFrom),
  DISTILLED(Stm.distilledFrom, Stm.weightsFrom),
  TRAINED_ON(Stm.trainedOn, Stm.dataFrom),
  GENERATED_BY(Stm.generatedBy, Stm.dataFrom),
  ADAPTED(Stm.adaptedFrom, Stm.dataFrom),
  FORKED(Stm.forkedFrom, Stm.softwareFrom),
  REBUILT(Stm.rebuiltFrom, Stm.softwareFrom),
  CONTAINS(Stm.contains, Stm.softwareFrom),
  HOSTS(Stm.hosts, Stm.softwareFrom),

  /// The weights come from the parent and nobody says how: `stm:weightsFrom` with no leaf beside it.
  UNTYPED(Stm.weightsFrom);

  @SuppressWarnings("ImmutableEnumChecker") // a copied list of nodes: immutable, though their types do not say so
  private final List<Node> properties;

  EdgeKind(Node... ownAndBranch) {
    var all = new ArrayList<>(List.of(ownAndBranch));
    all.add(Stm.derivedFrom);
    properties = List.copyOf(all);
  }

  /// The kind that `property` states. As every edge is also there as `stm:weightsFrom`, that property means
  /// [#UNTYPED] only where no other kind stands between the same two artifacts; empty for all that is no edge,
  /// for `stm:derivedFrom` too.
  public static Optional<EdgeKind> of(Node property) {
    for (EdgeKind kind : values()) {
      if (kind.property().equals(property)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /// The most specific property that states an edge of this kind.
  public Node property() {
    return properties.getFirst();
  }

  /// What stands beside [#property] for the same two artifacts, from the nearer to the wider.
  public List<Node> superproperties() {
    return properties.subList(1, properties.size());
  }

  /// Whether the parent's material is in the child: copies, derivatives, containers, services. Not so where a child was
  /// made with the parent's outputs or learned from it.
  public boolean holdsMaterial() {
    return this != DISTILLED && this != TRAINED_ON && this != GENERATED_BY;
  }

  /// Whether it is a leaf below `stm:weightsFrom`.
  public boolean takesWeights() {
    return this != UNTYPED && properties.contains(Stm.weightsFrom);
  }

  /// Whether it keeps a model in its parent's family: weights, but never what was learned from outputs.
  public boolean keepsFamily() {
    return takesWeights() && this != DISTILLED;
  }

  /// The strongest certainty that the kind itself allows: what a source leaves open is one step less sure.
  public int certainty() {
    return this == UNTYPED ? 2 : 1;
  }

  /// Its place in tables that live no longer than the process.
  @SuppressWarnings("EnumOrdinal")
  public int index() {
    return ordinal();
  }

  /// One edge as the graph holds it: [#property] first, then its superproperties.
  public List<Triple> triples(Node child, Node parent) {
    return properties.stream().map(property -> Triple.create(child, property, parent)).toList();
  }
}
