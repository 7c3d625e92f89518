package org.w3id.stemma.reasoner.law;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What texts say of other licenses, and what the names of licenses say of the notices of a work; all by IRI.
///
/// @param ofClause what each clause states
/// @param admits terms of other licenses for which a clause against further restrictions leaves room
/// @param leavesOpen terms of which that is not settled
/// @param bears notices that a work under this name bears
/// @param lacks notices that a work under this name does not bear
public record Statements(
    Map<String, List<CompatibilityStatement>> ofClause,
    Map<String, Set<String>> admits,
    Map<String, Set<String>> leavesOpen,
    Map<String, Set<String>> bears,
    Map<String, Set<String>> lacks)
    implements Serializable {
  public static final Statements NONE = new Statements(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  public Statements {
    ofClause = Map.copyOf(ofClause);
    admits = Map.copyOf(admits);
    leavesOpen = Map.copyOf(leavesOpen);
    bears = Map.copyOf(bears);
    lacks = Map.copyOf(lacks);
  }

  public List<CompatibilityStatement> of(Clause clause) {
    return ofClause.getOrDefault(clause.iri(), List.of());
  }

  public boolean admits(Clause clause, Term term) {
    return admits.getOrDefault(clause.iri(), Set.of()).contains(term.iri());
  }

  public boolean leavesOpen(Clause clause, Term term) {
    return leavesOpen.getOrDefault(clause.iri(), Set.of()).contains(term.iri());
  }

  /// Whether anybody has written down for what the clause leaves room.
  public boolean weighed(Clause clause) {
    return admits.containsKey(clause.iri()) || leavesOpen.containsKey(clause.iri());
  }

  public boolean bears(License license, String notice) {
    return bears.getOrDefault(license.iri(), Set.of()).contains(notice);
  }

  public boolean lacks(License license, String notice) {
    return lacks.getOrDefault(license.iri(), Set.of()).contains(notice);
  }
}
