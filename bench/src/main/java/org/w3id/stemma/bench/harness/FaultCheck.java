package org.w3id.stemma.bench.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/// Holds what a load reported against what the generator planned.
final class FaultCheck {
  /// One fault word: how often it was planned and how often it was reported.
  record Row(String fault, long planned, long reported) {
    boolean agrees() {
      return planned == reported;
    }
  }

  private FaultCheck() {}

  /// A row for each word that either file has under `faults`, in alphabetical order.
  static List<Row> compare(Path planned, Path reported) throws IOException {
    JsonNode plan = faults(planned);
    JsonNode report = faults(reported);
    var words = new TreeSet<String>();
    plan.fieldNames().forEachRemaining(words::add);
    report.fieldNames().forEachRemaining(words::add);
    return words.stream()
        .map(word -> new Row(word, plan.path(word).asLong(), report.path(word).asLong()))
        .toList();
  }

  private static JsonNode faults(Path file) throws IOException {
    JsonNode faults = new ObjectMapper().readTree(file.toFile()).path("faults");
    if (!faults.isObject()) {
      throw new IOException(file + " has no object \"faults\"");
    }
    return faults;
  }
}
