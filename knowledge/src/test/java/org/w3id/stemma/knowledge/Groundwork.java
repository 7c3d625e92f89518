package org.w3id.stemma.knowledge;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The tables that the Turtle was first written from. They are not part of the project: where they are absent,
/// the tests that compare with them are skipped.
record Groundwork(Path folder) {
  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  static Groundwork found() {
    var folder = Path.of(System.getProperty("stemma.shared", "../../shared"));
    assumeTrue(
        Files.isDirectory(folder.resolve("knowledge")),
        () -> "skipped: no groundwork at " + folder.toAbsolutePath().normalize() + "; set -Dstemma.shared");
    return new Groundwork(folder);
  }

  List<CSVRecord> rows(String file) {
    try (var parser = CSVParser.parse(folder.resolve(file), StandardCharsets.UTF_8, FORMAT)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
