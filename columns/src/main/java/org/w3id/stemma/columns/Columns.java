package org.w3id.stemma.columns;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.stemma.columns.build.Sealed;
import org.w3id.stemma.columns.index.GraphSets;
import org.w3id.stemma.columns.index.Index;
import org.w3id.stemma.columns.source.StoredTriples;
import org.w3id.stemma.columns.source.Triples;
import org.w3id.stemma.columns.term.Dictionary;

/// A folder of columns, opened. Many threads may read; to close it while somebody reads is an error.
public final class Columns implements AutoCloseable {
  private final Sealed parts;

  private Columns(Sealed parts) {
    this.parts = parts;
  }

  /// @throws IOException if the folder is not whole, of another version, or not what it says
  public static Columns open(Path folder) throws IOException {
    return new Columns(Sealed.open(folder));
  }

  /// As a data set whose default graph is its own.
  public DatasetGraph dataset() {
    return dataset(graph -> false);
  }

  /// As a data set whose default graph is its own and, each triple once, all named graphs of which this holds.
  public DatasetGraph dataset(Predicate<Node> inDefault) {
    return new ColumnsDataset(this, inDefault);
  }

  /// The terms and their ids.
  public Dictionary terms() {
    return parts.terms();
  }

  /// Which sets of graphs there are.
  public GraphSets sets() {
    return parts.sets();
  }

  /// The graphs whose sets these are, as one.
  ///
  /// @param graphs not to be changed afterwards
  public ColumnsGraph graph(BitSet graphs) {
    return new ColumnsGraph(this, graphs);
  }

  /// The same on refs.
  public Triples triples(BitSet graphs) {
    return new StoredTriples(parts.bySubject(), parts.byObject(), graphs);
  }

  /// The ids of all predicates, ascending.
  public List<Integer> predicates() {
    return List.copyOf(parts.bySubject().keySet());
  }

  /// From subjects to objects; there for each of [#predicates].
  public Index bySubject(int predicate) {
    return index(parts.bySubject(), predicate);
  }

  /// From objects to subjects.
  public Index byObject(int predicate) {
    return index(parts.byObject(), predicate);
  }

  public boolean hasPredicate(int predicate) {
    return parts.bySubject().containsKey(predicate);
  }

  private static Index index(Map<Integer, Index> indexes, int predicate) {
    Index index = indexes.get(predicate);
    if (index == null) {
      throw new IllegalArgumentException(predicate + " is no predicate");
    }
    return index;
  }

  @Override
  public void close() {
    parts.close();
  }
}
