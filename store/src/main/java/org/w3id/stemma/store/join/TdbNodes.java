package org.w3id.stemma.store.join;

import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/// The nodes of one database of TDB2.
public record TdbNodes(NodeTable table) implements Nodes {
  public static TdbNodes of(DatasetGraphTDB database) {
    return new TdbNodes(database.getQuadTable().getNodeTupleTable().getNodeTable());
  }

  @Override
  public long id(Node node) {
    NodeId id = table.getNodeIdForNode(node);
    return NodeId.isDoesNotExist(id) ? NONE : NodeIds.toLong(id);
  }

  @Override
  public Node node(long id) {
    return table.getNodeForNodeId(NodeIds.of(id));
  }
}
