package org.w3id.stemma.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.w3id.stemma.store.array.ArrayFile;
import org.w3id.stemma.store.array.ArrayWriter;
import org.w3id.stemma.store.join.Counts;
import org.w3id.stemma.store.join.NodeIds;
import org.w3id.stemma.store.reading.Column;
import org.w3id.stemma.store.reading.ReadingWriter;
import org.w3id.stemma.store.reading.Readings;

/// Writes what was concluded, and the columns, as arrays of the ids of the current database.
///
/// What that database does not have yet is given an id in it. Of a property that has virtual triples the stored ones of
/// each reading's graph become a column too, so that one database's ids are enough to join them.
final class ArrayBuild {
  /// A file that lies in the generation while it is built.
  static final String SPOOL = "artifacts.spool";

  private final ReadingWriter conclusions;
  private final DatasetGraphTDB current;
  private final DatasetGraphTDB beside;
  private final NodeTable nodes;

  private ArrayBuild(ReadingWriter conclusions, DatasetGraph current, DatasetGraph beside) {
    this.conclusions = conclusions;
    this.current = TDBInternal.requireStorage(current);
    this.beside = TDBInternal.requireStorage(beside);
    this.nodes = this.current.getQuadTable().getNodeTupleTable().getNodeTable();
  }

  /// @param folder is made
  static void write(ReadingWriter conclusions, Path folder, DatasetGraph current, DatasetGraph beside) {
    var build = new ArrayBuild(conclusions, current, beside);
    Txn.executeWrite(current, () -> Txn.executeRead(beside, () -> build.write(folder)));
  }

  /// How many triples of each reading are virtual, by property, as they were written.
  static Map<Node, Map<Node, Long>> virtual(Path folder) throws IOException {
    try (var arrays = ArrayFile.open(folder)) {
      var readings = new Readings(arrays);
      var counts = new LinkedHashMap<Node, Map<Node, Long>>();
      for (Node reading : ReadingGraphs.ALL) {
        Map<Node, Long> ofReading = Counts.of(readings, ReadingGraphs.number(reading));
        if (!ofReading.isEmpty()) {
          counts.put(reading, ofReading);
        }
      }
      return counts;
    }
  }

  private void write(Path folder) {
    try (var out = new ArrayWriter(folder)) {
      conclusions.write(out, node -> NodeIds.toLong(nodes.getAllocateNodeId(node)), columns());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Column> columns() {
    var columns = new ArrayList<Column>();
    GraphTDB union = current.getUnionGraphTDB();
    ColumnProperties.ALL.forEach(property -> columns.add(here(Readings.DEFAULT, union, property)));
    for (Node property : virtual(ReadingGraphs.number(Graphs.MAINSTREAM))) {
      if (!ColumnProperties.ALL.contains(property)) {
        columns.add(here(Readings.DEFAULT, union, property));
      }
    }
    for (Node reading : ReadingGraphs.ALL) {
      int number = ReadingGraphs.number(reading);
      for (Node property : virtual(number)) {
        columns.add(
            reading.equals(Graphs.MAINSTREAM)
                ? here(number, current.getGraphTDB(reading), property)
                : fromBeside(number, beside.getGraphTDB(reading), property));
      }
    }
    return columns;
  }

  private List<Node> virtual(int reading) {
    var virtual = new ArrayList<>(conclusions.properties(reading));
    virtual.add(Stm.conflict);
    return virtual;
  }

  private static Column here(int number, GraphTDB graph, Node property) {
    return new Column(
        number, property, out -> scan(graph, property, (s, o) -> out.accept(NodeIds.toLong(s), NodeIds.toLong(o))));
  }

  private Column fromBeside(int number, GraphTDB graph, Node property) {
    NodeTable theirs = graph.getNodeTupleTable().getNodeTable();
    Map<NodeId, Long> ours = new HashMap<>();
    return new Column(
        number,
        property,
        out ->
            scan(
                graph,
                property,
                (s, o) ->
                    out.accept(
                        ours.computeIfAbsent(s, id -> translated(theirs, id)),
                        ours.computeIfAbsent(o, id -> translated(theirs, id)))));
  }

  private long translated(NodeTable theirs, NodeId id) {
    return NodeIds.toLong(nodes.getAllocateNodeId(theirs.getNodeForNodeId(id)));
  }

  private interface Ends {
    void accept(NodeId subject, NodeId object);
  }

  private static void scan(GraphTDB graph, Node property, Ends out) {
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
