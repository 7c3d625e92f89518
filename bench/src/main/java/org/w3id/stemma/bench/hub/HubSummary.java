package org.w3id.stemma.bench.hub;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was written: the models, the lines (with those that a load must set aside) and how often each fault occurs.
///
/// @param faults       by the word by which a load reports it; [Fault] says how each is counted
/// @param scalarFields card fields (base_model, datasets, language) that are one string in place of a list: no fault
public record HubSummary(int models, long lines, long seed, SortedMap<String, Long> faults, long scalarFields) {
  public HubSummary {
    faults = Collections.unmodifiableSortedMap(new TreeMap<>(faults));
  }

  /// `models.jsonl.zst` → `models.jsonl.zst.faults.json`.
  public static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".faults.json");
  }

  void writeBeside(Path file) throws IOException {
    File sidecar = beside(file).toFile();
    try (JsonGenerator json = new JsonFactory().createGenerator(sidecar, JsonEncoding.UTF8)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("models", models);
      json.writeNumberField("lines", lines);
      json.writeNumberField("seed", seed);
      json.writeObjectFieldStart("faults");
      for (Map.Entry<String, Long> fault : faults.entrySet()) {
        json.writeNumberField(fault.getKey(), fault.getValue());
      }
      json.writeEndObject();
      json.writeObjectFieldStart("shapes");
      json.writeNumberField("scalar-field", scalarFields);
      json.writeEndObject();
      json.writeEndObject();
    }
  }
}
