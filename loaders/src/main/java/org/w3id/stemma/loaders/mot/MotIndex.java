package org.w3id.stemma.loaders.mot;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What releases there are: their names, and the newest of their dates.
final class MotIndex {
  private final Map<String, List<String>> keysByName = new HashMap<>();
  private Optional<LocalDate> newest = Optional.empty();

  void add(MotRecord record) {
    keysByName.computeIfAbsent(record.field("name"), name -> new ArrayList<>()).add(record.key());
    date(record.field("date")).filter(date -> newest.isEmpty() || date.isAfter(newest.get())).ifPresent(date -> newest = Optional.of(date));
  }

  /// The one release of that name; empty where there is none or several.
  Optional<String> keyOf(String name) {
    return Optional.ofNullable(keysByName.get(name)).filter(keys -> keys.size() == 1).map(List::getFirst);
  }

  boolean isEmpty() {
    return keysByName.isEmpty();
  }

  /// How many releases have that name.
  int named(String name) {
    return keysByName.getOrDefault(name, List.of()).size();
  }

  Optional<String> newestDate() {
    return newest.map(LocalDate::toString);
  }

  static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
