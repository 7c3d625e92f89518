package org.w3id.stemma.reasoner.verdict;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.Column;
import org.w3id.stemma.reasoner.Declaration;
import org.w3id.stemma.reasoner.Distillation;
import org.w3id.stemma.reasoner.Kind;
import org.w3id.stemma.reasoner.Law;
import org.w3id.stemma.reasoner.License;
import org.w3id.stemma.reasoner.Lineage;
import org.w3id.stemma.reasoner.Purpose;

/// How surely something unknown upstream would bind an artifact: an ancestor at any distance that is missing, declares
/// nothing, or lies under a license that nobody has read for the purpose.
///
/// Over one way it binds as surely as the weakest of the strongest defaults of its edges: 2 for copies, derivatives,
/// services and containers; 2 at use and 3 for the file of an adapter; 3 for what was distilled or generated; 4 for
/// what was trained on. Of several ways the surest counts. A parent in the same hands is not unknown for declaring
/// nothing, and a service that declares nothing is known by what it hosts.
final class Upstream {
  private static final int STRONGEST = 5;

  private final Law law;
  private final Lineage lineage;
  private final Map<Integer, List<Distillation.Edge>> teachers;
  private final Map<Integer, Integer> unread;
  private final Column strengths;

  /// @param inferred who learned from whom through data; such an edge counts as a stated one of its kind
  Upstream(Law law, Lineage lineage, List<Distillation.Edge> inferred) {
    this(
        law,
        lineage,
        inferred.stream().collect(Collectors.groupingBy(Distillation.Edge::student)),
        new ConcurrentHashMap<>(),
        new Column(lineage.size()));
  }

  private Upstream(
      Law law,
      Lineage lineage,
      Map<Integer, List<Distillation.Edge>> teachers,
      Map<Integer, Integer> unread,
      Column strengths) {
    this.law = law;
    this.lineage = lineage;
    this.teachers = teachers;
    this.unread = unread;
    this.strengths = strengths;
  }

  /// The same for a lineage that differs for these artifacts alone: they have to be visited again.
  Upstream but(Lineage changed, BitSet affected) {
    var forked = new Upstream(law, changed, teachers, unread, strengths.fork());
    affected.stream().forEach(artifact -> forked.strengths.set(artifact, Fields.ZERO));
    return forked;
  }

  /// The certainty at which it would bind, 0 if all of the upstream is known.
  static int certainty(int strengths, Purpose purpose) {
    int strength = Fields.get(strengths, purpose);
    return strength == 0 ? 0 : STRONGEST - strength;
  }

  /// For each purpose, in [Fields], what [#certainty] reads; [Fields#ZERO] if all is known.
  int of(int artifact) {
    return strengths.get(artifact);
  }

  /// Asks the parents of an artifact; tells whether more is unknown than before.
  boolean visit(int artifact) {
    int now = strengths.get(artifact);
    for (int edge = lineage.edges(artifact); edge < lineage.edgesEnd(artifact); edge++) {
      now = Fields.max(now, Fields.min(behind(artifact, lineage.parent(edge)), strengths(edge)));
    }
    for (Distillation.Edge edge : teachers.getOrDefault(artifact, List.of())) {
      int strength = STRONGEST - Math.max(byDefault(EdgeKind.DISTILLED), edge.certainty());
      now = Fields.max(now, Fields.min(behind(artifact, edge.teacher()), Fields.all(strength)));
    }
    boolean changed = now != strengths.get(artifact);
    strengths.set(artifact, now);
    return changed;
  }

  private int behind(int child, int parent) {
    return Fields.max(strengths.get(parent), unknown(child, parent));
  }

  private int strengths(int edge) {
    int use = strength(edge, byDefault(lineage.kind(edge)));
    int file = lineage.kind(edge) == EdgeKind.ADAPTER ? strength(edge, 3) : use;
    return Fields.with(Fields.all(use), Purpose.REDISTRIBUTION, file);
  }

  private int strength(int edge, int byDefault) {
    return STRONGEST - Math.max(byDefault, lineage.certainty(edge));
  }

  private static int byDefault(EdgeKind kind) {
    return switch (kind) {
      case TRAINED_ON -> 4;
      case DISTILLED, GENERATED_BY -> 3;
      case FINE_TUNED, CONTINUED, ADAPTER, QUANTIZED, CONVERTED, MERGED, UNTYPED, ADAPTED, FORKED, REBUILT, CONTAINS, HOSTS -> 2;
    };
  }

  /// The purposes for which nobody knows what the parent itself lies under.
  private int unknown(int child, int parent) {
    if (lineage.sameHands(child, parent)) {
      return Fields.ZERO;
    }
    if (lineage.declarationId(parent) == 0) {
      return isKnownByWhatItHosts(parent) ? Fields.ZERO : Fields.all(STRONGEST);
    }
    return unread(parent);
  }

  /// The purposes for which nobody has read what an artifact that declares lies under, in [Fields].
  int unread(int artifact) {
    return unread.computeIfAbsent(lineage.declarationId(artifact), id -> unread(lineage.declaration(artifact)));
  }

  private boolean isKnownByWhatItHosts(int artifact) {
    boolean hosts = false;
    for (int edge = lineage.edges(artifact); edge < lineage.edgesEnd(artifact); edge++) {
      hosts |= lineage.kind(edge) == EdgeKind.HOSTS;
    }
    return hosts && lineage.kindOf(artifact) == Kind.SERVICE;
  }

  private int unread(Declaration declaration) {
    int unread = Fields.ZERO;
    for (var node : declaration.licenses()) {
      for (Purpose purpose : Purpose.values()) {
        if (law.license(node).map(License::reviewed).filter(read -> read.contains(purpose)).isEmpty()) {
          unread = Fields.with(unread, purpose, STRONGEST);
        }
      }
    }
    return unread;
  }
}
