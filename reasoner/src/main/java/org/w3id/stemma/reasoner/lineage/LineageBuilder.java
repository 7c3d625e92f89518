package org.w3id.stemma.reasoner.lineage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.law.Kind;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.offer.Span;
import org.w3id.stemma.reasoner.table.LongList;

/// Gathers pairs of ints while triples come, and sorts them at the end.
final class LineageBuilder implements Lineage.Builder {
  private static final int END_OF_TIME = Integer.MAX_VALUE - 1;

  private final NodeTable artifacts = new NodeTable();
  private final NodeTable values = new NodeTable();
  private final EdgeLists edges = new EdgeLists();
  private final LongList licenses = new LongList();
  private final LongList statements = new LongList();
  private final Sayings sayings = new Sayings();
  private final Derivations derivations = new Derivations();
  private final Hands hands = new Hands();
  private final Versions versions = new Versions(artifacts);
  private final Map<Node, Integer> days = new HashMap<>();
  private final Map<Node, Consumer<Triple>> readers = new HashMap<>();
  private final Set<Node> lines = new HashSet<>();
  private final TraitArrays traits = new TraitArrays();
  private int today = END_OF_TIME;
  private Optional<Law> law = Optional.empty();

  LineageBuilder() {
    sayings.readBy(readers);
    derivations.readBy(readers, this::artifact);
    hands.readBy(readers, this::artifact);
    versions.readBy(readers);
    edges.readBy(readers, this::artifact);
    readers.put(RDF.type.asNode(), this::type);
    readers.put(
        Stm.declaredLicense, t -> licenses.add(LongList.pair(artifact(t.getSubject()), values.add(t.getObject()))));
    readers.put(
        Stm.licenseStatement,
        t -> statements.add(LongList.pair(artifact(t.getSubject()), sayings.number(t.getObject()))));
    readers.put(Stm.task, t -> traits.task(artifact(t.getSubject()), t.getObject()));
    readers.put(Stm.gated, t -> traits.gate(artifact(t.getSubject()), t.getObject()));
    readers.put(Stm.created, t -> Span.of(t.getObject()).ifPresent(day -> created(t.getSubject(), day.last())));
    readers.put(Stm.revision, this::revision);
  }

  @Override
  public Lineage.Builder add(Triple triple) {
    Consumer<Triple> reader = readers.get(triple.getPredicate());
    if (reader != null) {
      reader.accept(triple);
    }
    return this;
  }

  @Override
  public boolean reads(Node property) {
    return readers.containsKey(property);
  }

  @Override
  public Lineage.Builder asOf(LocalDate day) {
    today = (int) day.toEpochDay();
    return this;
  }

  @Override
  public Lineage.Builder under(Law law) {
    this.law = Optional.of(law);
    return this;
  }

  private int artifact(Node node) {
    return artifacts.add(node);
  }

  private void type(Triple triple) {
    if (triple.getObject().equals(Stm.ModelLine)) {
      lines.add(triple.getSubject());
    }
    Kind.of(triple.getObject()).ifPresent(kind -> traits.kind(artifact(triple.getSubject()), kind));
  }

  /// What has a day may be an artifact or a derivation; on the Hub it is an artifact.
  private void created(Node node, int day) {
    int id = isOnHub(node) ? artifact(node) : artifacts.find(node);
    if (id >= 0) {
      traits.created(id, day);
    } else {
      days.merge(node, day, Math::max);
    }
  }

  private void revision(Triple triple) {
    if (!isOnHub(triple.getSubject())) {
      derivations.revision(triple);
    }
  }

  private static boolean isOnHub(Node node) {
    return node.isURI() && (node.getURI().startsWith(Ns.HF) || node.getURI().startsWith(Ns.HFD));
  }

  @Override
  public Lineage build() {
    artifacts.trim();
    int size = artifacts.size();
    traits.end(size);
    days.forEach(
        (node, day) -> {
          if (artifacts.find(node) >= 0) {
            traits.created(artifacts.find(node), day);
          }
        });
    versions.number();
    var declarations = new Declarations(sayings, values, today);
    int[] stands = declarations.stands(size, licenses, statements, this::isOneRevision);
    Map<Long, Derivations.Known> known = derivations.byEdge(days);
    var shadows = new Shadows(declarations, stands, traits.created(), today, versions);
    long[] cast = shadows.cast(edges.sorted(size, known), known);
    return new Lineage(
        new Lineage.Names(artifacts, shadows.originals()),
        adjacency(cast, size + shadows.shadows().size()),
        new Lineage.Traits(
            shadows.extended(traits.kinds()),
            shadows.extended(traits.tasks()),
            shadows.extended(traits.gates()),
            shadows.extended(traits.created()),
            shadows.extended(hands.of(size))),
        new Standings(declarations, stands, shadows.shadows()),
        nextChange(declarations, stands));
  }

  private static Lineage.Edges adjacency(long[] edges, int size) {
    int[] offsets = new int[size + 1];
    int[] parents = new int[edges.length];
    byte[] labels = new byte[edges.length];
    for (int i = 0; i < edges.length; i++) {
      labels[i] = EdgeCode.label(edges[i]);
      parents[i] = EdgeCode.parent(edges[i]);
      offsets[EdgeCode.child(edges[i]) + 1]++;
    }
    for (int a = 0; a < size; a++) {
      offsets[a + 1] += offsets[a];
    }
    return new Lineage.Edges(offsets, parents, labels);
  }

  /// The first day after today on which an offer begins or ends, or a license turns into another.
  private Optional<LocalDate> nextChange(Declarations declarations, int[] stands) {
    IntStream offers = declarations.changes().filter(day -> day > today);
    IntStream conversions = law.map(known -> conversions(known, declarations, stands)).orElse(IntStream.empty());
    OptionalInt next = IntStream.concat(offers, conversions).min();
    return next.isPresent() ? Optional.of(LocalDate.ofEpochDay(next.getAsInt())) : Optional.empty();
  }

  private IntStream conversions(Law known, Declarations declarations, int[] stands) {
    var conversions = declarations.declared().stream().map(declared -> Conversions.of(declared, known)).toList();
    int[] created = traits.created();
    return IntStream.range(0, stands.length)
        .filter(artifact -> created[artifact] != Derivations.Known.UNDATED)
        .flatMap(a -> conversions.get(declarations.stand(stands[a]).declaration()).after(created[a]))
        .filter(day -> day > today);
  }

  /// A model is one revision, its weights; other things go on under their name, and so does a line of models, save those
  /// that are named as a version.
  private boolean isOneRevision(int artifact) {
    return (traits.kinds()[artifact] == Kind.MODEL.index() && !lines.contains(artifacts.node(artifact))) || versions.isVersion(artifacts.node(artifact));
  }
}
