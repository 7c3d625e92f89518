package org.w3id.stemma.reasoner.condition;

/// What a clause speaks of.
public enum Thing {
  MATERIAL,
  DERIVATIVE,
  OUTPUT,
  PRODUCT
}
