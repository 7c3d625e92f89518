package org.w3id.stemma.store.kinds.tdb;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;

/// The virtual triples of one property in one reading, found from either end as nodes. Each walk tells a node once.
interface VirtualProperty {
  /// All that may have the property.
  Iterator<Node> subjects();

  /// All that may have the property with this object.
  default Iterator<Node> subjects(Node object) {
    return subjects();
  }

  Iterator<Node> objects(Node subject);

  default boolean has(Node subject, Node object) {
    return Iter.anyMatch(objects(subject), object::equals);
  }
}
