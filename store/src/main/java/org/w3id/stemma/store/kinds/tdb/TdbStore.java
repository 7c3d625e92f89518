package org.w3id.stemma.store.kinds.tdb;

import java.io.IOException;
import java.nio.file.Path;
import org.w3id.stemma.store.disk.Crew;
import org.w3id.stemma.store.generation.Copy;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.GenerationManifest;
import org.w3id.stemma.store.quads.Draft;
import org.w3id.stemma.store.quads.Held;
import org.w3id.stemma.store.quads.QuadStore;
import org.w3id.stemma.store.quads.Revision;
import org.w3id.stemma.store.reading.ConflictOrigins;
import org.w3id.stemma.store.reading.Readings;

/// Quads in two databases of TDB2: `current/`, whose union is the default graph, and `beside/`.
public final class TdbStore implements QuadStore {
  @Override
  public Draft draft(Path folder, boolean large) {
    return new TdbDraft(folder, large);
  }

  @Override
  public Revision revision(Path folder, Generation last, Crew crew) {
    return new TdbRevision(folder, new Copy(last, folder).begin(crew, QuadStore::isStored));
  }

  @Override
  public boolean grows() {
    return true;
  }

  @Override
  public Held open(Path folder, GenerationManifest manifest, Readings readings, ConflictOrigins origins)
      throws IOException {
    Database current = Database.open(folder.resolve(Generation.CURRENT));
    try {
      Database beside = Database.open(folder.resolve(Generation.BESIDE));
      var databases = new Databases(current.dataset(), beside.dataset());
      return new Held(
          new StemmaDataset(databases, readings, origins),
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
