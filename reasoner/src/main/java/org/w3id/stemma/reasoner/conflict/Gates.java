package org.w3id.stemma.reasoner.conflict;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.Law;
import org.w3id.stemma.reasoner.Lineage;
import org.w3id.stemma.reasoner.condition.Truth;

/// Whether weights that are gated, or to be registered for, are offered by others without a gate.
final class Gates {
  static final Conflict REMOVED =
      Conflict.seen(
          ConflictKind.GATE_REMOVED,
          List.of(),
          "It is open to all, though weights it was made from are behind a gate or ask for registration: ask whether that is meant.");
  private static final Set<EdgeKind> KINDS =
      EnumSet.of(EdgeKind.QUANTIZED, EdgeKind.CONVERTED, EdgeKind.FINE_TUNED, EdgeKind.MERGED, EdgeKind.ADAPTER);

  private final Law law;
  private final Lineage lineage;
  private final Map<Integer, Boolean> registered = new ConcurrentHashMap<>();

  Gates(Law law, Lineage lineage) {
    this.law = law;
    this.lineage = lineage;
  }

  boolean isRemoved(int artifact) {
    return lineage.gated(artifact) == Truth.FALSE && any(artifact, Truth.TRUE);
  }

  /// Whether a gate that nobody looked at might be one that was removed.
  boolean areUnknown(int artifact) {
    return switch (lineage.gated(artifact)) {
      case TRUE -> false;
      case FALSE -> any(artifact, Truth.UNKNOWN);
      case UNKNOWN -> any(artifact, Truth.UNKNOWN) || any(artifact, Truth.TRUE);
    };
  }

  private boolean any(int artifact, Truth gate) {
    for (int edge = lineage.edges(artifact); edge < lineage.edgesEnd(artifact); edge++) {
      int parent = lineage.parent(edge);
      if (KINDS.contains(lineage.kind(edge)) && !lineage.sameHands(artifact, parent) && gate(parent) == gate) {
        return true;
      }
    }
    return false;
  }

  private Truth gate(int parent) {
    return asksForRegistration(parent) ? Truth.TRUE : lineage.gated(parent);
  }

  private boolean asksForRegistration(int parent) {
    return registered.computeIfAbsent(
        lineage.declarationId(parent),
        id ->
            lineage.declaration(parent).licenses().stream()
                .flatMap(node -> law.license(node).stream())
                .flatMap(license -> license.clauses().stream())
                .anyMatch(clause -> clause.asserted() && clause.term().code().equals("registration")));
  }
}
