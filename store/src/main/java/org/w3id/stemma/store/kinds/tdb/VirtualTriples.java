package org.w3id.stemma.store.kinds.tdb;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.store.reading.ClassTable;
import org.w3id.stemma.store.reading.ConflictOrigins;
import org.w3id.stemma.store.reading.ReadingGraphs;
import org.w3id.stemma.store.reading.Readings;
import org.w3id.stemma.store.reading.TwoWay;

/// The triples that hold in one reading without being stored, found as nodes: as plainly as can be, since what package
/// `virtual` tells on refs is held against it.
///
/// @param properties no two of one property have a triple in common
record VirtualTriples(Map<Node, List<VirtualProperty>> properties) {
  /// No triples at all.
  static final VirtualTriples NONE = new VirtualTriples(Map.of());

  /// Those of a reading.
  ///
  /// @param reading its graph
  static VirtualTriples of(Node reading, ReadingNodes nodes, ConflictOrigins origins) {
    Map<Node, List<VirtualProperty>> properties = new LinkedHashMap<>();
    Readings readings = nodes.readings();
    int number = ReadingGraphs.number(reading);
    for (Node property : readings.rowProperties(number)) {
      ClassTable rows = readings.rows(number, property);
      if (rows != null) {
        add(properties, property, new ClassTriples(rows, nodes));
      }
    }
    if (readings.conflicts(number).triples() > 0) {
      addConflicts(properties, new Conflicts(reading, readings.conflicts(number), nodes), origins);
    }
    return new VirtualTriples(properties);
  }

  private static void addConflicts(
      Map<Node, List<VirtualProperty>> properties, Conflicts conflicts, ConflictOrigins origins) {
    add(properties, Stm.conflict, new ConflictTriples.OfArtifacts(conflicts));
    add(properties, Stm.onArtifact, new ConflictTriples.OnArtifacts(conflicts));
    add(properties, Stm.origin, new ConflictTriples.Traced(conflicts, origins, ConflictOrigins::origins));
    add(properties, Stm.nextHop, new ConflictTriples.Traced(conflicts, origins, ConflictOrigins::nextHops));
    for (Node property : conflicts.nodes().readings().patternProperties()) {
      TwoWay said = conflicts.nodes().readings().patterns(property);
      if (said != null) {
        add(properties, property, new ConflictTriples.ByPattern(conflicts, said));
      }
    }
  }

  private static void add(Map<Node, List<VirtualProperty>> properties, Node property, VirtualProperty one) {
    properties.computeIfAbsent(property, p -> new ArrayList<>()).add(one);
  }

  boolean isEmpty() {
    return properties.isEmpty();
  }

  /// Whether any can have the property, or any property if it is `Node.ANY`.
  boolean mayHave(Node property) {
    return property.isConcrete() ? properties.containsKey(property) : !isEmpty();
  }

  boolean has(Triple triple) {
    return properties.getOrDefault(triple.getPredicate(), List.of()).stream()
        .anyMatch(one -> one.has(triple.getSubject(), triple.getObject()));
  }

  /// Each triple once, found as they are asked for.
  ///
  /// @param s and the others: a node, or `Node.ANY`
  /// @param alive is run for each subject that is looked at, and may throw to end it
  Iterator<Triple> find(Node s, Node p, Node o, Runnable alive) {
    if (p.isConcrete()) {
      return find(p, s, o, properties.getOrDefault(p, List.of()), alive);
    }
    return Iter.flatMap(
        properties.entrySet().iterator(), its -> find(its.getKey(), s, o, its.getValue(), alive));
  }

  private static Iterator<Triple> find(Node p, Node s, Node o, List<VirtualProperty> of, Runnable alive) {
    return Iter.flatMap(
        of.iterator(),
        one ->
            Iter.flatMap(
                subjects(one, s, o),
                subject -> {
                  alive.run();
                  return Iter.map(objects(one, subject, o), object -> Triple.create(subject, p, object));
                }));
  }

  private static Iterator<Node> subjects(VirtualProperty of, Node s, Node o) {
    if (s.isConcrete()) {
      return Iter.singletonIterator(s);
    }
    return o.isConcrete() ? of.subjects(o) : of.subjects();
  }

  private static Iterator<Node> objects(VirtualProperty of, Node subject, Node o) {
    if (!o.isConcrete()) {
      return of.objects(subject);
    }
    return of.has(subject, o) ? Iter.singletonIterator(o) : Iter.nullIterator();
  }
}
