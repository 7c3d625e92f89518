package org.w3id.stemma.reasoner.conflict;

import org.apache.jena.graph.Node;
import org.w3id.stemma.ontology.Stm;

/// The kinds of conflict, in the order in which answers list them. An advisory one never changes a verdict.
@SuppressWarnings("ImmutableEnumChecker") // a Node is immutable, but does not say so
public enum ConflictKind {
  /// The declared license grants what a clause from upstream removes.
  OVER_PERMISSIVE(Stm.OverPermissive, false),
  /// Two duties to keep a license that no one license can meet.
  INCOMPATIBLE_COPYLEFT(Stm.IncompatibleCopyleft, false),
  /// A clause against further restrictions meets a restriction.
  FURTHER_RESTRICTION(Stm.FurtherRestriction, false),
  /// The derivation itself, or sharing its result, is barred.
  FORBIDDEN_DERIVATION(Stm.ForbiddenDerivation, false),
  /// A duty that can be seen to be met is not.
  DUTY_UNMET(Stm.DutyUnmet, false),
  /// Nothing is declared though the license of a parent is known.
  MISSING_DECLARATION(Stm.MissingDeclaration, false),
  /// The declared license omits what must be passed on.
  FLOW_DOWN_MISSING(Stm.FlowDownMissing, false),
  /// The right license in the wrong version.
  WRONG_VERSION(Stm.WrongVersion, false),
  /// The declared license is not meant for such an artifact.
  TYPE_MISMATCH(Stm.TypeMismatch, true),
  /// What was gated is offered without a gate.
  GATE_REMOVED(Stm.GateRemoved, true),
  /// Terms have changed since the statement that is relied on.
  STALE_TERMS(Stm.StaleTerms, false),
  /// Tag, card and license file disagree.
  CARD_TEXT_CONFLICT(Stm.CardTextConflict, false),
  /// An ancestor is missing, or nobody says under which license it is.
  UNKNOWN_UPSTREAM(Stm.UnknownUpstream, false);

  private final Node node;
  private final boolean advisory;

  ConflictKind(Node node, boolean advisory) {
    this.node = node;
    this.advisory = advisory;
  }

  public Node node() {
    return node;
  }

  /// Whether such a conflict is only pointed out.
  public boolean isAdvisory() {
    return advisory;
  }
}
