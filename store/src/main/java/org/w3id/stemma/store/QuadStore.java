package org.w3id.stemma.store;

import java.io.IOException;
import java.nio.file.Path;

/// One way to keep the stored quads of a generation.
interface QuadStore {
  /// Begins to write quads into the folder of a generation.
  ///
  /// @param large whether there are many
  Draft draft(Path folder, boolean large) throws IOException;

  /// Opens what lies in the folder of a generation, or of a view of it.
  Held open(Path folder, GenerationManifest manifest) throws IOException;

  /// How many bytes of the disk each quad takes while a generation is made, about.
  long bytesAQuad();
}
