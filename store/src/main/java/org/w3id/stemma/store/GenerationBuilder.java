package org.w3id.stemma.store;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Builds one generation aside, checks and seals it, and publishes it.
final class GenerationBuilder {
  /// Below this many quads one transaction is quicker than the bulk loader and leaves smaller files.
  private static final long LARGE = 200_000;

  private static final long BYTES_A_QUAD = 400;
  private static final long BYTES_AT_LEAST = 64L << 20;

  private final Home home;
  private final Inference inference;
  private final Progress progress;
  private final Instant began = Instant.now();

  GenerationBuilder(Home home, Inference inference, Progress progress) {
    this.home = home;
    this.inference = inference;
    this.progress = progress;
  }

  Generation build() {
    GraphFiles.Split files = home.graphFiles().split();
    if (files.current().isEmpty()) {
      throw StoreException.wrongInput("The home " + home.path() + " has nothing to build: load a source into it first.");
    }
    List<GraphFile> all = new ArrayList<>(files.current());
    all.addAll(files.beside());
    checkGraphFiles(all);
    checkFreeSpace(all);
    long number = home.generations().next();
    Path folder = home.generationsFolder().resolve(Generations.BUILDING + number);
    try {
      Generation generation = seal(folder, number, files);
      Generations.publish(home, generation);
      home.log("built", Map.of("generation", number, "seconds", Duration.between(began, Instant.now()).toSeconds()));
      return generation;
    } catch (ClosedByInterruptException e) {
      throw remove(folder, stopped().causedBy(e));
    } catch (IOException e) {
      throw remove(folder, StoreException.outside(
              "Generation " + number + " cannot be built in " + folder + ": " + e.getMessage()
                  + ". The current generation is as it was.")
          .causedBy(e));
    } catch (RuntimeException e) {
      throw remove(folder, e);
    }
  }

  private static RuntimeException remove(Path folder, RuntimeException failure) {
    try {
      Disk.deleteTree(folder);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  private void checkGraphFiles(List<GraphFile> files) {
    progress.phase("verify graph files");
    for (int i = 0; i < files.size(); i++) {
      progress.count(i, files.size());
      files.get(i).verify();
    }
  }

  private void checkFreeSpace(List<GraphFile> files) {
    long needed = BYTES_AT_LEAST + BYTES_A_QUAD * files.stream().mapToLong(f -> f.manifest().quads()).sum();
    try {
      long free = Files.getFileStore(home.generationsFolder()).getUsableSpace();
      if (free < needed) {
        throw StoreException.outside(
            "A generation needs about " + (needed >> 20) + " MB in " + home.generationsFolder() + ", and "
                + (free >> 20) + " MB are free. Make room, or choose a home on another disk with --home.");
      }
    } catch (IOException e) {
      throw StoreException.outside("The free space of " + home.path() + " cannot be read: " + e.getMessage())
          .causedBy(e);
    }
  }

  private Generation seal(Path aside, long number, GraphFiles.Split files) throws IOException {
    Files.createDirectories(aside);
    long total = files.current().stream().mapToLong(f -> f.manifest().quads()).sum()
        + files.beside().stream().mapToLong(f -> f.manifest().quads()).sum();
    List<GenerationManifest.Counted> graphs = new Load(aside, files, inference, progress).run(total >= LARGE);
    progress.phase("seal");
    List<GenerationManifest.Sealed> sealed = sealFiles(aside);
    var manifest =
        new GenerationManifest(
            GenerationManifest.FORMAT,
            number,
            began.toString(),
            inference.asOf(),
            inference.nextChange(),
            inference.rules(),
            Version.ofProject(),
            sources(files),
            graphs,
            sealed);
    write(aside.resolve(Generation.MANIFEST), Json.pretty(manifest));
    write(aside.resolve(Generation.DIGEST), Generation.digest(aside.resolve(Generation.MANIFEST)));
    Disk.syncFolder(aside);
    Path folder = home.generationsFolder().resolve(Long.toString(number));
    Disk.rename(aside, folder);
    return new Generation(folder, manifest);
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Disk.sync(file);
  }

  private static List<GenerationManifest.Source> sources(GraphFiles.Split files) {
    var sources = new ArrayList<GenerationManifest.Source>();
    for (List<GraphFile> part : List.of(files.current(), files.beside())) {
      for (GraphFile file : part) {
        GraphManifest manifest = file.manifest();
        sources.add(new GenerationManifest.Source(manifest.file(), manifest.graph(), manifest.sha256()));
      }
    }
    return sources;
  }

  /// Locks and journals belong to a process, not to a generation: they go. All else reaches the disk and is digested.
  private List<GenerationManifest.Sealed> sealFiles(Path folder) throws IOException {
    var sealed = new ArrayList<GenerationManifest.Sealed>();
    List<Path> files = Disk.filesBelow(folder);
    for (int i = 0; i < files.size(); i++) {
      progress.count(i, files.size());
      stopIfInterrupted();
      Path file = files.get(i);
      String name = file.getFileName().toString();
      if (name.equals("tdb.lock") || name.endsWith(".jrnl")) {
        if (name.endsWith(".jrnl") && Files.size(file) > 0) {
          throw new IOException(file + " is not empty: the database was not closed");
        }
        Files.delete(file);
        continue;
      }
      long length = Files.size(file);
      Disk.trimZeros(file);
      Disk.sync(file);
      String path = folder.relativize(file).toString().replace('\\', '/');
      sealed.add(new GenerationManifest.Sealed(path, Files.size(file), length, Disk.sha256(file)));
    }
    for (Path file : files) {
      Disk.syncFolder(Disk.parent(file));
    }
    return sealed;
  }

  /// Ends the build if its thread was interrupted.
  static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw stopped();
    }
  }

  private static StoreException stopped() {
    return StoreException.outside("The build was stopped. The current generation is as it was.");
  }
}
