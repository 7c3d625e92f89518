package org.w3id.stemma.store;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;

/// The indexes of one table of a TDB2 database, below the level of nodes. To be read within a transaction.
final class Indexes {
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

  /// Whether the id is one that the node table gave out.
  static boolean isKnown(NodeId id) {
    return !NodeId.isDoesNotExist(id);
  }
}
