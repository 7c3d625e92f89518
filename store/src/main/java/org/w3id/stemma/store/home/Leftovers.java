package org.w3id.stemma.store.home;

import java.io.IOException;
import java.nio.file.Path;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.disk.Disk;

/// What a build or a reader that was killed left behind in a home.
final class Leftovers {
  private Leftovers() {}

  /// Only the writer may.
  static void removeFrom(Home home) {
    try {
      for (Path folder : Disk.children(home.generationsFolder())) {
        if (folder.getFileName().toString().startsWith(Home.BUILDING)) {
          Disk.deleteTree(folder);
        }
      }
      Views.removeStale(home.runFolder());
    } catch (IOException e) {
      throw StoreException.outside("What is left over in " + home.path() + " cannot be removed: " + e.getMessage())
          .causedBy(e);
    }
  }
}
