package org.w3id.stemma.loaders.mot;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One release as a file describes it, word for word.
///
/// @param key the local part of its IRI: the name of its file, or its own in a file of many
/// @param where the file and the line
/// @param fields the scalar fields: `name`, `version`, `date`, `producer`, `origin`, `repository`, `huggingface`
/// @param licenses the licenses of the release by scope: `distribution`, `code`, `data`, `document`
record MotRecord(
    String key, String where, Map<String, String> fields, Map<String, Said> licenses, List<Component> components) {
  MotRecord {
    fields = Map.copyOf(fields);
    licenses = Map.copyOf(licenses);
    components = List.copyOf(components);
  }

  /// Words for a license and where its text is said to be; either may be empty.
  record Said(String words, String path) {}

  /// @param own what is said of its own license; empty where there is no such field, and the release's holds
  /// @param path where it is said to be, or empty
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // a record's component is what its accessor returns
  record Component(String name, Optional<Said> own, String path, String where) {}

  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /// The license of the release that holds for a component of that scope, with the scope it was said for.
  Optional<Map.Entry<String, Said>> inherited(String scope) {
    for (String wider : List.of(scope, "distribution")) {
      Said said = licenses.get(wider);
      if (said != null) {
        return Optional.of(Map.entry(wider, said));
      }
    }
    return Optional.empty();
  }
}
