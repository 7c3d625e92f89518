package org.w3id.stemma.columns.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a folder of columns says of itself, written last: a folder without it is not whole.
///
/// The first line is the format, the second how many triples there are; each other the length and the name of a file. So
/// a file that is cut, or missing, is found when the folder is opened; one whose bytes have changed is not.
public final class Manifest {
  /// Its name.
  public static final String FILE = "columns";

  private static final String FORMAT = "format 2";

  private Manifest() {}

  static void write(Path folder, long triples) throws IOException {
    var files = new TreeMap<String, Long>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.size(file));
      }
    }
    var lines = new StringBuilder(FORMAT + "\ntriples " + triples + "\n");
    files.forEach((name, length) -> lines.append(length).append(' ').append(name).append('\n'));
    Files.writeString(folder.resolve(FILE), lines, StandardCharsets.UTF_8);
  }

  /// @throws IOException if the folder is not whole, or not what it says; the message names the file
  static void check(Path folder) throws IOException {
    Path manifest = folder.resolve(FILE);
    if (!Files.exists(manifest)) {
      throw new IOException(folder + " holds no columns, or they were not written to their end: write them anew");
    }
    List<String> lines = Files.readAllLines(manifest);
    if (lines.size() < 2 || !lines.getFirst().equals(FORMAT)) {
      throw new IOException(folder + " holds columns of another version: write them anew");
    }
    for (String line : lines.subList(2, lines.size())) {
      int space = line.indexOf(' ');
      check(folder.resolve(line.substring(space + 1)), Long.parseLong(line, 0, space, 10));
    }
  }

  private static void check(Path file, long length) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException(file + " is missing: write the columns anew");
    }
    if (Files.size(file) != length) {
      throw new IOException(file + " has " + Files.size(file) + " bytes where " + length + " were written: write the columns anew");
    }
  }
}
