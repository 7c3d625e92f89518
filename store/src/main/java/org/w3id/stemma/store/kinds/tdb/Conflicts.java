package org.w3id.stemma.store.kinds.tdb;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.w3id.stemma.store.reading.ClassTable;
import org.w3id.stemma.store.reading.ConflictNames;
import org.w3id.stemma.store.reading.ConflictOrigins.Asked;
import org.w3id.stemma.store.reading.TwoWay;

/// The conflicts of one reading: nodes that exist nowhere, each made of an artifact and a pattern that its class has.
///
/// @param reading its graph
/// @param table which patterns each class has
record Conflicts(Node reading, ClassTable table, ReadingNodes nodes) {
  /// What a conflict is made of.
  record Conflict(Node artifact, int pattern) {}

  /// The conflict that a node stands for, if it stands for one of this reading.
  Optional<Conflict> of(Node node) {
    return ConflictNames.of(node)
        .map(name -> new Conflict(name.artifact(), nodes.readings().patternOf(name.key())))
        .filter(this::isHere);
  }

  private boolean isHere(Conflict conflict) {
    int type = nodes.classOf(conflict.artifact());
    return type >= 0 && conflict.pattern() >= 0 && table.ofClass().contains(type, conflict.pattern());
  }

  private Node node(Node artifact, int pattern) {
    return new ConflictNames.Name(artifact, nodes.readings().patternKey(pattern)).node();
  }

  /// The artifacts that have any.
  Iterator<Node> artifacts() {
    return Iter.flatMap(ReadingNodes.keys(table.ofClass()), nodes::members);
  }

  Iterator<Node> all() {
    return Iter.flatMap(artifacts(), this::ofArtifact);
  }

  Iterator<Node> ofArtifact(Node artifact) {
    return Iter.map(
        ReadingNodes.values(table.ofClass(), nodes.classOf(artifact)), pattern -> node(artifact, pattern));
  }

  Iterator<Node> ofPattern(int pattern) {
    return Iter.flatMap(
        ReadingNodes.values(table.classes(), pattern),
        type -> Iter.map(nodes.members(type), artifact -> node(artifact, pattern)));
  }

  /// What to ask where a conflict comes from.
  Asked asked(Conflict conflict) {
    Map<Node, List<Node>> said = new LinkedHashMap<>();
    for (Node property : nodes.readings().patternProperties()) {
      TwoWay table = nodes.readings().patterns(property);
      if (table != null) {
        said.put(property, Iter.toList(Iter.map(ReadingNodes.values(table.forward(), conflict.pattern()), nodes::node)));
      }
    }
    return new Asked(conflict.artifact(), reading, said);
  }
}
