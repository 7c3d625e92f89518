package org.w3id.stemma.store.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.w3id.stemma.store.memo.TripleReader;
import org.w3id.stemma.store.memo.TripleWriter;
import org.w3id.stemma.store.reading.ReadingGraphs;

/// Writes down what followed from facts as ordinary triples of the readings' graphs.
final class Concluded implements AutoCloseable {
  private final List<TripleWriter> writers = new ArrayList<>();

  Concluded(Path memo) throws IOException {
    for (int reading = 0; reading < ReadingGraphs.ALL.size(); reading++) {
      writers.add(new TripleWriter(Memo.concluded(memo, reading)));
    }
  }

  void take(Quad quad) {
    try {
      writers.get(ReadingGraphs.number(quad.getGraph())).write(quad.asTriple());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void finish() throws IOException {
    for (TripleWriter writer : writers) {
      writer.finish();
    }
  }

  static Set<Quad> read(Path memo) throws IOException {
    var concluded = new LinkedHashSet<Quad>();
    for (Node reading : ReadingGraphs.ALL) {
      try (var in = new TripleReader(Memo.concluded(memo, ReadingGraphs.number(reading)))) {
        in.read(triple -> concluded.add(new Quad(reading, triple)));
      }
    }
    return concluded;
  }

  @Override
  public void close() throws IOException {
    for (TripleWriter writer : writers) {
      writer.close();
    }
  }
}
