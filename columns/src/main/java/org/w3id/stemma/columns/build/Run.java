package org.w3id.stemma.columns.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Sorted terms, numbered from 1, and sorted quads of these numbers, in files that live as long as the build.
///
/// @param size how many terms there are
record Run(Path folder, String name, int size) {
  Path terms() {
    return folder.resolve(name + RunWriter.TERMS);
  }

  Path quads() {
    return folder.resolve(name + RunWriter.QUADS);
  }

  /// The ids of its terms, by their numbers, as ints; there once the terms of all runs have been merged.
  String map() {
    return name + ".map";
  }

  void delete() throws IOException {
    Files.deleteIfExists(terms());
    Files.deleteIfExists(quads());
    Files.deleteIfExists(folder.resolve(map()));
  }
}
