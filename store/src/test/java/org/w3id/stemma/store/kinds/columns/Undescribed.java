package org.w3id.stemma.store.kinds.columns;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.quads.Held;
import org.w3id.stemma.store.reading.ConflictOrigins;
import org.w3id.stemma.store.reading.Readings;

/// What [ColumnsStore] serves, of columns beside which no description of the data set lies.
public final class Undescribed {
  private Undescribed() {}

  /// @param folder that of a generation
  public static Held open(Path folder, Predicate<Node> inDefault, Readings readings, ConflictOrigins origins)
      throws IOException {
    Columns columns = Columns.open(folder.resolve(Generation.COLUMNS));
    var parts = ServedColumns.Parts.of(columns, inDefault, Graph.emptyGraph, readings, origins);
    return new Held(new ServedColumns(parts), columns::close);
  }
}
