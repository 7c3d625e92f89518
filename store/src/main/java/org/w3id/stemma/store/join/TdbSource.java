package org.w3id.stemma.store.join;

import java.util.Iterator;
import java.util.function.ToDoubleFunction;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.GraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.jspecify.annotations.Nullable;

/// The triples of one graph in TDB2, or of its union of all, of one property or of any.
///
/// To be asked within a transaction, and so for one query only.
final class TdbSource implements Source {
  private static final int PROBE = 500;
  private static final double MANY = 10_000;

  private final NodeTupleTable table;
  private final boolean isUnion;
  private final NodeId graph;
  private final long property;
  private final Refs refs;
  private final ToDoubleFunction<Node> counts;

  /// @param property a ref, or `Ref.NONE` for any
  TdbSource(Stored.InTdb stored, long property, Refs refs) {
    GraphTDB graphTdb = stored.graph();
    this.table = graphTdb.getNodeTupleTable();
    Node name = graphTdb.getGraphName();
    this.isUnion = Quad.isUnionGraph(name);
    this.graph = isUnion ? NodeId.NodeIdAny : table.getNodeTable().getNodeIdForNode(name);
    this.property = property;
    this.refs = refs;
    this.counts = stored.counts();
  }

  @Override
  public double estimate(long s, long o) {
    if (!Refs.isStored(s) || !Refs.isStored(o) || !Refs.isStored(property)) {
      return 0;
    }
    if (s == Ref.SOME || o == Ref.SOME) {
      return s != Ref.NONE ? o == Ref.NONE ? 3 : 0.5 : Math.min(MANY, 20 + count() / 100);
    }
    return s == Ref.NONE && o == Ref.NONE ? count() : probe(s, o);
  }

  private double count() {
    return property == Ref.NONE ? 1e9 : counts.applyAsDouble(refs.node(property));
  }

  /// Counts a few; where there are more than those, they are many.
  private double probe(long s, long o) {
    Iterator<Tuple<NodeId>> found = find(s, property, o);
    if (found == null) {
      return 0;
    }
    int n = 0;
    while (n < PROBE && found.hasNext()) {
      found.next();
      n++;
    }
    Iter.close(found);
    return n < PROBE ? n : Math.max(PROBE, count() / 10);
  }

  private @Nullable Iterator<Tuple<NodeId>> find(long s, long p, long o) {
    if (NodeId.isDoesNotExist(graph) || !isKnown(s) || !isKnown(p) || !isKnown(o)) {
      return null;
    }
    Iterator<Tuple<NodeId>> quads = table.find(TupleFactory.create4(graph, id(s), id(p), id(o)));
    return isUnion ? Iter.distinctAdjacent(Iter.map(quads, TdbSource::withoutGraph)) : quads;
  }

  private static boolean isKnown(long ref) {
    return ref == Ref.NONE || Refs.isStored(ref);
  }

  private NodeId id(long ref) {
    return ref == Ref.NONE ? NodeId.NodeIdAny : NodeIds.of(refs.id(ref));
  }

  private static Tuple<NodeId> withoutGraph(Tuple<NodeId> quad) {
    return TupleFactory.create4(NodeId.NodeIdAny, quad.get(1), quad.get(2), quad.get(3));
  }

  @Override
  public Cursor cursor(Run run) {
    return new Walk(run);
  }

  private final class Walk extends Cursor {
    private final Run run;
    private @Nullable Iterator<Tuple<NodeId>> found;
    private long s;
    private long p;
    private long o;

    Walk(Run run) {
      this.run = run;
    }

    @Override
    void open(long s, long p, long o) {
      close();
      this.s = s;
      this.p = p;
      this.o = o;
      found = find(s, p, o);
    }

    @Override
    boolean next() {
      run.tick();
      if (found == null || !found.hasNext()) {
        close();
        return false;
      }
      Tuple<NodeId> quad = found.next();
      subject = s == Ref.NONE ? refs.ofId(NodeIds.toLong(quad.get(1))) : s;
      property = p == Ref.NONE ? refs.ofId(NodeIds.toLong(quad.get(2))) : p;
      object = o == Ref.NONE ? refs.ofId(NodeIds.toLong(quad.get(3))) : o;
      return true;
    }

    @Override
    void close() {
      if (found != null) {
        Iter.close(found);
        found = null;
      }
    }
  }
}
