package org.w3id.stemma.reasoner.verdict;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.inheritance.Parents;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Purpose;

/// How surely something unknown upstream would bind an artifact: an ancestor at any distance that is missing, declares
/// nothing, or lies under a license that nobody has read for the purpose.
///
/// Over one way it binds as surely as the weakest of the strongest defaults of its edges: 2 for copies, derivatives,
/// services and containers; 2 at use and 3 for the file of an adapter; 3 for what was distilled or generated; 4 for
/// what was trained on. Of several ways the surest counts. A parent in the same hands is not unknown for declaring
/// nothing, and a service that declares nothing is known by what it hosts. Who learned from whom through data counts as
/// if it were stated.
final class Upstream {
  private static final int STRONGEST = 5;

  private final Law law;
  private final Titles titles;
  private final Map<Integer, Integer> unread = new ConcurrentHashMap<>();

  Upstream(Law law, Titles titles) {
    this.law = law;
    this.titles = titles;
  }

  /// The certainty at which it would bind, 0 if all of the upstream is known.
  static int certainty(int strengths, Purpose purpose) {
    int strength = Fields.get(strengths, purpose);
    return strength == 0 ? 0 : STRONGEST - strength;
  }

  /// For each purpose, in [Fields], what [#certainty] reads; [Fields#ZERO] if all is known.
  int of(Parents parents) {
    int strengths = Fields.ZERO;
    for (int place = 0; place < parents.count(); place++) {
      strengths = Fields.max(strengths, Fields.min(behind(parents, place), strengths(parents, place)));
    }
    return strengths;
  }

  private int behind(Parents parents, int place) {
    int parent = parents.number(place);
    return Fields.max(titles.upstream(parent), parents.isInSameHands(place) ? Fields.ZERO : unknown(parent));
  }

  private static int strengths(Parents parents, int place) {
    EdgeKind kind = parents.kind(place);
    int use = strength(parents.certainty(place), byDefault(kind));
    int file = kind == EdgeKind.ADAPTER ? strength(parents.certainty(place), 3) : use;
    return Fields.with(Fields.all(use), Purpose.REDISTRIBUTION, file);
  }

  private static int strength(int certainty, int byDefault) {
    return STRONGEST - Math.max(byDefault, certainty);
  }

  private static int byDefault(EdgeKind kind) {
    return switch (kind) {
      case TRAINED_ON -> 4;
      case DISTILLED, GENERATED_BY -> 3;
      case FINE_TUNED, CONTINUED, ADAPTER, QUANTIZED, CONVERTED, MERGED, UNTYPED, ADAPTED, FORKED, REBUILT, CONTAINS, HOSTS -> 2;
    };
  }

  /// The purposes for which nobody knows what a parent in other hands itself lies under.
  private int unknown(int parent) {
    Own own = titles.own(parent);
    if (!own.declares()) {
      return titles.isKnownByWhatItHosts(parent) ? Fields.ZERO : Fields.all(STRONGEST);
    }
    return unread(own);
  }

  /// Whether what a service declares, or does not, is told by what it hosts.
  static boolean isKnownByWhatItHosts(Own own, Parents parents) {
    boolean hosts = false;
    for (int place = 0; place < parents.count(); place++) {
      hosts |= parents.kind(place) == EdgeKind.HOSTS;
    }
    return hosts && own.isService();
  }

  /// The purposes for which nobody has read what an artifact that declares lies under, in [Fields].
  int unread(Own own) {
    return unread.computeIfAbsent(
        own.id(),
        id -> {
          int fields = Fields.ZERO;
          for (var node : own.declaration().licenses()) {
            for (Purpose purpose : Purpose.values()) {
              if (law.license(node).map(License::reviewed).filter(read -> read.contains(purpose)).isEmpty()) {
                fields = Fields.with(fields, purpose, STRONGEST);
              }
            }
          }
          return fields;
        });
  }
}
