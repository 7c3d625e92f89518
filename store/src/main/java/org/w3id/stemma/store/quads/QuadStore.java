package org.w3id.stemma.store.quads;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.w3id.stemma.store.disk.Crew;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.GenerationManifest;
import org.w3id.stemma.store.reading.ConflictOrigins;
import org.w3id.stemma.store.reading.Readings;

/// One way to keep the stored quads of a generation.
public interface QuadStore {
  /// Whether a file of a generation, by its path in it, holds stored quads, whichever store wrote it.
  static boolean isStored(String path) {
    return Stream.of(Generation.CURRENT, Generation.BESIDE, Generation.COLUMNS).anyMatch(folder -> path.startsWith(folder + "/"));
  }

  /// Begins to write quads into the folder of a generation.
  ///
  /// @param large whether there are many
  Draft draft(Path folder, boolean large) throws IOException;

  /// Begins to make quads from those of the last generation, which is copied or checked by the crew meanwhile.
  Revision revision(Path folder, Generation last, Crew crew) throws IOException;

  /// Whether what was changed leaves room behind that only a build of everything frees.
  boolean grows();

  /// Opens what lies in the folder of a generation, or of a view of it.
  Held open(Path folder, GenerationManifest manifest, Readings readings, ConflictOrigins origins)
      throws IOException;

  /// How many bytes of the disk each quad takes while a generation is made, about.
  long bytesAQuad();
}
