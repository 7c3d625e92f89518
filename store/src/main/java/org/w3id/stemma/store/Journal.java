package org.w3id.stemma.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// The log of a home: the only place of it that knows wall-clock time beside the manifests of generations.
final class Journal {
  private Journal() {}

  static void append(Path file, String event, Map<String, ?> details) {
    var line = new LinkedHashMap<String, Object>();
    line.put("time", Instant.now().toString());
    line.put("pid", ProcessHandle.current().pid());
    line.put("event", event);
    line.putAll(details);
    try {
      Files.writeString(file, Json.line(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw StoreException.outside("The log " + file + " cannot be written: " + e.getMessage()).causedBy(e);
    }
  }
}
