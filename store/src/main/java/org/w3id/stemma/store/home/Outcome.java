package org.w3id.stemma.store.home;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the reading of a source came to: its records, those set aside, and how often each fault was seen.
///
/// @param input what identifies the bytes that were read, so that a graph file of other input can be told; empty where
///     nothing does
public record Outcome(long records, long rejects, SortedMap<String, Long> faults, String input) {
  public Outcome {
    faults = Collections.unmodifiableSortedMap(new TreeMap<>(faults));
  }
}
