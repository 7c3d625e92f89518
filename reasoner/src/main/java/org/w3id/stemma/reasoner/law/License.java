package org.w3id.stemma.reasoner.law;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A version of a license, with its own clauses and those of the documents it incorporates and the license it
/// is based on. `family` is the IRI of its family, or its own: a license without one is a family of one. `reviewed` are
/// the purposes whose grants somebody has read; for any other, silence proves nothing. A `rider` grants nothing itself:
/// it is added to a license that does. `meantFor` are the kinds of artifacts that it is written for; none where nobody has
/// looked.
public record License(
    int id,
    String iri,
    String licenseId,
    String family,
    Set<Purpose> reviewed,
    boolean rider,
    Set<Kind> meantFor,
    List<Clause> clauses)
    implements Serializable {
  public License {
    reviewed = Set.copyOf(reviewed);
    meantFor = Set.copyOf(meantFor);
    clauses = List.copyOf(clauses);
  }

  /// Whether somebody has read all that it grants.
  public boolean isReviewedWhole() {
    return reviewed.containsAll(EnumSet.allOf(Purpose.class));
  }

  /// By its IRI alone, so that a license is a cheap key.
  @Override
  public int hashCode() {
    return iri.hashCode();
  }
}
