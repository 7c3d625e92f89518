package org.w3id.stemma.reasoner.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.w3id.stemma.reasoner.table.IntList;

/// Conflicts by number: each different one once.
final class Patterns implements Found {
  private final Map<Conflict, Integer> numbers = new HashMap<>();
  private final List<Conflict> conflicts = new ArrayList<>();

  private final IntList taken = new IntList();

  @Override
  public void hit(Conflict conflict) {
    taken.add(number(conflict));
  }

  /// What is lacking makes no pattern.
  @Override
  public void lacks(ConflictKind kind, Supplier<String> fact) {}

  /// The numbers of all hits since the last call, ascending, each once.
  int[] taken() {
    int[] numbers = taken.distinct();
    taken.clear();
    return numbers;
  }

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
    return found.stream().mapToInt(this::number).toArray();
  }

  Conflict conflict(int number) {
    return conflicts.get(number);
  }

  /// For each of these numbers the place of its conflict when all of them are sorted, which does not depend on who came
  /// first.
  Map<Integer, Integer> places(IntStream wanted) {
    var places = new LinkedHashMap<Integer, Integer>();
    wanted.distinct().boxed().sorted(Comparator.comparing(this::conflict)).forEach(number -> places.put(number, places.size()));
    return places;
  }
}
