package org.w3id.stemma.bench.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A table beside the classes: tab-separated, `#` begins a line of comment, `-` is an empty cell.
final class Table {
  private Table() {}

  /// The rows of `name`, each of exactly `columns` cells.
  static List<List<String>> read(String name, int columns) {
    try (var in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The table " + name + " is not on the class path beside " + Table.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> row(name, line, columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The table " + name + " cannot be read", e);
    }
  }

  private static List<String> row(String name, String line, int columns) {
    List<String> cells = List.of(line.split("\t", -1)).stream().map(cell -> cell.equals("-") ? "" : cell).toList();
    if (cells.size() != columns) {
      throw new IllegalStateException(name + ": " + columns + " cells expected in: " + line);
    }
    return cells;
  }
}
