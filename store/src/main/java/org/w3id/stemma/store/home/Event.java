package org.w3id.stemma.store.home;

import java.util.Map;

/// A line of the log of a home.
///
/// @param time an instant
/// @param pid the process that did it
/// @param name `building`, `built`, `build failed`, `published`, `rolled back`, `withdrawn`, `graph-file`, …
public record Event(String time, long pid, String name, Map<String, Object> details) {
  public Event {
    details = Map.copyOf(details);
  }

  /// A detail as text; empty if it is not there.
  public String detail(String of) {
    return String.valueOf(details.getOrDefault(of, ""));
  }
}
