package org.w3id.stemma.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.store.array.ArrayFile;
import org.w3id.stemma.store.array.ArrayWriter;
import org.w3id.stemma.store.join.Counts;
import org.w3id.stemma.store.reading.Column;
import org.w3id.stemma.store.reading.ReadingWriter;
import org.w3id.stemma.store.reading.Readings;

/// Writes what was concluded, and the columns, as arrays of the ids of the store.
///
/// Of a property that has virtual triples the stored ones of each reading's graph become a column too, so that one kind
/// of ids is enough to join them.
final class ArrayBuild {
  /// A file that lies in the generation while it is built.
  static final String SPOOL = "artifacts.spool";

  private final ReadingWriter conclusions;
  private final Numbered numbered;

  private ArrayBuild(ReadingWriter conclusions, Numbered numbered) {
    this.conclusions = conclusions;
    this.numbered = numbered;
  }

  /// @param folder is made
  static void write(ReadingWriter conclusions, Path folder, Numbered numbered) {
    try (var out = new ArrayWriter(folder)) {
      conclusions.write(out, numbered::id, new ArrayBuild(conclusions, numbered).columns());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private List<Column> columns() {
    var columns = new ArrayList<Column>();
    ColumnProperties.ALL.forEach(property -> columns.add(column(Readings.DEFAULT, Quad.defaultGraphIRI, property)));
    for (Node property : virtual(ReadingGraphs.number(Graphs.MAINSTREAM))) {
      if (!ColumnProperties.ALL.contains(property)) {
        columns.add(column(Readings.DEFAULT, Quad.defaultGraphIRI, property));
      }
    }
    for (Node reading : ReadingGraphs.ALL) {
      int number = ReadingGraphs.number(reading);
      virtual(number).forEach(property -> columns.add(column(number, reading, property)));
    }
    return columns;
  }

  private List<Node> virtual(int reading) {
    var virtual = new ArrayList<>(conclusions.properties(reading));
    virtual.add(Stm.conflict);
    return virtual;
  }

  private Column column(int number, Node graph, Node property) {
    return new Column(number, property, out -> numbered.scan(graph, property, out));
  }
}
