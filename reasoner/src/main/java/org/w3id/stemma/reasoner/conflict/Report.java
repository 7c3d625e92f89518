package org.w3id.stemma.reasoner.conflict;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Keeps all that checks find, and all that they lack.
final class Report implements Found {
  private final Map<ConflictKind, Set<Conflict>> conflicts = new EnumMap<>(ConflictKind.class);
  private final Map<ConflictKind, Set<String>> missing = new EnumMap<>(ConflictKind.class);

  @Override
  public void hit(Conflict conflict) {
    conflicts.computeIfAbsent(conflict.kind(), kind -> new TreeSet<>()).add(conflict);
  }

  @Override
  public void lacks(ConflictKind kind, Supplier<String> fact) {
    missing.computeIfAbsent(kind, k -> new TreeSet<>()).add(fact.get());
  }

  /// One for each kind.
  List<Finding> findings() {
    return Arrays.stream(ConflictKind.values())
        .map(
            kind ->
                new Finding(
                    kind, conflicts.getOrDefault(kind, Set.of()), missing.getOrDefault(kind, Set.of())))
        .toList();
  }
}
