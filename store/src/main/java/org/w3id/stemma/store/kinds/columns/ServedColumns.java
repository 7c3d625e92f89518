package org.w3id.stemma.store.kinds.columns;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TransactionalNull;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.columns.ReadOnlyDataset;
import org.w3id.stemma.columns.query.ColumnsEngine;
import org.w3id.stemma.columns.source.IdDataset;
import org.w3id.stemma.columns.source.Terms;
import org.w3id.stemma.columns.term.Dictionary;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.ontology.Prefixes;
import org.w3id.stemma.store.quads.VoidDescription;
import org.w3id.stemma.store.reading.ConflictOrigins;
import org.w3id.stemma.store.reading.ReadingGraphs;
import org.w3id.stemma.store.reading.Readings;
import org.w3id.stemma.store.virtual.GraphTriples;
import org.w3id.stemma.store.virtual.Places;
import org.w3id.stemma.store.virtual.ReadingTriples;
import org.w3id.stemma.store.virtual.TriplesGraph;

/// Columns, and the arrays beside them, as one data set that columns' own engine asks on ids.
///
/// The default graph is what is stored of the newest snapshots and the mainstream reading; the union graph is the same,
/// since a union of all would mix three readings and count each snapshot.
final class ServedColumns extends ReadOnlyDataset implements IdDataset {
  static {
    ColumnsEngine.register();
  }

  private final Parts parts;
  private final Contents contents;

  /// What it is made of.
  ///
  /// @param inDefault which graphs are of the default graph
  /// @param description that of the data set, which lies beside the columns
  record Parts(Columns columns, Predicate<Node> inDefault, Graph description, Places places, ConflictOrigins origins) {
    static Parts of(
        Columns columns, Predicate<Node> inDefault, Graph description, Readings readings, ConflictOrigins origins) {
      return new Parts(columns, inDefault, description, new Places(readings, columns.terms()), origins);
    }

    Terms newTerms() {
      return new Terms(columns.terms(), places);
    }

    /// The graphs of some sets, with what holds in a reading.
    Graph graph(BitSet sets, Node reading) {
      var its = new ReadingTriples.Reading(ReadingGraphs.number(reading), reading);
      var triples = new ReadingTriples(columns.triples(sets), its, places, origins);
      return triples.isPlain() ? columns.graph(sets) : new TriplesGraph(columns.graph(sets), triples, this::newTerms);
    }

    BitSet sets(Node graph) {
      int id = columns.terms().id(graph);
      return columns.sets().with(one -> id != Dictionary.NONE && one == id);
    }

    BitSet defaultSets() {
      return columns.sets().with(one -> one != Dictionary.NONE && inDefault.test(columns.terms().node(one)));
    }

    Contents contents() {
      var named = new LinkedHashMap<Node, Graph>();
      columns.sets().byGraph().forEach((graph, sets) -> named.put(columns.terms().node(graph), columns.graph(sets)));
      for (Node reading : ReadingGraphs.ALL) {
        Graph graph = graph(sets(reading), reading);
        if (graph instanceof TriplesGraph) {
          named.put(reading, graph);
        }
      }
      if (!description.isEmpty()) {
        named.put(VoidDescription.GRAPH, new TriplesGraph(description, new GraphTriples(description), this::newTerms));
      }
      Graph all = graph(defaultSets(), Graphs.MAINSTREAM);
      return new Contents(all, all, named, columns.graph(new BitSet()));
    }
  }

  ServedColumns(Parts parts) {
    this(parts, parts.contents());
  }

  private ServedColumns(Parts parts, Contents contents) {
    super(contents, TransactionalNull.create());
    this.parts = parts;
    this.contents = contents;
    ColumnsEngine.configure(getContext());
  }

  @Override
  public Dictionary dictionary() {
    return parts.columns().terms();
  }

  @Override
  public Terms terms() {
    return parts.newTerms();
  }

  /// Stored graphs and one reading are a set of graphs again; what else may be put together is ARQ's to do.
  @Override
  public DatasetGraph of(Collection<Node> defaultGraphs, Collection<Node> namedGraphs) {
    List<Node> readings = defaultGraphs.stream().map(ServedColumns::reading).filter(ReadingGraphs.ALL::contains).distinct().toList();
    if (readings.size() > 1 || defaultGraphs.contains(VoidDescription.GRAPH)) {
      return DynamicDatasets.dynamicDataset(defaultGraphs, namedGraphs, this, false);
    }
    var sets = new BitSet();
    defaultGraphs.forEach(name -> sets.or(isAll(name) ? parts.defaultSets() : parts.sets(name)));
    Graph together = readings.isEmpty() ? parts.columns().graph(sets) : parts.graph(sets, readings.getFirst());
    Set<Node> wanted = new HashSet<>(namedGraphs);
    Map<Node, Graph> named = new LinkedHashMap<>(contents.named());
    named.keySet().removeIf(name -> !wanted.contains(name));
    return new ServedColumns(parts, new Contents(together, contents.union(), named, contents.absent()));
  }

  /// The default graph holds what holds in the mainstream reading.
  private static Node reading(Node graph) {
    return isAll(graph) ? Graphs.MAINSTREAM : graph;
  }

  private static boolean isAll(Node graph) {
    return Quad.isDefaultGraph(graph) || Quad.isUnionGraph(graph);
  }

  @Override
  public PrefixMap prefixes() {
    return PrefixMapFactory.unmodifiablePrefixMap(PrefixMapFactory.create(Prefixes.standard().map()));
  }
}
