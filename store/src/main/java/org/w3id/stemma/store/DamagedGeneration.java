package org.w3id.stemma.store;

import java.nio.file.Files;
import java.nio.file.Path;

/// A sealed generation is not what its manifest says: a file of it is missing, changed, or does not belong there.
public final class DamagedGeneration extends StoreException {
  private static final long serialVersionUID = 1;

  private final long generation;
  private final String folder;
  private final String file;
  private final String why;

  public DamagedGeneration(long generation, Path folder, Path file, String why) {
    super(
        Kind.OUTSIDE,
        "Generation " + generation + " is damaged and is not served: " + file + ": " + why
            + ". Build again from the graph files, or go back to an earlier generation.");
    this.generation = generation;
    this.folder = folder.toString();
    this.file = file.toString();
    this.why = why;
  }

  public long generation() {
    return generation;
  }

  /// The first file that was found to be damaged.
  public String file() {
    return file;
  }

  public String why() {
    return why;
  }

  /// Whether the generation still lies where it lay: one that was removed as old while it was read is not damaged.
  public boolean isThere() {
    return Files.isDirectory(Path.of(folder));
  }
}
