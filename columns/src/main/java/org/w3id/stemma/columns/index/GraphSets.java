package org.w3id.stemma.columns.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.w3id.stemma.columns.file.In;
import org.w3id.stemma.columns.file.Mapped;

/// Which sets of graphs there are; a triple stands once, with the number of its set. They are kept in memory.
public final class GraphSets {
  /// The file in which they lie.
  static final String FILE = "graphs.sets";

  private final List<int[]> sets = new ArrayList<>();

  public GraphSets(Mapped files) throws IOException {
    try (In in = new In(files.folder().resolve(FILE))) {
      while (!in.isAtEnd()) {
        int[] graphs = new int[(int) in.getVarint()];
        for (int i = 0; i < graphs.length; i++) {
          graphs[i] = (int) in.getVarint();
        }
        sets.add(graphs);
      }
    }
  }

  /// How many sets there are; their numbers are from 0.
  public int size() {
    return sets.size();
  }

  /// The graphs of a set by their ids, ascending; the default graph is 0.
  public IntStream graphs(int set) {
    return IntStream.of(sets.get(set));
  }

  /// The sets of each graph in which anything is, by graph, ascending.
  public SortedMap<Integer, BitSet> byGraph() {
    var byGraph = new TreeMap<Integer, BitSet>();
    for (int set = 0; set < sets.size(); set++) {
      for (int graph : sets.get(set)) {
        byGraph.computeIfAbsent(graph, any -> new BitSet()).set(set);
      }
    }
    return byGraph;
  }

  /// The sets that have any such graph.
  public BitSet with(IntPredicate graph) {
    var found = new BitSet();
    for (int set = 0; set < sets.size(); set++) {
      if (graphs(set).anyMatch(graph)) {
        found.set(set);
      }
    }
    return found;
  }
}
