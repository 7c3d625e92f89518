package org.w3id.stemma.store.kinds.tdb;

import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.w3id.stemma.store.reading.ConflictOrigins;
import org.w3id.stemma.store.reading.ConflictOrigins.Asked;
import org.w3id.stemma.store.reading.TwoWay;

/// What is told of the conflicts of one reading, property by property.
sealed interface ConflictTriples extends VirtualProperty {
  Conflicts conflicts();

  /// From an artifact to its conflicts.
  record OfArtifacts(Conflicts conflicts) implements ConflictTriples {
    @Override
    public Iterator<Node> subjects() {
      return conflicts.artifacts();
    }

    @Override
    public Iterator<Node> subjects(Node object) {
      return new OnArtifacts(conflicts).objects(object);
    }

    @Override
    public Iterator<Node> objects(Node subject) {
      return conflicts.ofArtifact(subject);
    }

    @Override
    public boolean has(Node subject, Node object) {
      return new OnArtifacts(conflicts).has(object, subject);
    }
  }

  /// From a conflict to its artifact.
  record OnArtifacts(Conflicts conflicts) implements ConflictTriples {
    @Override
    public Iterator<Node> subjects() {
      return conflicts.all();
    }

    @Override
    public Iterator<Node> subjects(Node object) {
      return conflicts.ofArtifact(object);
    }

    @Override
    public Iterator<Node> objects(Node subject) {
      return conflicts.of(subject).map(Conflicts.Conflict::artifact).stream().iterator();
    }
  }

  /// What conflicts have by their patterns.
  record ByPattern(Conflicts conflicts, TwoWay said) implements ConflictTriples {
    @Override
    public Iterator<Node> subjects() {
      return Iter.flatMap(ReadingNodes.keys(said.forward()), conflicts::ofPattern);
    }

    @Override
    public Iterator<Node> subjects(Node object) {
      int place = conflicts.nodes().place(object);
      return Iter.flatMap(ReadingNodes.values(said.backward(), place), conflicts::ofPattern);
    }

    @Override
    public Iterator<Node> objects(Node subject) {
      int pattern = conflicts.of(subject).map(Conflicts.Conflict::pattern).orElse(-1);
      return Iter.map(ReadingNodes.values(said.forward(), pattern), conflicts.nodes()::node);
    }
  }

  /// Where conflicts come from: asked conflict by conflict.
  ///
  /// @param tell which of the two that origins tell of a conflict
  record Traced(Conflicts conflicts, ConflictOrigins origins, BiFunction<ConflictOrigins, Asked, List<Node>> tell)
      implements ConflictTriples {
    @Override
    public Iterator<Node> subjects() {
      return conflicts.all();
    }

    @Override
    public Iterator<Node> subjects(Node object) {
      return conflicts.nodes().classOf(object) < 0
          ? Iter.nullIterator()
          : Iter.flatMap(origins.reached(object, () -> {}).iterator(), conflicts::ofArtifact);
    }

    @Override
    public Iterator<Node> objects(Node subject) {
      return conflicts.of(subject).map(conflicts::asked).map(asked -> tell.apply(origins, asked)).orElse(List.of()).iterator();
    }
  }
}
