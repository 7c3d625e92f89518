package org.w3id.stemma.columns.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.file.Ints;
import org.w3id.stemma.columns.file.Mapped;
import org.w3id.stemma.columns.index.GraphSetsWriter;
import org.w3id.stemma.columns.index.Index;
import org.w3id.stemma.columns.term.Dictionary;
import org.w3id.stemma.columns.term.DictionaryReader;
import org.w3id.stemma.columns.term.TermGroup;

/// A folder of columns that a build begins with, less what is taken from it.
final class SealedBase extends Base implements AutoCloseable {
  private final Sealed old;
  private final BitSet dropped = new BitSet();
  private final Removed removed = new Removed();
  private final BitSet kept = new BitSet();
  private final Map<Integer, Integer> oldPredicates = new TreeMap<>();
  private @Nullable Mapped maps;
  private @Nullable Ints ids;
  private @Nullable BaseSets sets;

  private SealedBase(Sealed old) {
    this.old = old;
  }

  /// @throws IOException if the folder is not whole, of another version, or not what it says
  static SealedBase open(Path folder) throws IOException {
    return new SealedBase(Sealed.open(folder));
  }

  /// Takes whole graphs away.
  void drop(Predicate<Node> graphs) {
    for (int graph : old.sets().byGraph().keySet()) {
      if (graphs.test(graph == Dictionary.NONE ? Quad.defaultGraphIRI : old.terms().node(graph))) {
        dropped.set(graph);
      }
    }
  }

  /// Takes a quad away, if it is there.
  void remove(Quad quad) {
    boolean isDefault = quad.isDefaultGraph() || quad.getGraph() == null;
    int graph = isDefault ? Dictionary.NONE : old.terms().id(quad.getGraph());
    int subject = old.terms().id(quad.getSubject());
    int predicate = old.terms().id(quad.getPredicate());
    int object = old.terms().id(quad.getObject());
    if ((isDefault || graph != Dictionary.NONE) && subject != Dictionary.NONE && predicate != Dictionary.NONE && object != Dictionary.NONE) {
      removed.add(graph, subject, predicate, object);
    }
  }

  /// Keeps a term, whether a quad has it or not.
  void keep(int oldId) {
    kept.set(Objects.checkIndex(oldId, old.terms().size() + 1));
  }

  int size() {
    return old.terms().size();
  }

  int newId(int oldId) {
    return Objects.requireNonNull(ids, "ids are known once all is written").get(oldId);
  }

  /// Used are those that a quad has which is left, and those that are kept.
  @Override
  TermCursor terms() throws IOException {
    new UsedTerms(old.sets(), dropped, removed, kept).addAll(old.bySubject(), old.byObject());
    return new OldTerms(new DictionaryReader(old.folder()), kept);
  }

  @Override
  void begin(Path scratch, GraphSetsWriter writer) throws IOException {
    maps = new Mapped(scratch);
    Ints map = maps.ints(MAP);
    ids = map;
    sets = new BaseSets(old.sets(), dropped, map, writer);
    for (int predicate : old.bySubject().keySet()) {
      if (map.get(predicate) != Dictionary.NONE) {
        oldPredicates.put(map.get(predicate), predicate);
      }
    }
  }

  /// Some may have no pairs left: a term may be used elsewhere than as a predicate.
  @Override
  List<Integer> predicates() {
    return new ArrayList<>(oldPredicates.keySet());
  }

  @Override
  BasePairs bySubject(int predicate) {
    Integer its = oldPredicates.get(predicate);
    return its == null ? super.bySubject(predicate) : pairs(old.bySubject().get(its), removed.bySubject(its), false);
  }

  @Override
  BasePairs byObject(int predicate) {
    Integer its = oldPredicates.get(predicate);
    return its == null ? super.byObject(predicate) : pairs(old.byObject().get(its), removed.byObject(its), true);
  }

  private BasePairs pairs(@Nullable Index index, Removed.Cursor its, boolean isTurned) {
    return new SealedPairs(Objects.requireNonNull(index), Objects.requireNonNull(ids), Objects.requireNonNull(sets), its, isTurned);
  }

  @Override
  public void close() {
    old.close();
    if (maps != null) {
      maps.close();
    }
  }

  /// The terms of a dictionary.
  private static final class OldTerms extends TermCursor {
    private final DictionaryReader terms;
    private final BitSet used;

    OldTerms(DictionaryReader terms, BitSet used) {
      this.terms = terms;
      this.used = used;
    }

    @Override
    boolean next() throws IOException {
      return terms.next();
    }

    @Override
    boolean isUsed() {
      return used.get(terms.id());
    }

    @Override
    TermGroup group() {
      return terms.group();
    }

    @Override
    byte[] key() {
      return terms.key();
    }

    @Override
    int length() {
      return terms.length();
    }

    @Override
    public void close() throws IOException {
      terms.close();
    }
  }
}
