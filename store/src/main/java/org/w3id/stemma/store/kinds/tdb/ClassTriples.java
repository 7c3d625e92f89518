package org.w3id.stemma.store.kinds.tdb;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.w3id.stemma.store.reading.ClassTable;

/// What artifacts have of one property by their classes.
record ClassTriples(ClassTable table, ReadingNodes nodes) implements VirtualProperty {
  @Override
  public Iterator<Node> subjects() {
    return Iter.flatMap(ReadingNodes.keys(table.ofClass()), nodes::members);
  }

  @Override
  public Iterator<Node> subjects(Node object) {
    return Iter.flatMap(ReadingNodes.values(table.classes(), nodes.place(object)), nodes::members);
  }

  @Override
  public Iterator<Node> objects(Node subject) {
    return Iter.map(ReadingNodes.values(table.ofClass(), nodes.classOf(subject)), nodes::node);
  }

  @Override
  public boolean has(Node subject, Node object) {
    int type = nodes.classOf(subject);
    int thing = nodes.place(object);
    return type >= 0 && thing >= 0 && table.ofClass().contains(type, thing);
  }
}
