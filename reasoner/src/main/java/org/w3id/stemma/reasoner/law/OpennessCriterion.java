package org.w3id.stemma.reasoner.law;

import java.io.Serializable;
import java.util.List;

/// A criterion against which licenses are held. It is met only where the text asserts every term of `grants`.
///
/// @param grants IRIs of terms, ascending
public record OpennessCriterion(String iri, List<String> grants) implements Serializable {
  public OpennessCriterion {
    grants = List.copyOf(grants);
  }
}
