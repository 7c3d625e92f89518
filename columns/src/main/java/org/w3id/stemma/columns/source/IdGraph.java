package org.w3id.stemma.columns.source;

/// A graph whose triples are there as refs too.
public interface IdGraph {
  Triples triples();
}
