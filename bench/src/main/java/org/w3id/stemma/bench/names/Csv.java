package org.w3id.stemma.bench.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Comma-separated values with quotes (RFC 4180), small enough for memory.
record Csv(List<List<String>> rows) {
  static Csv read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  static Csv parse(String text) {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (doubled) {
          cell.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
        cell.append(c);
      } else if (c != '\r') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      }
    }
    if (!row.isEmpty() || !cell.isEmpty()) {
      row.add(cell.toString());
      rows.add(List.copyOf(row));
    }
    return new Csv(rows);
  }

  /// The rows below the first, by its names.
  List<Map<String, String>> records() {
    var records = new ArrayList<Map<String, String>>();
    for (List<String> row : rows.subList(1, rows.size())) {
      var record = new HashMap<String, String>();
      for (int i = 0; i < Math.min(row.size(), rows.getFirst().size()); i++) {
        record.put(rows.getFirst().get(i), row.get(i));
      }
      records.add(record);
    }
    return records;
  }
}
