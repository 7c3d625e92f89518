package org.w3id.stemma.columns.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.index.Index;

/// The triples in columns that are in one of several graphs.
public final class StoredTriples implements Triples {
  private final Map<Integer, Index> bySubject;
  private final Map<Integer, Index> byObject;
  private final BitSet sets;

  /// @param bySubject for each predicate, its pairs from subjects to objects; as `byObject`
  /// @param sets the sets of graphs that count
  public StoredTriples(Map<Integer, Index> bySubject, Map<Integer, Index> byObject, BitSet sets) {
    this.bySubject = bySubject;
    this.byObject = byObject;
    this.sets = sets;
  }

  @Override
  public Source of(Node property, long ref) {
    PairSource pairs = Ref.isId(ref) ? pairs((int) ref) : null;
    return pairs == null ? Source.NOTHING : pairs;
  }

  private @Nullable PairSource pairs(int predicate) {
    Index forward = bySubject.get(predicate);
    Index backward = byObject.get(predicate);
    return forward == null || backward == null ? null : PairSource.of(predicate, forward, backward, sets);
  }

  @Override
  public Source any() {
    List<PairSource> all = new ArrayList<>();
    for (int predicate : bySubject.keySet()) {
      PairSource pairs = pairs(predicate);
      if (pairs != null) {
        all.add(pairs);
      }
    }
    return new AnySource(all);
  }
}
