package org.w3id.stemma.loaders.mot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A YAML value as it stands in a file: every scalar is its text, so that `7B`, `1.10` and `2024-12-15` stay as written.
sealed interface Yaml {
  /// The line where it begins, from 1.
  int line();

  /// @param isNull an unquoted `null`, `~` or nothing at all
  record Scalar(String text, boolean isNull, int line) implements Yaml {}

  record Sequence(List<Yaml> items, int line) implements Yaml {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  record Mapping(Map<String, Yaml> fields, int line) implements Yaml {
    public Mapping {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// The field's value; empty where it is absent or null.
    Optional<Yaml> get(String field) {
      return Optional.ofNullable(fields.get(field)).filter(value -> !(value instanceof Scalar s && s.isNull()));
    }
  }

  /// What it is, for messages.
  default String kind() {
    return switch (this) {
      case Scalar _ -> "a text";
      case Sequence _ -> "a list";
      case Mapping _ -> "a mapping";
    };
  }
}
