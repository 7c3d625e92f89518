package org.w3id.stemma.reasoner.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.condition.Truth;
import org.w3id.stemma.reasoner.law.Kind;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.offer.Place;
import org.w3id.stemma.reasoner.offer.Statement;

/// Artifacts as ints and their typed edges to their parents, in primitive arrays, as of one day.
///
/// Edges of artifact `a` are `edges(a)` to `edgesEnd(a)`, by parent and kind. About 30 bytes an artifact and 5 an
/// edge over the nodes themselves. Immutable.
///
/// - `stm:weightsFrom` without a leaf between the same two is [EdgeKind#UNTYPED], of certainty 2; other
///   superproperties without a leaf, and `stm:testedOn`, make no edge; nor does an artifact descend from itself.
/// - An edge is as certain as the surest `stm:Derivation` node says, 1 without one.
/// - What an artifact declares is what weighs most of all that is said of it, see
///   [Offers][org.w3id.stemma.reasoner.offer.Offers]; a statement that names no license declares nothing, but [#stated]
///   tells that there is one.
/// - A child that was made when its parent was offered otherwise than now has an edge to a *shadow*: the parent as it
///   was offered then, with the parent's own upstream. Shadows are numbered behind the artifacts, from [#artifacts] to
///   [#size], and answer as their originals do.
public final class Lineage {
  private final Names names;
  private final Edges edges;
  private final Traits traits;
  private final Standings standings;
  private final Optional<LocalDate> nextChange;
  private final Edits edits;
  private final Map<Integer, Integer> instead;
  private final Offspring offspring;

  Lineage(Names names, Edges edges, Traits traits, Standings standings, Optional<LocalDate> nextChange) {
    this.names = names;
    this.edges = edges;
    this.traits = traits;
    this.standings = standings;
    this.nextChange = nextChange;
    this.edits = Edits.NONE;
    this.instead = Map.of();
    this.offspring = new Offspring();
  }

  private Lineage(Lineage built, Edits edits, Map<Integer, Integer> instead) {
    this.names = built.names;
    this.edges = built.edges;
    this.traits = built.traits;
    this.standings = built.standings;
    this.nextChange = built.nextChange;
    this.edits = edits;
    this.instead = instead;
    this.offspring = built.offspring;
  }

  /// This lineage, but for the changes; at a cost that grows with the changes and the shadows alone. Its edges are numbered
  /// anew where they changed. What an artifact is changed to declare has no rivals, and its shadows declare what they did;
  /// they descend from what it descends from, now as before.
  public Lineage with(List<Change> changes) {
    return new Lineage(this, edits.and(this, withShadows(changes)), instead);
  }

  /// This lineage, but that whoever declares what one of these numbers stands for declares something else.
  public Lineage with(Map<Integer, Declaration> declarations) {
    var numbers = new HashMap<>(instead);
    declarations.forEach((id, declaration) -> numbers.put(id, number(declaration)));
    return new Lineage(this, edits, numbers);
  }

  /// The changes, and for each of an edge the same of every shadow of its child.
  public List<Change> withShadows(List<Change> changes) {
    if (names.originals().length == 0) {
      return changes;
    }
    var all = new ArrayList<>(changes);
    for (Change change : changes) {
      for (int shadow = artifacts(); shadow < size() && !(change instanceof Change.Licensed); shadow++) {
        if (original(shadow) == change.touched()) {
          all.add(change.of(shadow));
        }
      }
    }
    return all;
  }

  /// The nodes of the artifacts, and of which artifacts the shadows behind them are.
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Names(NodeTable nodes, int[] originals) {}

  /// Edges of all artifacts; a label is the kind's place times four plus the certainty less one.
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Edges(int[] offsets, int[] parents, byte[] labels) {}

  /// What else is known, by artifact: hands are numbers of sets, 0 for unknown ones; days are counted since 1970.
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Traits(byte[] kinds, byte[] tasks, byte[] gates, int[] created, int[] hands) {}

  /// Collects triples in any order, ignoring what is not about lineage.
  public interface Builder {
    Builder add(Triple triple);

    /// Whether a triple with this property may be about lineage.
    boolean reads(Node property);

    /// What counts is what was said by this day; without one, all that was ever said. A beginning that no source tells
    /// counts as always, whenever it was first observed.
    Builder asOf(LocalDate day);

    /// The law that tells when licenses turn into others: only [Lineage#nextChange] asks for it.
    Builder under(Law law);

    /// Ends the building: the builder is spent.
    Lineage build();
  }

  public static Builder builder() {
    return new LineageBuilder();
  }

  /// The number of artifacts and their shadows: they are 0 to `size() - 1`.
  public int size() {
    return edges.offsets().length - 1;
  }

  /// The number of artifacts alone: they are 0 to `artifacts() - 1`.
  public int artifacts() {
    return names.nodes().size();
  }

  /// The artifact itself, or that of which it is a shadow.
  public int original(int artifact) {
    return artifact < artifacts() ? artifact : names.originals()[artifact - artifacts()];
  }

  /// A bound of the numbers of edges: an edited lineage has fewer.
  public int edgeCount() {
    return edges.parents().length + edits.edges();
  }

  public Node node(int artifact) {
    return names.nodes().node(original(artifact));
  }

  /// The artifact's number, or -1 if no triple spoke of it.
  public int artifact(Node node) {
    return names.nodes().find(node);
  }

  /// What an artifact is called: its name without that of its account.
  public String name(int artifact) {
    String iri = node(artifact).toString();
    String local = iri.substring(iri.lastIndexOf('/') + 1);
    return local.substring(local.lastIndexOf(ACCOUNT_END) < 0 ? 0 : local.lastIndexOf(ACCOUNT_END) + ACCOUNT_END.length());
  }

