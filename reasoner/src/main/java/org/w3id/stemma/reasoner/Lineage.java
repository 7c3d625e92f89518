package org.w3id.stemma.reasoner;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Facts;

/// Artifacts as ints and their typed edges to their parents, in primitive arrays.
///
/// Edges of artifact `a` are `edges(a)` to `edges(a + 1)`, by parent and kind. About 40 bytes an artifact and 5 an
/// edge over the nodes themselves. Immutable.
///
/// - `stm:weightsFrom` without a leaf between the same two is [EdgeKind#UNTYPED], of certainty 2; other
///   superproperties without a leaf, and `stm:testedOn`, make no edge; nor does an artifact descend from itself.
/// - An edge is as certain as the surest `stm:Derivation` node says, 1 without one.
/// - An artifact is declared if it has `stm:declaredLicense`; a statement without a license declares nothing, but
///   [#stated] tells that there is one.
public final class Lineage {
  private final NodeTable nodes;
  private final int[] offsets;
  private final int[] parents;
  private final byte[] labels;
  private final byte[] kinds;
  private final byte[] tasks;
  private final boolean[] stated;
  private final int[] declarations;
  private final int[] owners;
  private final List<Declaration> declared;

  Lineage(NodeTable nodes, Edges edges, Traits traits) {
    this.nodes = nodes;
    this.offsets = edges.offsets();
    this.parents = edges.parents();
    this.labels = edges.labels();
    this.kinds = traits.kinds();
    this.tasks = traits.tasks();
    this.stated = traits.stated();
    this.declarations = traits.declarations();
    this.owners = traits.owners();
    this.declared = List.copyOf(traits.declared());
  }

  /// Edges of all artifacts; a label is the kind's place times four plus the certainty less one.
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Edges(int[] offsets, int[] parents, byte[] labels) {}

  /// What else is known, by artifact; declarations and owners are numbers of sets, 0 for none.
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Traits(
      byte[] kinds, byte[] tasks, boolean[] stated, int[] declarations, int[] owners, List<Declaration> declared) {}

  /// Collects triples in any order, ignoring what is not about lineage.
  public interface Builder {
    Builder add(Triple triple);

    /// Ends the building: the builder is spent.
    Lineage build();
  }

  public static Builder builder() {
    return new LineageBuilder();
  }

  /// The number of artifacts: they are 0 to `size() - 1`.
  public int size() {
    return nodes.size();
  }

  public int edgeCount() {
    return parents.length;
  }

  public Node node(int artifact) {
    return nodes.node(artifact);
  }

  /// The artifact's number, or -1 if no triple spoke of it.
  public int artifact(Node node) {
    return nodes.find(node);
  }

  /// Where the edges of an artifact begin; those of `size()` are where all end.
  public int edges(int artifact) {
    return offsets[artifact];
  }

  public int parent(int edge) {
    return parents[edge];
  }

  public EdgeKind kind(int edge) {
    return KINDS[labels[edge] >> 2];
  }

  public int certainty(int edge) {
    return (labels[edge] & 3) + 1;
  }

  public Kind kindOf(int artifact) {
    return ARTIFACT_KINDS[kinds[artifact]];
  }

  /// What the artifact itself offers.
  public Declaration declaration(int artifact) {
    return declared.get(declarations[artifact]);
  }

  /// Equal for artifacts that declare the same; 0 for those that declare nothing.
  int declarationId(int artifact) {
    return declarations[artifact];
  }

  /// Whether any source says anything of its license, be it that it knows none.
  public boolean stated(int artifact) {
    return stated[artifact];
  }

  /// Whether both have the same, sourced rights holders.
  public boolean sameHands(int artifact, int other) {
    return owners[artifact] != 0 && owners[artifact] == owners[other];
  }

  Tasks tasks(int artifact) {
    return new Tasks(tasks[artifact]);
  }

  /// What is known of the artifact by itself, as child of any edge.
  public Facts facts(int artifact) {
    boolean isDeclared = declarations[artifact] != 0;
    return tasks(artifact)
        .facts(kindOf(artifact))
        .with(Fact.DECLARED, isDeclared)
        .with(Fact.UNDECLARED, !isDeclared);
  }

  private static final EdgeKind[] KINDS = EdgeKind.values();
  private static final Kind[] ARTIFACT_KINDS = Kind.values();
}
