package org.w3id.stemma.reasoner.conflict;

import java.util.List;
import java.util.Locale;
import org.w3id.stemma.reasoner.law.Kind;
import org.w3id.stemma.reasoner.law.License;

/// Whether the declared license is one that is meant for such an artifact; of several among which one may be chosen, whether
/// any is.
final class Suitability {
  void check(Subject subject, Found found) {
    Declared declared = subject.declared();
    List<License> unsuited =
        declared.ways().stream()
            .flatMap(way -> way.stream().filter(license -> isUnsuited(license, subject.kind())).limit(1))
            .distinct()
            .toList();
    boolean inEveryWay =
        declared.ways().stream().allMatch(way -> way.stream().anyMatch(license -> isUnsuited(license, subject.kind())));
    if (!unsuited.isEmpty() && inEveryWay) {
      found.hit(conflict(unsuited, subject.kind()));
    }
    lacking(subject, found);
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
