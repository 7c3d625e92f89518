package org.w3id.stemma.store.kinds.tdb;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.w3id.stemma.store.array.Relation;
import org.w3id.stemma.store.reading.Readings;

/// The nodes that stand in arrays of TDB2's ids.
///
/// @param nodes those of the database that gave the ids
record ReadingNodes(Readings readings, TdbNodes nodes) {
  private static final int NOWHERE = -1;

  /// The place of a node, or -1.
  int place(Node node) {
    long id = nodes.id(node);
    return id == TdbNodes.NONE ? NOWHERE : readings.ids().place(id);
  }

  /// The class of a node, or -1.
  int classOf(Node node) {
    int place = place(node);
    return place < 0 ? NOWHERE : readings.classOf(place);
  }

  Node node(int place) {
    return nodes.node(readings.ids().id(place));
  }

  /// The artifacts of a class.
  Iterator<Node> members(int type) {
    return Iter.map(values(readings.members(), type), this::node);
  }

  static Iterator<Integer> keys(Relation relation) {
    return IntStream.iterate(relation.nextKey(0), key -> key >= 0, key -> relation.nextKey(key + 1)).iterator();
  }

  /// @param key may be -1, which has none
  static Iterator<Integer> values(Relation relation, int key) {
    int place = key < 0 ? NOWHERE : relation.place(key);
    return place < 0
        ? Iter.nullIterator()
        : IntStream.range(relation.start(place), relation.start(place + 1)).map(relation::value).iterator();
  }
}
