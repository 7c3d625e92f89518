package org.w3id.stemma.store.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.w3id.stemma.store.disk.Crew;
import org.w3id.stemma.store.disk.Disk;
import org.w3id.stemma.store.generation.GenerationManifest;
import org.w3id.stemma.store.home.GraphFiles;
import org.w3id.stemma.store.quads.Census;

/// Brings the files of a new generation to the disk and takes their digests.
final class Sealing {
  private final Path folder;
  private final List<GenerationManifest.Sealed> sealed = Collections.synchronizedList(new ArrayList<>());

  private Sealing(Path folder) {
    this.folder = folder;
  }

  /// Seals all that lies in the folder, and a memo beside it; by path.
  static List<GenerationManifest.Sealed> seal(
      Path folder, GraphFiles.Split files, Census census, Basis basis, Progress progress) throws IOException {
    var sealing = new Sealing(folder);
    Path memo = folder.resolve(Memo.FOLDER);
    Files.deleteIfExists(memo.resolve(Memo.FILE));
    sealing.seal(Disk.filesBelow(folder), progress);
    long bytes =
        switch (basis) {
          case Basis.Everything _ -> Basis.bytes(sealing.sealed);
          case Basis.Last last -> last.memo().bytes();
        };
    Memo.of(files, census, bytes).write(memo);
    sealing.seal(memo.resolve(Memo.FILE));
    Disk.syncFolder(memo);
    return sealing.sealed.stream().sorted(Comparator.comparing(GenerationManifest.Sealed::path)).toList();
  }

  private void seal(List<Path> files, Progress progress) throws IOException {
    try (var crew = new Crew()) {
      var done = new AtomicInteger();
      crew.each(
          files,
          file -> {
            seal(file);
            progress.count(done.incrementAndGet(), files.size());
          });
    }
    for (Path filled : files.stream().map(Disk::parent).distinct().toList()) {
      Disk.syncFolder(filled);
    }
  }

  /// Locks and journals belong to a process, not to a generation: they go.
  private void seal(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.equals("tdb.lock") || name.endsWith(".jrnl")) {
      if (name.endsWith(".jrnl") && Files.size(file) > 0) {
        throw new IOException(file + " is not empty: the database was not closed");
      }
      Files.delete(file);
      return;
    }
    long length = Files.size(file);
    Disk.trimZeros(file);
    Disk.sync(file);
    String path = folder.relativize(file).toString().replace('\\', '/');
    sealed.add(new GenerationManifest.Sealed(path, Files.size(file), length, Disk.sha256(file)));
  }
}
