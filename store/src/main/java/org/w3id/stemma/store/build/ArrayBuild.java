package org.w3id.stemma.store.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.w3id.stemma.store.array.ArrayFile;
import org.w3id.stemma.store.array.ArrayWriter;
import org.w3id.stemma.store.quads.Numbered;
import org.w3id.stemma.store.reading.Counts;
import org.w3id.stemma.store.reading.ReadingGraphs;
import org.w3id.stemma.store.reading.ReadingWriter;
import org.w3id.stemma.store.reading.Readings;

/// Writes what was concluded as arrays of the ids of the store.
final class ArrayBuild {
  /// A file that lies in the generation while it is built.
  static final String SPOOL = "artifacts.spool";

  private ArrayBuild() {}

  /// @param folder is made
  static void write(ReadingWriter conclusions, Path folder, Numbered numbered) {
    try (var out = new ArrayWriter(folder)) {
      conclusions.write(out, numbered::id);
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
}
