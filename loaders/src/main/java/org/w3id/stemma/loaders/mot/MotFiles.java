package org.w3id.stemma.loaders.mot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.w3id.stemma.loaders.BrokenSource;

/// What a path stands for: one file, or those of a folder in the order of their names; folders within it and files whose
/// names begin with a dot are not looked into.
///
/// @param others files of the folder whose names do not say YAML or JSON
record MotFiles(List<Path> data, List<Path> others) {
  MotFiles {
    data = List.copyOf(data);
    others = List.copyOf(others);
  }

  /// @throws BrokenSource if there is nothing to read
  static MotFiles at(Path path) {
    if (Files.isRegularFile(path)) {
      return new MotFiles(List.of(path), List.of());
    }
    if (!Files.isDirectory(path)) {
      throw new BrokenSource(path + ": is neither a file nor a folder; is the name right?");
    }
    List<Path> all = filesIn(path);
    List<Path> data = all.stream().filter(MotFiles::isNamedAsData).toList();
    if (data.isEmpty()) {
      throw new BrokenSource(path + ": no file in this folder ends in .yml, .yaml or .json");
    }
    return new MotFiles(data, all.stream().filter(file -> !isNamedAsData(file)).toList());
  }

  private static List<Path> filesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> !name(file).startsWith(".")).sorted().toList();
    } catch (IOException e) {
      throw new BrokenSource(folder + ": cannot be listed; may it be read?", e);
    }
  }

  private static boolean isNamedAsData(Path file) {
    return name(file).toLowerCase(Locale.ROOT).matches(".*\\.(yml|yaml|json)");
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /// The name without its last ending.
  static String stem(Path file) {
    return name(file).replaceFirst("\\.[^.]*$", "");
  }
}
