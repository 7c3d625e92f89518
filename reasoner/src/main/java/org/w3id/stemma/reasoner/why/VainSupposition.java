package org.w3id.stemma.reasoner.why;

/// What is supposed changes nothing of the lineage: most likely another artifact was meant.
public final class VainSupposition extends RuntimeException {
  private static final long serialVersionUID = 1;

  VainSupposition(String message) {
    super(message);
  }
}
