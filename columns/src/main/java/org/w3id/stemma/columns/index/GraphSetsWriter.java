package org.w3id.stemma.columns.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.stemma.columns.file.Out;

/// Numbers sets of graphs as they come, and writes each once.
public final class GraphSetsWriter implements Closeable {
  private final Map<List<Integer>, Integer> numbers = new HashMap<>();
  private final Out out;
  private List<Integer> last = List.of();
  private int lastNumber;

  public GraphSetsWriter(Path folder) throws IOException {
    out = new Out(folder.resolve(GraphSets.FILE));
  }

  /// The number of a set.
  ///
  /// @param graphs ascending
  public int number(List<Integer> graphs) throws IOException {
    if (!graphs.equals(last)) {
      last = List.copyOf(graphs);
      Integer known = numbers.get(last);
      lastNumber = known != null ? known : add(last);
    }
    return lastNumber;
  }

  private int add(List<Integer> graphs) throws IOException {
    int number = numbers.size();
    numbers.put(graphs, number);
    out.putVarint(graphs.size());
    for (int graph : graphs) {
      out.putVarint(graph);
    }
    return number;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
