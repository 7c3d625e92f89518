package org.w3id.stemma.loaders;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What came of one reading: `records = accepted + rejected`.
///
/// @param faults how often each fault was found, by its word; exact
public record Report(
    long records, long accepted, long rejected, long triples, SortedMap<String, Long> faults) {
  public Report {
    faults = Collections.unmodifiableSortedMap(new TreeMap<>(faults));
  }
}
