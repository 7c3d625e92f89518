package org.w3id.stemma.reasoner.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Conflicts by number: each different one once.
final class Patterns {
  private final Map<Conflict, Integer> numbers = new HashMap<>();
  private final List<Conflict> conflicts = new ArrayList<>();

  int number(Conflict conflict) {
    Integer number = numbers.get(conflict);
    if (number == null) {
      number = conflicts.size();
      numbers.put(conflict, number);
      conflicts.add(conflict);
    }
    return number;
  }

  int[] numbers(List<Conflict> found) {
    return found.stream().mapToInt(this::number).sorted().distinct().toArray();
  }

  Conflict conflict(int number) {
    return conflicts.get(number);
  }

  /// For each number the place of its conflict when all are sorted, which does not depend on who came first.
  int[] places() {
    List<Conflict> sorted = conflicts.stream().sorted().toList();
    int[] places = new int[conflicts.size()];
    for (int place = 0; place < sorted.size(); place++) {
      places[number(sorted.get(place))] = place;
    }
    return places;
  }
}
