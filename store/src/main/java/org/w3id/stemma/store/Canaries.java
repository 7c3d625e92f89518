package org.w3id.stemma.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;

/// A sample of what was loaded, asked of every index afterwards: a loader that lost a part of an index without a word is
/// found out here.
final class Canaries {
  /// One of so many is kept; at most a few thousand in all, since the step doubles as the sample fills.
  private static final int MOST = 4096;

  private final Sample<Quad> quads = new Sample<>();
  private final Map<Node, Long> written = new HashMap<>();

  private Node graph = Node.ANY;
  private long inGraph;

  /// Every k-th of a stream, evenly over the whole of it.
  private static final class Sample<T> {
    private List<T> kept = new ArrayList<>();
    private long step = 1;
    private long seen;

    /// Whether it was kept.
    boolean offer(T item) {
      if (seen++ % step != 0) {
        return false;
      }
      kept.add(item);
      if (kept.size() >= MOST) {
        var thinned = new ArrayList<T>(MOST);
        for (int i = 0; i < kept.size(); i += 2) {
          thinned.add(kept.get(i));
        }
        kept = thinned;
        step *= 2;
      }
      return true;
    }
  }

  void saw(Quad quad) {
    quads.offer(quad);
    if (!quad.getGraph().equals(graph)) {
      count();
      graph = quad.getGraph();
    }
    inGraph++;
  }

  private void count() {
    if (inGraph > 0) {
      written.merge(graph, inGraph, Long::sum);
    }
    inGraph = 0;
  }

  /// Looks up each of the sample in each index.
  void check(Database database) {
    Txn.executeRead(
        database.dataset(),
        () -> {
          Indexes ofQuads = Indexes.ofQuads(database);
          for (Quad quad : quads.kept) {
            check(ofQuads, quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
          }
        });
  }

  /// Looks whether all indexes are alike in each of the sample: what was taken out is in none, unless it came back.
  void checkAlike(Database database) {
    Txn.executeRead(
        database.dataset(),
        () -> {
          Indexes indexes = Indexes.ofQuads(database);
          for (Quad quad : quads.kept) {
            checkAlike(indexes, quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
          }
        });
  }

  private static void checkAlike(Indexes indexes, Node... nodes) {
    Tuple<NodeId> tuple = tuple(indexes, nodes);
    boolean isIn = indexes.all().getFirst().find(tuple).hasNext();
    for (TupleIndex index : indexes.all()) {
      if (index.find(tuple).hasNext() != isIn) {
        throw StoreException.outside(
            "The build is not whole: " + List.of(nodes) + " was taken out, and index " + index.getName()
                + " does not know it. Build again with --full; the current generation is as it was.");
      }
    }
  }

  private static void check(Indexes indexes, Node... nodes) {
    Tuple<NodeId> tuple = tuple(indexes, nodes);
    for (TupleIndex index : indexes.all()) {
      if (!index.find(tuple).hasNext()) {
        throw lost("index " + index.getName(), nodes);
      }
    }
  }

  private static Tuple<NodeId> tuple(Indexes indexes, Node... nodes) {
    var ids = new NodeId[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      ids[i] = indexes.nodes().getNodeIdForNode(nodes[i]);
      if (!Indexes.isKnown(ids[i])) {
        throw lost("the node table", nodes);
      }
    }
    return TupleFactory.create(ids);
  }

  private static StoreException lost(String where, Node... nodes) {
    return StoreException.outside(
        "The build is not whole: " + List.of(nodes) + " was loaded, and " + where
            + " does not have it. Build again; the current generation is as it was.");
  }

  /// Compares what each graph answers with what was written to it: no graph is empty, and none has more than was
  /// written. It may have less, since a graph is a set and a source may say a thing twice.
  void checkCounts(Map<Node, Census.OfGraph> answered) {
    count();
    written.forEach(
        (name, triples) -> {
          long found = answered.containsKey(name) ? answered.get(name).stored() : 0;
          if (found == 0 || found > triples) {
            throw StoreException.outside(
                "The build is not whole: " + triples + " triples were written to " + name + " and " + found
                    + " answer. Build again; the current generation is as it was.");
          }
        });
  }
}
