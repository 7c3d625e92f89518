package org.w3id.stemma.store.generation;

import static java.util.Comparator.comparingLong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.w3id.stemma.store.disk.Crew;
import org.w3id.stemma.store.disk.Disk;

/// Copies files of a sealed generation into a folder, to be written there. Each copy is read and held against the
/// manifest, so that damage is not inherited.
public final class Copy {
  /// A sealed file is not what its manifest says.
  public static final class Damaged extends IOException {
    private static final long serialVersionUID = 1;

    Damaged(Path file) {
      super(file + " is damaged.");
    }
  }

  private final Generation from;
  private final Path to;

  public Copy(Generation from, Path to) {
    this.from = from;
    this.to = to;
  }

  /// Copies the files of which the path within the generation fits.
  public Crew.Underway begin(Crew crew, Predicate<String> fits) {
    return crew.begin(files(fits), this::copy);
  }

  /// Reads the files of which the path within the generation fits, without a copy.
  public Crew.Underway beginCheck(Crew crew, Predicate<String> fits) {
    return crew.begin(files(fits), this::check);
  }

  private void check(GenerationManifest.Sealed file) throws IOException {
    Path sealed = from.folder().resolve(file.path());
    if (!Files.exists(sealed) || !Disk.sha256(sealed).equals(file.sha256())) {
      throw new Damaged(sealed);
    }
  }

  /// The largest first, so that no thread is left with one at the end.
  private List<GenerationManifest.Sealed> files(Predicate<String> fits) {
    return from.manifest().files().stream()
        .filter(file -> fits.test(file.path()))
        .sorted(comparingLong(GenerationManifest.Sealed::bytes).reversed())
        .toList();
  }

  private void copy(GenerationManifest.Sealed file) throws IOException {
    Path sealed = from.folder().resolve(file.path());
    Path copied = to.resolve(file.path());
    Files.createDirectories(Disk.parent(copied));
    if (!Files.exists(sealed)) {
      throw new Damaged(sealed);
    }
    Files.copy(sealed, copied);
    if (!Disk.sha256(copied).equals(file.sha256())) {
      throw new Damaged(sealed);
    }
    if (file.isTrimmed()) {
      Disk.lengthen(copied, file.length());
    }
  }
}
