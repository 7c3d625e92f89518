package org.w3id.stemma.loaders.hub;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.stemma.loaders.Finding;

/// One record as it was read: what each field says, in the order said.
///
/// @param id the repository's id, known to be one that the Hub could give
/// @param faults values that were set aside while reading
record HubRecord(Place place, String id, Map<Field, List<Said>> said, List<Finding> faults) {
  List<Said> all(Field field) {
    return said.getOrDefault(field, List.of());
  }

  /// The words of a field that has one value; empty where it says nothing, or only blanks.
  Optional<String> one(Field field) {
    var values = all(field);
    return values.isEmpty() || values.getFirst().text().isBlank()
        ? Optional.empty()
        : Optional.of(values.getFirst().text());
  }

  /// Where to look for the fault: `models.jsonl:17:1 (org/name)`.
  String where() {
    return place + " (" + id + ")";
  }
}
