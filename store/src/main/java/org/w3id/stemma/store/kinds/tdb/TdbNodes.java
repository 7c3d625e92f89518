package org.w3id.stemma.store.kinds.tdb;

import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/// Which id each node has in one database of TDB2. For many threads, each within a transaction.
record TdbNodes(NodeTable table) {
  /// No node has this id.
  static final long NONE = Long.MIN_VALUE;

  static TdbNodes of(DatasetGraphTDB database) {
    return new TdbNodes(database.getQuadTable().getNodeTupleTable().getNodeTable());
  }

  /// The id of a node, or [#NONE].
  long id(Node node) {
    NodeId id = table.getNodeIdForNode(node);
    return NodeId.isDoesNotExist(id) ? NONE : NodeIds.toLong(id);
  }

  Node node(long id) {
    return table.getNodeForNodeId(NodeIds.of(id));
  }
}
