package org.w3id.stemma.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.GraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.store.reading.Column;
import org.w3id.stemma.store.reading.ReadingWriter;
import org.w3id.stemma.store.reading.Readings;

/// Two databases in the ids of the current one. What it does not have yet is given an id in it; what the other has is
/// translated.
final class TdbNumbered implements Numbered {
  private final DatasetGraphTDB current;
  private final DatasetGraphTDB beside;
  private final NodeTable nodes;
  private final Map<NodeId, Long> translated = new HashMap<>();

  private TdbNumbered(DatasetGraph current, DatasetGraph beside) {
    this.current = TDBInternal.requireStorage(current);
    this.beside = TDBInternal.requireStorage(beside);
    this.nodes = TdbNodes.of(this.current).table();
  }

  /// Lets somebody read the ids, within a transaction that may give new ones.
  static void number(DatasetGraph current, DatasetGraph beside, Consumer<Numbered> reader) {
    Txn.executeWrite(
        current, () -> Txn.executeRead(beside, () -> reader.accept(new TdbNumbered(current, beside))));
  }

  @Override
  public long id(Node node) {
    return NodeIds.toLong(nodes.getAllocateNodeId(node));
  }

  /// Those of properties by which questions go from artifact to artifact; and, of a property that has virtual triples, the
  /// stored ones of each reading's graph, so that one kind of ids is enough to join them.
  @Override
  public List<Column> columns(ReadingWriter conclusions) {
    var columns = new ArrayList<Column>();
    ColumnProperties.ALL.forEach(property -> columns.add(column(Readings.DEFAULT, Quad.defaultGraphIRI, property)));
    for (Node property : virtual(conclusions, ReadingGraphs.number(Graphs.MAINSTREAM))) {
      if (!ColumnProperties.ALL.contains(property)) {
        columns.add(column(Readings.DEFAULT, Quad.defaultGraphIRI, property));
      }
    }
    for (Node reading : ReadingGraphs.ALL) {
      int number = ReadingGraphs.number(reading);
      virtual(conclusions, number).forEach(property -> columns.add(column(number, reading, property)));
    }
    return columns;
  }

  private static List<Node> virtual(ReadingWriter conclusions, int reading) {
    var virtual = new ArrayList<>(conclusions.properties(reading));
    virtual.add(Stm.conflict);
    return virtual;
  }

  private Column column(int number, Node graph, Node property) {
    return new Column(number, property, out -> scan(graph, property, out));
  }

  private void scan(Node graph, Node property, Column.Ends out) {
    if (Quad.isDefaultGraph(graph)) {
      scan(current.getUnionGraphTDB(), property, out);
    } else if (graph.equals(Graphs.MAINSTREAM)) {
      scan(current.getGraphTDB(graph), property, out);
    } else {
      scanBeside(graph, property, out);
    }
  }

  private static void scan(GraphTDB graph, Node property, Column.Ends out) {
    each(graph, property, (s, o) -> out.accept(NodeIds.toLong(s), NodeIds.toLong(o)));
  }

  private void scanBeside(Node name, Node property, Column.Ends out) {
    GraphTDB graph = beside.getGraphTDB(name);
    NodeTable theirs = graph.getNodeTupleTable().getNodeTable();
    each(graph, property, (s, o) -> out.accept(here(theirs, s), here(theirs, o)));
  }

  private long here(NodeTable theirs, NodeId id) {
    return translated.computeIfAbsent(id, any -> id(theirs.getNodeForNodeId(any)));
  }

  private interface Ends {
    void accept(NodeId subject, NodeId object);
  }

  private static void each(GraphTDB graph, Node property, Ends out) {
    NodeTupleTable table = graph.getNodeTupleTable();
    boolean isUnion = Quad.isUnionGraph(graph.getGraphName());
    NodeId name = isUnion ? NodeId.NodeIdAny : table.getNodeTable().getNodeIdForNode(graph.getGraphName());
    NodeId p = table.getNodeTable().getNodeIdForNode(property);
    if (NodeId.isDoesNotExist(p) || NodeId.isDoesNotExist(name)) {
      return;
    }
    Iterator<Tuple<NodeId>> quads =
        table.find(TupleFactory.create4(name, NodeId.NodeIdAny, p, NodeId.NodeIdAny));
    try {
      while (quads.hasNext()) {
        GenerationBuilder.stopIfInterrupted();
        Tuple<NodeId> quad = quads.next();
        out.accept(quad.get(1), quad.get(3));
      }
    } finally {
      Iter.close(quads);
    }
  }
}
