package org.w3id.stemma.columns.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The runs of a build. Many threads may begin one.
final class Runs {
  private final Path folder;
  private final List<Run> begun = new ArrayList<>();

  Runs(Path folder) {
    this.folder = folder;
  }

  synchronized Run begin() {
    var run = new Run(folder, "run-" + begun.size());
    begun.add(run);
    return run;
  }

  synchronized List<Run> all() {
    return List.copyOf(begun);
  }
}
