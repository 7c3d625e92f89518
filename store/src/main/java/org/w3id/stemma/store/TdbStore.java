package org.w3id.stemma.store;

import java.io.IOException;
import java.nio.file.Path;

/// Quads in two databases of TDB2: `current/`, whose union is the default graph, and `beside/`.
final class TdbStore implements QuadStore {
  @Override
  public Draft draft(Path folder, boolean large) {
    return new TdbDraft(folder, large);
  }

  @Override
  public Held open(Path folder, GenerationManifest manifest) throws IOException {
    var counts = Statistics.read(folder.resolve(Generation.CURRENT));
    Database current = Database.open(folder.resolve(Generation.CURRENT));
    try {
      Database beside = Database.open(folder.resolve(Generation.BESIDE));
      return new TdbHeld(
          current.dataset(),
          beside.dataset(),
          counts,
          () -> {
            current.close();
            beside.close();
          });
    } catch (RuntimeException e) {
      current.close();
      throw e;
    }
  }

  @Override
  public long bytesAQuad() {
    return 400;
  }
}
