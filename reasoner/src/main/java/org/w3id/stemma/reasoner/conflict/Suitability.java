package org.w3id.stemma.reasoner.conflict;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3id.stemma.reasoner.law.Kind;
import org.w3id.stemma.reasoner.law.License;

/// Whether the declared license is one that is meant for such an artifact; of several among which one may be chosen, whether
/// any is.
final class Suitability {
  private final Map<Kind, IdentityHashMap<Declared, Optional<Conflict>>> known = new EnumMap<>(Kind.class);

  void check(Subject subject, Found found) {
    known.computeIfAbsent(subject.kind(), kind -> new IdentityHashMap<>())
        .computeIfAbsent(subject.declared(), declared -> conflict(declared, subject.kind()))
        .ifPresent(found::hit);
    lacking(subject, found);
  }

  private static Optional<Conflict> conflict(Declared declared, Kind kind) {
    List<License> unsuited =
        declared.ways().stream()
            .flatMap(way -> way.stream().filter(license -> isUnsuited(license, kind)).limit(1))
            .distinct()
            .toList();
    boolean inEveryWay =
        declared.ways().stream().allMatch(way -> way.stream().anyMatch(license -> isUnsuited(license, kind)));
    return unsuited.isEmpty() || !inEveryWay ? Optional.empty() : Optional.of(conflict(unsuited, kind));
  }

  private static void lacking(Subject subject, Found found) {
    subject.declared().unknown().forEach(iri -> found.lacks(ConflictKind.TYPE_MISMATCH, () -> "for what " + iri + " is meant"));
    for (List<License> way : subject.declared().ways()) {
      for (License license : way) {
        if (license.meantFor().isEmpty()) {
          found.lacks(ConflictKind.TYPE_MISMATCH, () -> "for which kinds of artifact " + license.licenseId() + " is meant");
        } else if (subject.kind() == Kind.UNKNOWN) {
          found.lacks(ConflictKind.TYPE_MISMATCH, () -> "what kind of artifact it is");
        }
      }
    }
  }

  private static boolean isUnsuited(License license, Kind kind) {
    return kind != Kind.UNKNOWN && !license.meantFor().isEmpty() && !license.meantFor().contains(kind);
  }

  private static Conflict conflict(List<License> unsuited, Kind kind) {
    String names = Words.list(unsuited.stream().map(License::licenseId).sorted().toList());
    String kinds = Words.list(unsuited.stream().flatMap(license -> license.meantFor().stream()).map(Suitability::words).distinct().sorted().toList());
    return Conflict.seen(
        ConflictKind.TYPE_MISMATCH,
        unsuited.stream().map(License::iri).toList(),
        "It declares %s, which is meant for %s and not for %s: ask whether that is meant."
            .formatted(names, kinds, words(kind)));
  }

  private static String words(Kind kind) {
    return switch (kind) {
      case MODEL -> "models";
      case DATASET -> "data sets";
      case SOFTWARE, SERVICE, UNKNOWN -> kind.name().toLowerCase(Locale.ROOT).replace("service", "services");
    };
  }
}