  /// The first edge of an artifact.
  public int edges(int artifact) {
    int row = edits.row(artifact);
    return row < 0 ? edges.offsets()[artifact] : edges.parents().length + edits.first(row);
  }

  /// One more than the last edge of an artifact.
  public int edgesEnd(int artifact) {
    int row = edits.row(artifact);
    return row < 0 ? edges.offsets()[artifact + 1] : edges.parents().length + edits.end(row);
  }

  public int parent(int edge) {
    int built = edges.parents().length;
    return edge < built ? edges.parents()[edge] : edits.parent(edge - built);
  }

  public EdgeKind kind(int edge) {
    return Edge.kind(label(edge));
  }

  public int certainty(int edge) {
    return Edge.certainty(label(edge));
  }

  /// The [Edge] label.
  public int label(int edge) {
    int built = edges.parents().length;
    return edge < built ? edges.labels()[edge] : edits.label(edge - built);
  }

  /// All children as they were built; those of an edited lineage may no longer be children.
  public Children children() {
    return offspring.of(this);
  }

  /// This lineage without its edits.
  Lineage built() {
    return edits == Edits.NONE ? this : new Lineage(this, Edits.NONE, Map.of());
  }

  /// Children that edits have added.
  public List<Integer> addedChildren(int artifact) {
    return edits.children(artifact);
  }

  public Kind kindOf(int artifact) {
    return ARTIFACT_KINDS[traits.kinds()[artifact]];
  }

  /// What the artifact itself offers.
  public Declaration declaration(int artifact) {
    return standings.declared(declarationId(artifact));
  }

  /// Equal for artifacts that declare the same; 0 for those that declare nothing.
  public int declarationId(int artifact) {
    int id = edits.declaration(artifact, standings.declarationId(artifact));
    return instead.isEmpty() ? id : instead.getOrDefault(id, id);
  }

  /// The number of a declaration, a new one if it has none.
  int number(Declaration declaration) {
    return standings.number(declaration);
  }

  /// Equal only for artifacts that are alike in all that is known of them by themselves: what they declare, kind, tasks.
  public long nature(int artifact) {
    int kindAndTasks = traits.kinds()[artifact] << Byte.SIZE | (traits.tasks()[artifact] & 0xff);
    return ((long) declarationId(artifact) << Short.SIZE) | kindAndTasks;
  }

  /// Whether what it declares was said to apply together, as `MIT AND ISC` says; a list says nothing of that.
  public boolean isConjunction(int artifact) {
    return !edits.declares(artifact) && standings.isConjunction(artifact);
  }

  /// Where anything is said of its license.
  public Set<Place> saidIn(int artifact) {
    return edits.declares(artifact) ? Set.of() : standings.saidIn(artifact);
  }

  /// Whether any source says anything of its license, be it that it knows none.
  public boolean stated(int artifact) {
    return standings.stated(artifact);
  }

  /// The statements that lost against the declaration and say something else, in an order that content decides.
  public List<Statement> rivals(int artifact) {
    return edits.declares(artifact) ? List.of() : standings.rivals(artifact);
  }

  /// All statements of which a source tells when they began, whichever count, in an order that content decides.
  public List<Statement> history(int artifact) {
    return edits.declares(artifact) ? List.of() : standings.history(artifact);
  }

  /// Whether it has rivals or a history: few have.
  public boolean isDisputed(int artifact) {
    return standings.isDisputed(artifact) && !edits.declares(artifact);
  }

  /// Equal for artifacts with the same rivals; 0 for those that have none.
  public int rivalsId(int artifact) {
    return isDisputed(artifact) ? standings.rivalsId(artifact) : 0;
  }

  /// When it came into being, as far as a source tells the day.
  public Optional<LocalDate> created(int artifact) {
    int day = traits.created()[artifact];
    return day == Derivations.Known.UNDATED ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }

  /// Whether somebody asks for consent or approval before a download.
  public Truth gated(int artifact) {
    return switch (traits.gates()[artifact]) {
      case TraitArrays.OPEN -> Truth.FALSE;
      case TraitArrays.GATED -> Truth.TRUE;
      default -> Truth.UNKNOWN;
    };
  }

  /// Whether both have the same rights holders, named by a source, or are published under accounts of the same
  /// organizations that name these accounts as theirs.
  public boolean sameHands(int artifact, int other) {
    return traits.hands()[artifact] != 0 && traits.hands()[artifact] == traits.hands()[other];
  }

  /// Equal for those in the same hands, 0 for those of whom nobody knows.
  public int hands(int artifact) {
    return traits.hands()[artifact];
  }

  /// The first day after that of this lineage on which an offer begins or ends, or, if a law was given, a license turns
  /// into another by its text.
  public Optional<LocalDate> nextChange() {
    return nextChange;
  }

  /// Whether it takes in, or gives, more than text.
  public Truth multimodal(int artifact) {
    return tasks(artifact).multimodal();
  }

  public Tasks tasks(int artifact) {
    return new Tasks(traits.tasks()[artifact]);
  }

  /// What is known of the artifact by itself, as child of any edge.
  public Facts facts(int artifact) {
    boolean isDeclared = declarationId(artifact) != 0;
    return tasks(artifact)
        .facts(kindOf(artifact))
        .with(Fact.DECLARED, isDeclared)
        .with(Fact.UNDECLARED, !isDeclared);
  }

  private static final String ACCOUNT_END = "--";
  private static final Kind[] ARTIFACT_KINDS = Kind.values();
}
