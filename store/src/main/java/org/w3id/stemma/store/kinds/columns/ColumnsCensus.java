package org.w3id.stemma.store.kinds.columns;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.columns.index.Index;
import org.w3id.stemma.columns.term.Dictionary;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.disk.Interruption;
import org.w3id.stemma.store.quads.Census;

/// Counts what the graphs of columns hold, by one walk over one direction, and over classes in the other. A triple counts
/// for the *set* of its graphs first: there are few.
final class ColumnsCensus {
  private final Columns columns;
  private final BitSet wanted;
  private final Count[] ofSets;

  private static final class Count {
    long triples;
    final BitSet subjects = new BitSet();
    final Map<Integer, Long> properties = new HashMap<>();
    final Map<Integer, Long> classes = new HashMap<>();
  }

  private ColumnsCensus(Columns columns, BitSet wanted) {
    this.columns = columns;
    this.wanted = wanted;
    this.ofSets = IntStream.range(0, columns.sets().size()).mapToObj(set -> new Count()).toArray(Count[]::new);
  }

  /// Counts some graphs.
  ///
  /// @throws StoreException if the two directions of a predicate differ in size
  static Map<Node, Census.OfGraph> of(Columns columns, Predicate<Node> graphs) {
    IntPredicate ids = graph -> graph != Dictionary.NONE && graphs.test(columns.terms().node(graph));
    var census = new ColumnsCensus(columns, columns.sets().with(ids));
    columns.predicates().forEach(census::count);
    census.countClasses(columns.terms().id(RDF.Nodes.type));
    return census.byGraph(ids);
  }

  private void count(int predicate) {
    Index index = columns.bySubject(predicate);
    if (columns.byObject(predicate).count() != index.count()) {
      throw StoreException.outside(
          "The build is not whole: the two directions of " + columns.terms().node(predicate)
              + " differ in size. Build again; the current generation is as it was.");
    }
    if (index.hasOneSet() && !wanted.get(index.set(0))) {
      return;
    }
    long[] found = new long[ofSets.length];
    for (int place = 0; place < index.keyCount(); place++) {
      Interruption.stopIfInterrupted();
      int subject = index.key(place);
      for (int at = index.start(place); at < index.start(place + 1); at++) {
        int set = index.set(at);
        if (wanted.get(set)) {
          found[set]++;
          ofSets[set].subjects.set(subject);
        }
      }
    }
    for (int set = 0; set < found.length; set++) {
      if (found[set] > 0) {
        ofSets[set].triples += found[set];
        ofSets[set].properties.put(predicate, found[set]);
      }
    }
  }

  private void countClasses(int type) {
    if (!columns.hasPredicate(type)) {
      return;
    }
    Index index = columns.byObject(type);
    for (int place = 0; place < index.keyCount(); place++) {
      int its = index.key(place);
      for (int at = index.start(place); at < index.start(place + 1); at++) {
        ofSets[index.set(at)].classes.merge(its, 1L, Long::sum);
      }
    }
  }

  private Map<Node, Census.OfGraph> byGraph(IntPredicate ids) {
    var byGraph = new LinkedHashMap<Node, Census.OfGraph>();
    columns.sets().byGraph().forEach(
        (graph, sets) -> {
          if (ids.test(graph)) {
            byGraph.put(columns.terms().node(graph), sum(sets));
          }
        });
    return byGraph;
  }

  private Census.OfGraph sum(BitSet sets) {
    var sum = new Count();
    sets.stream()
        .mapToObj(set -> ofSets[set])
        .forEach(
            count -> {
              sum.triples += count.triples;
              sum.subjects.or(count.subjects);
              count.properties.forEach((property, n) -> sum.properties.merge(property, n, Long::sum));
              count.classes.forEach((its, n) -> sum.classes.merge(its, n, Long::sum));
            });
    return new Census.OfGraph(sum.triples, sum.subjects.cardinality(), named(sum.properties), named(sum.classes));
  }

  private Map<Node, Long> named(Map<Integer, Long> counts) {
    var named = new HashMap<Node, Long>();
    counts.forEach((id, n) -> named.put(columns.terms().node(id), n));
    return named;
  }
}
