package org.w3id.stemma.store.home;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.disk.Json;

/// The log of a home: the only place of it that knows wall-clock time beside the manifests of generations.
final class Journal {
  /// So many bytes at its end are read.
  private static final int TAIL = 1 << 16;

  private Journal() {}

  /// The last lines, oldest first. What is no line of ours, such as one that a full disk cut, is passed over.
  static List<Event> last(Path file) {
    try {
      return Files.exists(file) ? tail(file).lines().flatMap(line -> event(line).stream()).toList() : List.of();
    } catch (IOException e) {
      throw StoreException.outside("The log " + file + " cannot be read: " + e.getMessage()).causedBy(e);
    }
  }

  private static String tail(Path file) throws IOException {
    try (var log = FileChannel.open(file, StandardOpenOption.READ)) {
      log.position(Math.max(0, log.size() - TAIL));
      return new String(Channels.newInputStream(log).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Optional<Event> event(String line) {
    try {
      Map<String, Object> fields = new LinkedHashMap<>(Json.object(line));
      fields.values().removeIf(Objects::isNull);
      return fields.remove("time") instanceof String time
              && fields.remove("pid") instanceof Number pid
              && fields.remove("event") instanceof String name
          ? Optional.of(new Event(time, pid.longValue(), name, fields))
          : Optional.empty();
    } catch (IOException noLineOfOurs) {
      return Optional.empty();
    }
  }

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
