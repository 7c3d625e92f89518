package org.w3id.stemma.reasoner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.ontology.Stm;

/// Gathers pairs of ints while triples come, and sorts them at the end.
final class LineageBuilder implements Lineage.Builder {
  private static final int CERTAINTY_BITS = 2;
  private static final int KIND_BITS = 4;

  private final NodeTable artifacts = new NodeTable();
  private final NodeTable values = new NodeTable();
  private final LongList[] edges = new LongList[EdgeKind.values().length];
  private final LongList licenses = new LongList();
  private final LongList owners = new LongList();
  private final LongList derivations = new LongList();
  private final Map<Node, Told> told = new HashMap<>();
  private final Map<Node, Set<Node>> alternatives = new HashMap<>();
  private final Map<Node, Consumer<Triple>> readers = new HashMap<>();
  private byte[] kinds = new byte[64];
  private byte[] tasks = new byte[64];
  private boolean[] stated = new boolean[64];

  /// What a derivation node says of its edge.
  private static final class Told {
    int parent = -1;
    int certainty = 1;
    int kind = -1;
  }

  LineageBuilder() {
    EdgeKind[] all = EdgeKind.values();
    for (int k = 0; k < all.length; k++) {
      LongList ofKind = new LongList();
      edges[k] = ofKind;
      readers.put(
          all[k].property(), t -> ofKind.add(pair(artifact(t.getSubject()), artifact(t.getObject()))));
    }
    readers.put(RDF.type.asNode(), this::type);
    readers.put(Stm.declaredLicense, t -> licenses.add(pair(artifact(t.getSubject()), values.add(t.getObject()))));
    readers.put(Stm.ownedBy, t -> owners.add(pair(artifact(t.getSubject()), values.add(t.getObject()))));
    readers.put(Stm.licenseStatement, this::statement);
    readers.put(Stm.task, this::task);
    readers.put(
        Stm.alternative,
        t -> alternatives.computeIfAbsent(t.getSubject(), n -> new LinkedHashSet<>()).add(t.getObject()));
    readers.put(Stm.derivation, t -> derivations.add(pair(artifact(t.getSubject()), values.add(t.getObject()))));
    readers.put(Stm.parent, t -> told(t).parent = artifact(t.getObject()));
    readers.put(Stm.relation, t -> told(t).kind = EdgeKind.of(t.getObject()).map(EdgeKind::index).orElse(-1));
    readers.put(Stm.certainty, this::certainty);
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
  public Lineage build() {
    Lineage.Edges sorted = sortEdges();
    List<Declaration> declared = new ArrayList<>(List.of(Declaration.NONE));
    int[] declarations = sets(licenses, set -> declared.add(declaration(set)));
    int[] hands = sets(owners, set -> {});
    artifacts.trim();
    int size = artifacts.size();
    var traits =
        new Lineage.Traits(
            Arrays.copyOf(kinds, size), Arrays.copyOf(tasks, size), Arrays.copyOf(stated, size), declarations, hands, declared);
    return new Lineage(artifacts, sorted, traits);
  }

  private int artifact(Node node) {
    int id = artifacts.add(node);
    if (id >= kinds.length) {
      kinds = Arrays.copyOf(kinds, kinds.length * 2);
      tasks = Arrays.copyOf(tasks, tasks.length * 2);
      stated = Arrays.copyOf(stated, stated.length * 2);
    }
    return id;
  }

  private void type(Triple triple) {
    Kind.of(triple.getObject())
        .ifPresent(
            kind -> {
              int id = artifact(triple.getSubject());
              kinds[id] = (byte) Math.max(kinds[id], kind.index());
            });
  }

  /// The number comes first: to give one may put a longer array in the place of this one.
  private void statement(Triple triple) {
    int id = artifact(triple.getSubject());
    stated[id] = true;
  }

  private void task(Triple triple) {
    if (triple.getObject().isLiteral()) {
      int id = artifact(triple.getSubject());
      tasks[id] = (byte) new Tasks(tasks[id]).and(triple.getObject().getLiteralLexicalForm()).flags();
    }
  }

  private Told told(Triple triple) {
    return told.computeIfAbsent(triple.getSubject(), node -> new Told());
  }

  private void certainty(Triple triple) {
    String words = triple.getObject().isLiteral() ? triple.getObject().getLiteralLexicalForm() : "";
    if (!words.matches("[1-4]")) {
      throw new IllegalArgumentException(
          "<" + triple.getSubject() + ">: stm:certainty is 1, 2, 3 or 4, not " + triple.getObject());
    }
    told(triple).certainty = Integer.parseInt(words);
  }

  private static long pair(int left, int right) {
    return ((long) left << 32) | right;
  }

  /// Child, parent, kind, certainty in one long each, so that sorting them makes the adjacency.
  private Lineage.Edges sortEdges() {
    requireRoom();
    Map<Long, Integer> certainties = certainties();
    EdgeKind[] all = EdgeKind.values();
    var list = new LongList();
    for (int k = 0; k < all.length; k++) {
      for (long edge : edges[k].distinct()) {
        int child = (int) (edge >>> 32);
        int parent = (int) edge;
        if (child != parent) {
          long key = key(child, parent, k);
          int certainty = Math.max(all[k].certainty(), certainties.getOrDefault(key, 1));
          list.add((key << CERTAINTY_BITS) | (certainty - 1));
        }
      }
      edges[k] = new LongList();
    }
    return adjacency(withoutCoveredUntyped(list.distinct()));
  }

  private void requireRoom() {
    if (artifacts.size() > 1 << MAX_ARTIFACT_BITS) {
      throw new IllegalStateException("more than " + (1 << MAX_ARTIFACT_BITS) + " artifacts: an edge has no room for them");
    }
  }

  private static final int MAX_ARTIFACT_BITS = 28;

  private static long key(int child, int parent, int kind) {
    return (((long) child << MAX_ARTIFACT_BITS | parent) << KIND_BITS) | kind;
  }

  private Map<Long, Integer> certainties() {
    var certainties = new HashMap<Long, Integer>();
    for (long derivation : derivations.distinct()) {
      Told edge = told.get(values.node((int) derivation));
      if (edge != null && edge.parent >= 0 && edge.kind >= 0) {
        certainties.merge(key((int) (derivation >>> 32), edge.parent, edge.kind), edge.certainty, Math::min);
      }
    }
    return certainties;
  }

  /// Drops `stm:weightsFrom` where a leaf below it joins the same two; it is the last kind between them.
  private static long[] withoutCoveredUntyped(long[] edges) {
    EdgeKind[] all = EdgeKind.values();
    int kept = 0;
    long leafPair = -1;
    for (long edge : edges) {
      long pair = edge >>> (KIND_BITS + CERTAINTY_BITS);
      EdgeKind kind = all[(int) (edge >> CERTAINTY_BITS) & 15];
      if (kind.takesWeights()) {
        leafPair = pair;
      }
      if (kind != EdgeKind.UNTYPED || pair != leafPair) {
        edges[kept++] = edge;
      }
    }
    return Arrays.copyOf(edges, kept);
  }

  private Lineage.Edges adjacency(long[] edges) {
    int[] offsets = new int[artifacts.size() + 1];
    int[] parents = new int[edges.length];
    byte[] labels = new byte[edges.length];
    for (int i = 0; i < edges.length; i++) {
      labels[i] = (byte) (edges[i] & 63);
      long pair = edges[i] >>> (KIND_BITS + CERTAINTY_BITS);
      parents[i] = (int) (pair & ((1 << MAX_ARTIFACT_BITS) - 1));
      offsets[(int) (pair >>> MAX_ARTIFACT_BITS) + 1]++;
    }
    for (int a = 0; a < artifacts.size(); a++) {
      offsets[a + 1] += offsets[a];
    }
    return new Lineage.Edges(offsets, parents, labels);
  }

  /// For each artifact the number of its set of values, 0 for none; `fresh` is told each new set.
  private int[] sets(LongList pairs, Consumer<int[]> fresh) {
    int[] ofArtifact = new int[artifacts.size()];
    var known = new HashMap<List<Node>, Integer>();
    long[] sorted = pairs.distinct();
    int start = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] >>> 32 != sorted[start] >>> 32) {
        int[] set = new int[i - start];
        var nodes = new ArrayList<Node>();
        for (int v = 0; v < set.length; v++) {
          set[v] = (int) sorted[start + v];
          nodes.add(values.node(set[v]));
        }
        Integer id = known.get(nodes);
        if (id == null) {
          id = known.size() + 1;
          known.put(nodes, id);
          fresh.accept(set);
        }
        ofArtifact[(int) (sorted[start] >>> 32)] = id;
        start = i;
      }
    }
    return ofArtifact;
  }

  private Declaration declaration(int[] set) {
    return new Declaration(
        Arrays.stream(set).mapToObj(values::node).map(this::offer).sorted(Comparator.comparing(List::toString)).toList());
  }

  private List<Node> offer(Node declared) {
    Set<Node> choice = alternatives.get(declared);
    return choice == null
        ? List.of(declared)
        : choice.stream().sorted(Comparator.comparing(Node::toString)).toList();
  }
}
