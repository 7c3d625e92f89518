package org.w3id.stemma.reasoner.conflict;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.condition.Truth;
import org.w3id.stemma.reasoner.inheritance.Parents;
import org.w3id.stemma.reasoner.law.Law;

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
  private final Sights sights;
  private final Map<Integer, Boolean> registered = new HashMap<>();

  Gates(Law law, Sights sights) {
    this.law = law;
    this.sights = sights;
  }

  boolean isRemoved(Own own, Parents parents) {
    return own.gated() == Truth.FALSE && any(parents, Truth.TRUE);
  }

  /// Whether a gate that nobody looked at might be one that was removed.
  boolean areUnknown(Own own, Parents parents) {
    return switch (own.gated()) {
      case TRUE -> false;
      case FALSE -> any(parents, Truth.UNKNOWN);
      case UNKNOWN -> any(parents, Truth.UNKNOWN) || any(parents, Truth.TRUE);
    };
  }

  private boolean any(Parents parents, Truth gate) {
    for (int place = 0; place < parents.count(); place++) {
      boolean counts = KINDS.contains(parents.kind(place)) && !parents.isInSameHands(place);
      if (counts && gate(sights.own(parents.number(place))) == gate) {
        return true;
      }
    }
    return false;
  }

  private Truth gate(Own parent) {
    return asksForRegistration(parent) ? Truth.TRUE : parent.gated();
  }

  private boolean asksForRegistration(Own parent) {
    return registered.computeIfAbsent(
        parent.id(),
        id ->
            parent.declaration().licenses().stream()
                .flatMap(node -> law.license(node).stream())
                .flatMap(license -> license.clauses().stream())
                .anyMatch(clause -> clause.asserted() && clause.term().code().equals("registration")));
  }
}
