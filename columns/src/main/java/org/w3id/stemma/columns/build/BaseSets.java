package org.w3id.stemma.columns.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.w3id.stemma.columns.file.Ints;
import org.w3id.stemma.columns.index.GraphSets;
import org.w3id.stemma.columns.index.GraphSetsWriter;

/// What is left of the sets of graphs of old columns, in new ids.
final class BaseSets {
  private static final int NOT_ASKED = -1;

  private final GraphSets old;
  private final BitSet dropped;
  private final List<List<Integer>> left = new ArrayList<>();
  private final int[] numbers;
  private final Ints ids;
  private final GraphSetsWriter writer;

  /// @param dropped graphs, by their old ids
  BaseSets(GraphSets old, BitSet dropped, Ints ids, GraphSetsWriter writer) {
    this.old = old;
    this.dropped = dropped;
    this.ids = ids;
    this.writer = writer;
    numbers = new int[old.size()];
    Arrays.fill(numbers, NOT_ASKED);
    for (int set = 0; set < old.size(); set++) {
      left.add(graphsWithout(set, List.of()));
    }
  }

  boolean isEmpty(int oldSet) {
    return left.get(oldSet).isEmpty();
  }

  List<Integer> graphs(int oldSet) {
    return left.get(oldSet);
  }

  /// The graphs of a set less some, which have old ids: one that is gone has no new one.
  List<Integer> graphsWithout(int oldSet, List<Integer> oldGraphs) {
    return old.graphs(oldSet).filter(graph -> !dropped.get(graph) && !oldGraphs.contains(graph)).map(ids::get).boxed().toList();
  }

  /// The new number of a set. Sets are numbered as they are asked for, by one thread; what it has asked for others may
  /// ask for then.
  int number(int oldSet) throws IOException {
    if (numbers[oldSet] == NOT_ASKED) {
      numbers[oldSet] = writer.number(left.get(oldSet));
    }
    return numbers[oldSet];
  }
}
