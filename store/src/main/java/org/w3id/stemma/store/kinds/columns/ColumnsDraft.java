package org.w3id.stemma.store.kinds.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.w3id.stemma.columns.build.ColumnsWriter;
import org.w3id.stemma.store.quads.Canaries;

/// Columns that are written.
final class ColumnsDraft extends ColumnsInTheMaking {
  private final ColumnsWriter writer;
  private final Canaries canaries = new Canaries();
  private Node last = Node.ANY;

  /// @param folder that of the generation
  ColumnsDraft(Path folder) throws IOException {
    super(folder);
    this.writer = new ColumnsWriter(columns());
  }

  @Override
  public void add(Quad quad, boolean isBeside) {
    canaries.saw(quad);
    if (isBeside && !quad.getGraph().equals(last)) {
      last = quad.getGraph();
      beside().add(last);
    }
    try {
      writer.add(quad);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  void put(Node node) throws IOException {
    writer.add(node);
  }

  @Override
  void finish() throws IOException {
    writer.finish();
  }

  @Override
  public void strings(Strings out) {
    written().strings(out);
  }

  @Override
  public Counted count() {
    Counted counted = written().count(graph -> true);
    canaries.check(written().lookup());
    canaries.checkCounts(counted.all());
    return counted;
  }

  @Override
  public void close() throws IOException {
    try (writer) {
      super.close();
    }
  }
}
