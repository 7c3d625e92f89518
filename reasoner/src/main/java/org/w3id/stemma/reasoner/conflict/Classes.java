package org.w3id.stemma.reasoner.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.w3id.stemma.reasoner.table.LongIntMap;

/// Artifacts of which the same is served: they are in the same situation and have the same set of conflicts.
final class Classes {
  private final LongIntMap known = new LongIntMap();
  private final List<Long> keys = new ArrayList<>();
  private final int[] ofArtifact;

  Classes(int artifacts) {
    this.ofArtifact = new int[artifacts];
  }

  void add(int artifact, int situation, int set) {
    long key = ((long) situation << 32) | set;
    int number = known.get(key);
    if (number < 0) {
      number = keys.size();
      known.put(key, number);
      keys.add(key);
    }
    ofArtifact[artifact] = number;
  }

  /// The sets of conflicts, each once.
  IntStream sets() {
    return keys.stream().mapToInt(Classes::setPart).distinct();
  }

  /// Gives the classes their numbers, in an order that their content alone decides.
  ///
  /// @param sets what each set holds, in numbers that depend on content alone
  void number(IntFunction<int[][]> sets) {
    List<Long> sorted =
        keys.stream()
            .sorted(
                Comparator.comparingInt((Long key) -> situationPart(key))
                    .thenComparing(key -> sets.apply(setPart(key)), Classes::compare))
            .toList();
    int[] numbers = new int[keys.size()];
    for (int number = 0; number < numbers.length; number++) {
      numbers[known.get(sorted.get(number))] = number;
    }
    keys.clear();
    keys.addAll(sorted);
    Arrays.setAll(ofArtifact, artifact -> numbers[ofArtifact[artifact]]);
  }

  int size() {
    return keys.size();
  }

  int of(int artifact) {
    return ofArtifact[artifact];
  }

  int situation(int number) {
    return situationPart(keys.get(number));
  }

  int set(int number) {
    return setPart(keys.get(number));
  }

  private static int situationPart(long key) {
    return (int) (key >> 32);
  }

  private static int setPart(long key) {
    return (int) key;
  }

  private static int compare(int[][] one, int[][] other) {
    int order = 0;
    for (int i = 0; order == 0 && i < one.length; i++) {
      order = Arrays.compare(one[i], other[i]);
    }
    return order;
  }
}
