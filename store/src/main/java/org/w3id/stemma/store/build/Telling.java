package org.w3id.stemma.store.build;

import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.w3id.stemma.store.disk.Interruption;
import org.w3id.stemma.store.reading.ReadingGraphs;
import org.w3id.stemma.store.reading.ReadingWriter;

/// Conclusions into arrays, and ordinary triples, each with its reading's graph, to whoever takes them.
record Telling(ReadingWriter arrays, Consumer<Quad> triples) implements Conclusions {
  @Override
  public void profile(int id, Node reading, Node property, Node object) {
    arrays.row(id, ReadingGraphs.number(reading), property, object);
  }

  @Override
  public void profileOf(Node subject, int profile) {
    Interruption.stopIfInterrupted();
    arrays.artifact(subject, profile);
  }

  @Override
  public void pattern(int pattern, Node property, Node object) {
    arrays.pattern(pattern, property, object);
  }

  @Override
  public void conflict(int profile, Node reading, int pattern) {
    arrays.conflict(profile, ReadingGraphs.number(reading), pattern);
  }

  @Override
  public void triple(Node reading, Triple triple) {
    if (ReadingGraphs.BY_CLASS.contains(triple.getPredicate())) {
      throw new IllegalArgumentException(triple.getPredicate() + " is told by profiles");
    }
    Interruption.stopIfInterrupted();
    triples.accept(new Quad(reading, triple));
  }
}
