package org.w3id.stemma.columns;

import java.util.BitSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.shared.AddDeniedException;
import org.apache.jena.shared.DeleteDeniedException;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.source.IdGraph;
import org.w3id.stemma.columns.source.Triples;
import org.w3id.stemma.columns.term.Dictionary;

/// A graph of the columns, or a union of several; a set, never written.
public final class ColumnsGraph extends GraphBase implements IdGraph {
  private final Columns columns;
  private final BitSet sets;

  /// @param sets those that belong to it
  ColumnsGraph(Columns columns, BitSet sets) {
    this.columns = columns;
    this.sets = sets;
  }

  @Override
  public Triples triples() {
    return columns.triples(sets);
  }

  /// The triples that match, in ids; [Dictionary#NONE] stands for any.
  Found find(int subject, int predicate, int object) {
    return new Found(columns, subject, predicate, object, sets);
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    Node subject = pattern.getMatchSubject();
    Node predicate = pattern.getMatchPredicate();
    Node object = pattern.getMatchObject();
    int s = id(subject);
    int p = id(predicate);
    int o = id(object);
    if (isUnknown(subject, s) || isUnknown(predicate, p) || isUnknown(object, o)) {
      return NullIterator.instance();
    }
    Dictionary terms = columns.terms();
    return WrappedIterator.create(find(s, p, o))
        .mapWith(
            found ->
                Triple.create(
                    node(subject, terms, found.subject()), node(predicate, terms, found.predicate()), node(object, terms, found.object())));
  }

  private int id(@Nullable Node node) {
    return node == null || !node.isConcrete() ? Dictionary.NONE : columns.terms().id(node);
  }

  private static boolean isUnknown(@Nullable Node node, int id) {
    return node != null && node.isConcrete() && id == Dictionary.NONE;
  }

  private static Node node(@Nullable Node given, Dictionary terms, int id) {
    return given == null || !given.isConcrete() ? terms.node(id) : given;
  }

  @Override
  public void performAdd(Triple triple) {
    throw new AddDeniedException("columns are never written");
  }

  @Override
  public void performDelete(Triple triple) {
    throw new DeleteDeniedException("columns are never written");
  }
}
