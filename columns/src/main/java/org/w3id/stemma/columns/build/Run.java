package org.w3id.stemma.columns.build;

import java.nio.file.Path;

/// Sorted terms, numbered from 1, and sorted quads of these numbers, in files that live as long as the build.
record Run(Path folder, String name) {
  Path terms() {
    return folder.resolve(name + ".terms");
  }

  Path quads() {
    return folder.resolve(name + ".quads");
  }

  /// The ids of its terms, by their numbers, as ints; there once the terms of all runs have been merged.
  String map() {
    return name + ".map";
  }
}
