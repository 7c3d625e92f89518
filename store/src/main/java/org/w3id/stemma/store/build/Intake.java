package org.w3id.stemma.store.build;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.disk.Interruption;
import org.w3id.stemma.store.home.GraphFile;

/// Reads graph files one after the other, tells how far it is, and compares their number of quads with their manifests.
final class Intake {
  private static final int STEP = 1 << 16;

  private final Progress progress;
  private final long total;
  private long seen;

  /// @param files those that will be read
  Intake(List<GraphFile> files, Progress progress) {
    this.progress = progress;
    this.total = files.stream().mapToLong(file -> file.manifest().quads()).sum();
  }

  /// A graph file that parses but holds another number of quads than its manifest says is not the one that was written.
  void read(GraphFile file, Consumer<Quad> out) {
    long before = seen;
    file.read(
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            count();
            out.accept(quad);
          }
        });
    long read = seen - before;
    if (read != file.manifest().quads()) {
      throw StoreException.outside(
          "The graph file " + file.path() + " holds " + read + " quads and should hold " + file.manifest().quads()
              + ". Load " + file.manifest().source() + " " + file.manifest().snapshot() + " again.");
    }
  }

  private void count() {
    if (seen++ % STEP == 0) {
      Interruption.stopIfInterrupted();
      progress.count(seen, total);
    }
  }
}
