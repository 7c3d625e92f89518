package org.w3id.stemma.store.kinds.tdb;

import java.util.Iterator;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.w3id.stemma.store.quads.Draft;

/// The literals of databases that are written, by one walk over the index that begins with objects.
final class TdbStrings {
  private static final String BY_OBJECT = "OSPG";

  private TdbStrings() {}

  /// Tells every literal that is an object in one of two databases, once, save those that TDB2 keeps in their ids:
  /// numbers and dates.
  static void each(Database current, Database beside, Draft.Strings out) {
    Txn.executeRead(
        current.dataset(),
        () -> {
          Indexes first = Indexes.ofQuads(current);
          each(first, out);
          Txn.executeRead(beside.dataset(), () -> each(Indexes.ofQuads(beside), string -> {
            if (!isObject(first, string)) {
              out.accept(string);
            }
          }));
        });
  }

  private static void each(Indexes indexes, Draft.Strings out) {
    Iterator<Tuple<NodeId>> quads = indexes.named(BY_OBJECT).all();
    NodeId last = null; // none of the ids that TDB2 has for "any" or "not there": a node may lie at that byte
    while (quads.hasNext()) {
      NodeId object = quads.next().get(3);
      if (object.equals(last)) {
        continue;
      }
      last = object;
      if (object.isPtr()) {
        Node node = indexes.nodes().getNodeForNodeId(object);
        if (node.isLiteral()) {
          out.accept(node);
        }
      }
    }
  }

  private static boolean isObject(Indexes indexes, Node node) {
    NodeId id = indexes.nodes().getNodeIdForNode(node);
    TupleIndex byObject = indexes.named(BY_OBJECT);
    return Indexes.isKnown(id) && byObject.find(TupleFactory.create4(NodeId.NodeIdAny, NodeId.NodeIdAny, NodeId.NodeIdAny, id)).hasNext();
  }
}
