package org.w3id.stemma.reasoner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/// The tables the knowledge was made from, as rows by column name; the test is skipped where they are absent.
final class Shared {
  private Shared() {}

  /// One line of a table.
  record Line(Map<String, String> cells) {
    /// The cell below `column`, which every line has.
    String get(String column) {
      return Objects.requireNonNull(cells.get(column), column);
    }

    @Override
    public String toString() {
      return String.join(" ", cells.values());
    }
  }

  static List<Line> table(String name) {
    Path file = Path.of(System.getProperty("stemma.shared", "../../shared"), "knowledge", name);
    Assumptions.assumeTrue(Files.isReadable(file), () -> "skipped: " + file + " is not here");
    try {
      return rows(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Line> rows(String text) {
    List<List<String>> lines = lines(text);
    var rows = new ArrayList<Line>();
    for (List<String> line : lines.subList(1, lines.size())) {
      var row = new LinkedHashMap<String, String>();
      for (int i = 0; i < line.size(); i++) {
        row.put(lines.getFirst().get(i), line.get(i));
      }
      rows.add(new Line(row));
    }
    return rows;
  }

  /// RFC 4180: fields in quotes may hold commas and doubled quotes.
  private static List<List<String>> lines(String text) {
    var lines = new ArrayList<List<String>>();
    var line = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        line.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          lines.add(List.copyOf(line));
          line.clear();
        }
      } else if (c != '\r') {
        field.append(c);
      }
    }
    return lines;
  }
}
