package org.w3id.stemma.reasoner.conflict;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Takes what checks find, and what they lack.
final class Found {
  private final Map<ConflictKind, Set<Conflict>> conflicts = new EnumMap<>(ConflictKind.class);
  private final Map<ConflictKind, Set<String>> missing = new EnumMap<>(ConflictKind.class);

  void hit(Conflict conflict) {
    conflicts.computeIfAbsent(conflict.kind(), kind -> new TreeSet<>()).add(conflict);
  }

  /// Without this fact the kind cannot be called clear.
  void lacks(ConflictKind kind, String fact) {
    missing.computeIfAbsent(kind, k -> new TreeSet<>()).add(fact);
  }

  /// In the order of kinds.
  List<Conflict> conflicts() {
    return conflicts.values().stream().flatMap(Set::stream).toList();
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
