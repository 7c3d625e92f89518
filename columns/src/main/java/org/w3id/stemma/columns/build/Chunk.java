package org.w3id.stemma.columns.build;

import java.io.IOException;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.term.Dictionary;
import org.w3id.stemma.columns.term.Term;
import org.w3id.stemma.columns.term.TermGroup;

/// Some of the quads, with their terms numbered by themselves.
final class Chunk {
  private static final int REMEMBERED = 1 << 12;

  private final TermTable terms = new TermTable();
  private final Quads quads = new Quads();
  private final @Nullable Node[] nodes = new Node[REMEMBERED];
  private final int[] numbers = new int[REMEMBERED];

  void add(Quad quad) {
    int graph = quad.isDefaultGraph() || quad.getGraph() == null ? Dictionary.NONE : number(quad.getGraph());
    quads.add(number(quad.getSubject()), number(quad.getPredicate()), number(quad.getObject()), graph);
  }

  /// How many quads there are.
  int size() {
    return quads.size();
  }

  /// How many bytes the keys of the terms take.
  int bytes() {
    return terms.bytes();
  }

  /// Adds a quad of numbers.
  ///
  /// @param graph 0 for the default graph
  void add(int subject, int predicate, int object, int graph) {
    quads.add(subject, predicate, object, graph);
  }

  /// The number of a term, from 1.
  int number(TermGroup group, byte[] key, int from, int to) {
    return terms.add(group, key, from, to) + 1;
  }

  /// Neighbors share terms: those met lately are not looked up again.
  int number(Node node) {
    int place = node.hashCode() & REMEMBERED - 1;
    if (!node.equals(nodes[place])) {
      Term term = Term.of(node);
      numbers[place] = number(term.group(), term.key(), 0, term.key().length);
      nodes[place] = node;
    }
    return numbers[place];
  }

  boolean hasTerms() {
    return terms.size() > 0;
  }

  /// Writes all in order, with the terms numbered in order, as a run.
  void write(Run run) throws IOException {
    int[] renumbered = new int[terms.size() + 1];
    try (var out = new RunWriter(run)) {
      terms.sorted(
          new TermTable.Reader<IOException>() {
            private int next = 1;

            @Override
            public void group(TermGroup group, int size) throws IOException {
              out.group(group, size);
            }

            @Override
            public void term(int number, byte[] bytes, int from, int to) throws IOException {
              out.term(bytes, from, to);
              renumbered[number + 1] = next++;
            }
          });
      quads.renumber(renumbered);
      for (int place : quads.order(renumbered.length)) {
        out.quad(quads.predicate(place), quads.subject(place), quads.object(place), quads.graph(place));
      }
    }
  }
}
