package org.w3id.stemma.loaders.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.stemma.loaders.BrokenSource;

/// What a path stands for: one file, or the files of a folder in the order of their names. Folders
/// within it and
/// files whose names begin with a dot are not looked into.
///
/// @param others files of the folder whose names say that they are no Hub metadata
record HubFiles(Path path, List<HubFile> data, List<Path> others) {
  private static final Pattern DATE = Pattern.compile("(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)");

  /// @throws BrokenSource if there is nothing to read
  static HubFiles at(Path path) {
    if (Files.isRegularFile(path)) {
      return new HubFiles(path, List.of(new HubFile(path)), List.of());
    }
    if (!Files.isDirectory(path)) {
      throw new BrokenSource(path + ": is neither a file nor a folder; is the name right?");
    }
    var files = filesIn(path);
    var data = files.stream().map(HubFile::new).filter(HubFile::isNamedAsData).toList();
    if (data.isEmpty()) {
      throw new BrokenSource(
          path
              + ": no file in this folder ends in .json, .jsonl or .ndjson (or these with .gz or"
              + " .zst)");
    }
    return new HubFiles(
        path, data, files.stream().filter(file -> !new HubFile(file).isNamedAsData()).toList());
  }

  private static List<Path> filesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !name(file).startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new BrokenSource(folder + ": cannot be listed; may it be read?", e);
    }
  }

  /// The date in the name of the path, else the newest in the names of its files.
  Optional<LocalDate> dateInName() {
    return dateIn(path)
        .or(
            () ->
                data.stream()
                    .flatMap(file -> dateIn(file.path()).stream())
                    .max(LocalDate::compareTo));
  }

  private static Optional<LocalDate> dateIn(Path path) {
    return DATE.matcher(name(path))
        .results()
        .flatMap(found -> date(found.group()).stream())
        .findFirst();
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String name(Path path) {
    return Objects.toString(path.getFileName(), "");
  }
}
