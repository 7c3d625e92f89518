package org.w3id.stemma.columns.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.util.iterator.ExtendedIterator;

/// What a search finds in a graph: the subjects of triples whose object has the words, the best first.
final class TextRows implements Iterator<TextRows.Row> {
  record Row(Node subject, float score, Node string) {}

  /// What is asked.
  ///
  /// @param byString whether a subject has a row for each of its strings, or just one
  record Question(Graph graph, Arguments arguments, boolean byString) {}

  private final Question question;
  private final Iterator<Hits.Hit> hits;
  private final AtomicBoolean isOver;
  private final Set<Node> seen = new HashSet<>();
  private final Deque<Row> found = new ArrayDeque<>();
  private long left;

  TextRows(Question question, TextIndex index, AtomicBoolean isOver) {
    this.question = question;
    this.hits = index.find(question.arguments().search(), isOver);
    this.isOver = isOver;
    this.left = question.arguments().limit();
  }

  @Override
  public boolean hasNext() {
    while (left > 0 && found.isEmpty() && hits.hasNext()) {
      read(hits.next());
    }
    return left > 0 && !found.isEmpty();
  }

  private void read(Hits.Hit hit) {
    if (question.byString()) {
      seen.clear();
    }
    List<Node> properties = question.arguments().properties();
    for (Node property : properties.isEmpty() ? List.of(Node.ANY) : properties) {
      ExtendedIterator<Triple> triples = question.graph().find(Node.ANY, property, hit.string());
      try {
        while (triples.hasNext()) {
          check();
          Node subject = triples.next().getSubject();
          if (seen.add(subject)) {
            found.add(new Row(subject, hit.score(), hit.string()));
          }
        }
      } finally {
        triples.close();
      }
    }
  }

  private void check() {
    if (isOver.get()) {
      throw new QueryCancelledException();
    }
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    left--;
    return found.remove();
  }
}
