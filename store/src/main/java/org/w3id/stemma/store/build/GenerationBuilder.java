package org.w3id.stemma.store.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.Version;
import org.w3id.stemma.store.disk.Disk;
import org.w3id.stemma.store.disk.Interruption;
import org.w3id.stemma.store.generation.Copy;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.GenerationManifest;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.home.GraphFile;
import org.w3id.stemma.store.home.GraphFiles;
import org.w3id.stemma.store.home.GraphManifest;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.kinds.Kinds;
import org.w3id.stemma.store.quads.Census;

/// Builds one generation aside, checks and seals it, and publishes it.
final class GenerationBuilder {
  /// Below this many quads one transaction is quicker than the bulk loader and leaves smaller files.
  private static final long LARGE = 200_000;

  private static final long BYTES_AT_LEAST = 64L << 20;

  private final Home home;
  private final StoreKind store;
  private final Supplier<? extends Inference> inferences;
  private final Phases progress;
  private final Instant began = Instant.now();

  /// @param inferences gives a fresh one each time
  GenerationBuilder(Home home, StoreKind store, Supplier<? extends Inference> inferences, Progress progress) {
    this.home = home;
    this.store = store;
    this.inferences = inferences;
    this.progress = new Phases(progress);
  }

  /// Reads all graph files.
  Built build() {
    return build(files(), inferences.get(), new Basis.Everything("as was asked for"));
  }

  /// Makes it from the last generation, if that can be and pays.
  Built update() {
    GraphFiles.Split files = files();
    Inference inference = inferences.get();
    Basis basis = Basis.of(home, store, files, inference.rules());
    try {
      return build(files, inference, basis);
    } catch (Damaged e) {
      return build(files, inferences.get(), new Basis.Everything("the last one cannot be used. " + e.getMessage()));
    }
  }

  /// The last generation is not what its manifest says.
  private static final class Damaged extends RuntimeException {
    private static final long serialVersionUID = 1;

    Damaged(Copy.Damaged cause) {
      super(cause.getMessage(), cause);
    }
  }

  private Built build(GraphFiles.Split files, Inference inference, Basis basis) {
    return switch (basis) {
      case Basis.Everything(String why) -> {
        long quads = quads(files);
        checkFreeSpace(Kinds.store(store).bytesAQuad() * quads);
        Making making = folder -> new Load(folder, files, inference, progress).run(Kinds.store(store), quads >= LARGE);
        yield new Built(publish(files, inference, making, basis), new Built.Way.Anew(why));
      }
      case Basis.Last last -> {
        checkFreeSpace(Basis.bytes(last.generation().manifest().files()));
        Making making = folder -> new Update(folder, last, files, inference, progress).run(Kinds.store(store));
        yield new Built(
            publish(files, inference, making, basis),
            new Built.Way.Copied(last.generation().number(), last.added(), last.removed()));
      }
    };
  }

  private GraphFiles.Split files() {
    GraphFiles.Split files = home.graphFiles().split();
    if (files.current().isEmpty()) {
      throw StoreException.wrongInput("The home " + home.path() + " has nothing to build: load a source into it first.");
    }
    progress.phase("verify graph files");
    List<GraphFile> all = files.all();
    for (int i = 0; i < all.size(); i++) {
      progress.count(i, all.size());
      all.get(i).verify();
    }
    return files;
  }

  private static long quads(GraphFiles.Split files) {
    return files.all().stream().mapToLong(file -> file.manifest().quads()).sum();
  }

  /// Fills a folder with databases, arrays and facts.
  private interface Making {
    Census in(Path folder) throws IOException;
  }

  private Generation publish(GraphFiles.Split files, Inference inference, Making making, Basis basis) {
    long number = Generations.of(home).next();
    Path folder = home.generationsFolder().resolve(Home.BUILDING + number);
    try {
      Files.createDirectories(folder);
      Census census = made(making, folder);
      Generation generation = seal(folder, number, files, inference, census, basis);
      Generations.publish(home, generation);
      home.log(
          "built",
          Map.of(
              "generation", number,
              "from", basis.from(),
              "seconds", Duration.between(began, Instant.now()).toSeconds(),
              "phases", progress.seconds()));
      return generation;
    } catch (Copy.Damaged e) {
      throw remove(folder, new Damaged(e));
    } catch (ClosedByInterruptException e) {
      throw remove(folder, Interruption.stopped().causedBy(e));
    } catch (IOException e) {
      throw remove(folder, StoreException.outside(
              "Generation " + number + " cannot be built in " + folder + ": " + e.getMessage()
                  + ". The current generation is as it was.")
          .causedBy(e));
    } catch (RuntimeException e) {
      throw remove(folder, e);
    }
  }

  private static Census made(Making making, Path folder) throws IOException {
    try {
      return making.in(folder);
    } catch (UncheckedIOException e) {
      throw e.getCause();
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

  private void checkFreeSpace(long bytes) {
    long needed = BYTES_AT_LEAST + bytes;
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

  private Generation seal(
      Path aside, long number, GraphFiles.Split files, Inference inference, Census census, Basis basis)
      throws IOException {
    progress.phase("seal");
    List<GenerationManifest.Sealed> sealed = Sealing.seal(aside, files, census, basis, progress);
    var manifest =
        new GenerationManifest(
            GenerationManifest.FORMAT,
            number,
            began.toString(),
            inference.asOf(),
            inference.nextChange(),
            inference.rules(),
            Version.ofProject(),
            basis.from(),
            store.toString(),
            sources(files),
            census.graphs(),
            census.defaultGraph(),
            sealed);
    return Generation.seal(aside, home.generationsFolder().resolve(Long.toString(number)), manifest);
  }

  private static List<GenerationManifest.Source> sources(GraphFiles.Split files) {
    var sources = new ArrayList<GenerationManifest.Source>();
    for (GraphFile file : files.all()) {
      GraphManifest manifest = file.manifest();
      sources.add(new GenerationManifest.Source(manifest.file(), manifest.graph(), manifest.sha256()));
    }
    return sources;
  }
}
