package org.w3id.stemma.store.kinds.tdb;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.quads.Lookup;

/// The indexes of one table of a TDB2 database, below the level of nodes. To be read within a transaction.
final class Indexes implements Lookup {
  private final NodeTupleTable table;

  private Indexes(NodeTupleTable table) {
    this.table = table;
  }

  static Indexes ofQuads(Database database) {
    return new Indexes(database.tdb().getQuadTable().getNodeTupleTable());
  }

  NodeTable nodes() {
    return table.getNodeTable();
  }

  List<TupleIndex> all() {
    return Arrays.asList(table.getTupleTable().getIndexes());
  }

  TupleIndex named(String name) {
    return all().stream()
        .filter(index -> index.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("TDB2 has no index " + name));
  }

  /// The quads of one graph in the order of an index of quads, graph first; none if nobody knows the graph.
  Iterator<Tuple<NodeId>> ofGraph(String name, Node graph) {
    NodeId id = nodes().getNodeIdForNode(graph);
    return isKnown(id)
        ? named(name).find(TupleFactory.create4(id, NodeId.NodeIdAny, NodeId.NodeIdAny, NodeId.NodeIdAny))
        : Collections.emptyIterator();
  }

  /// How many tuples each index has, by one count of each.
  ///
  /// @throws StoreException if they differ
  long checkedSize() {
    List<TupleIndex> indexes = all();
    TupleIndex first = indexes.getFirst();
    long size = first.size();
    for (TupleIndex index : indexes.subList(1, indexes.size())) {
      long other = index.size();
      if (other != size) {
        throw StoreException.outside(
            "The build is not whole: index " + index.getName() + " has " + other + " entries and "
                + first.getName() + " has " + size + ". Build again; the current generation is as it was.");
      }
    }
    return size;
  }

  @Override
  public Map<String, Boolean> has(Quad quad) {
    var ids = new NodeId[4];
    Node[] quadNodes = {quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()};
    for (int i = 0; i < ids.length; i++) {
      ids[i] = nodes().getNodeIdForNode(quadNodes[i]);
      if (!isKnown(ids[i])) {
        return Map.of("the node table", false);
      }
    }
    Tuple<NodeId> tuple = TupleFactory.create(ids);
    var has = new LinkedHashMap<String, Boolean>();
    all().forEach(index -> has.put("index " + index.getName(), index.find(tuple).hasNext()));
    return has;
  }

  /// Whether the id is one that the node table gave out.
  static boolean isKnown(NodeId id) {
    return !NodeId.isDoesNotExist(id);
  }
}
