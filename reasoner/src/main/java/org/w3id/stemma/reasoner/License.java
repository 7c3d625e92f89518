package org.w3id.stemma.reasoner;

import java.io.Serializable;
import java.util.List;

/// A version of a license, with its own clauses and those of the documents it incorporates and the license it
/// is based on. `family` is the IRI of its family, or its own: a license without one is a family of one.
public record License(
    int id, String iri, String licenseId, String family, boolean reviewed, List<Clause> clauses)
    implements Serializable {
  public License {
    clauses = List.copyOf(clauses);
  }
}
