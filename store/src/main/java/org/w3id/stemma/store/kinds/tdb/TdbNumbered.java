package org.w3id.stemma.store.kinds.tdb;

import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.w3id.stemma.store.disk.Interruption;
import org.w3id.stemma.store.quads.Numbered;

/// The ids of the current database. What it does not have yet is given one.
record TdbNumbered(NodeTable nodes) implements Numbered {
  /// Lets somebody read the ids, within a transaction that may give new ones.
  static void number(DatasetGraph current, Consumer<Numbered> reader) {
    NodeTable nodes = TdbNodes.of(TDBInternal.requireStorage(current)).table();
    Txn.executeWrite(current, () -> reader.accept(new TdbNumbered(nodes)));
  }

  @Override
  public long id(Node node) {
    Interruption.stopIfInterrupted();
    return NodeIds.toLong(nodes.getAllocateNodeId(node));
  }
}
