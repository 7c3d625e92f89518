package org.w3id.stemma.reasoner;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.condition.Truth;

/// Artifacts as ints and their typed edges to their parents, in primitive arrays.
///
/// Edges of artifact `a` are `edges(a)` to `edgesEnd(a)`, by parent and kind. About 40 bytes an artifact and 5 an
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
  private final DeclarationNumbers declared;
  private final Edits edits;
  private final Offspring offspring;

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
    this.declared = new DeclarationNumbers(traits.declared());
    this.edits = Edits.NONE;
    this.offspring = new Offspring();
  }

  private Lineage(Lineage built, Edits edits) {
    this.nodes = built.nodes;
    this.offsets = built.offsets;
    this.parents = built.parents;
    this.labels = built.labels;
    this.kinds = built.kinds;
    this.tasks = built.tasks;
    this.stated = built.stated;
    this.declarations = built.declarations;
    this.owners = built.owners;
    this.declared = built.declared;
    this.edits = edits;
    this.offspring = built.offspring;
  }

  /// This lineage, but for the changes; at a cost that grows with the changes alone. Its edges are numbered anew where
  /// they changed.
  public Lineage with(List<Change> changes) {
    return new Lineage(this, edits.and(this, changes));
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

  /// A bound of the numbers of edges: an edited lineage has fewer.
  public int edgeCount() {
    return parents.length + edits.edges();
  }

  public Node node(int artifact) {
    return nodes.node(artifact);
  }

  /// The artifact's number, or -1 if no triple spoke of it.
  public int artifact(Node node) {
    return nodes.find(node);
  }

  /// The first edge of an artifact.
  public int edges(int artifact) {
    Edits.Row row = edits.row(artifact);
    return row == null ? offsets[artifact] : parents.length + row.first();
  }

  /// One more than the last edge of an artifact.
  public int edgesEnd(int artifact) {
    Edits.Row row = edits.row(artifact);
    return row == null ? offsets[artifact + 1] : parents.length + row.end();
  }

  public int parent(int edge) {
    return edge < parents.length ? parents[edge] : edits.parent(edge - parents.length);
  }

  public EdgeKind kind(int edge) {
    return Edge.kind(label(edge));
  }

  public int certainty(int edge) {
    return Edge.certainty(label(edge));
  }

  /// The [Edge] label.
  int label(int edge) {
    return edge < parents.length ? labels[edge] : edits.label(edge - parents.length);
  }

  /// All children as they were built; those of an edited lineage may no longer be children.
  Children children() {
    return offspring.of(this);
  }

  /// This lineage without its edits.
  Lineage built() {
    return edits == Edits.NONE ? this : new Lineage(this, Edits.NONE);
  }

  /// Children that edits have added.
  List<Integer> addedChildren(int artifact) {
    return edits.children(artifact);
  }

  public Kind kindOf(int artifact) {
    return ARTIFACT_KINDS[kinds[artifact]];
  }

  /// What the artifact itself offers.
  public Declaration declaration(int artifact) {
    return declared.get(declarationId(artifact));
  }

  /// Equal for artifacts that declare the same; 0 for those that declare nothing.
  public int declarationId(int artifact) {
    return edits.declaration(artifact, declarations[artifact]);
  }

  /// The number of a declaration, a new one if it has none.
  int number(Declaration declaration) {
    return declared.number(declaration);
  }

  /// Equal only for artifacts that are alike in all that is known of them by themselves: what they declare, kind, tasks.
  long nature(int artifact) {
    return ((long) declarationId(artifact) << Short.SIZE) | (kinds[artifact] << Byte.SIZE) | (tasks[artifact] & 0xff);
  }

  /// Whether any source says anything of its license, be it that it knows none.
  public boolean stated(int artifact) {
    return stated[artifact];
  }

  /// Whether both have the same, sourced rights holders.
  public boolean sameHands(int artifact, int other) {
    return owners[artifact] != 0 && owners[artifact] == owners[other];
  }

  /// Whether it takes in, or gives, more than text.
  public Truth multimodal(int artifact) {
    return tasks(artifact).multimodal();
  }

  Tasks tasks(int artifact) {
    return new Tasks(tasks[artifact]);
  }

  /// What is known of the artifact by itself, as child of any edge.
  public Facts facts(int artifact) {
    boolean isDeclared = declarationId(artifact) != 0;
    return tasks(artifact)
        .facts(kindOf(artifact))
        .with(Fact.DECLARED, isDeclared)
        .with(Fact.UNDECLARED, !isDeclared);
  }

  private static final Kind[] ARTIFACT_KINDS = Kind.values();
}
