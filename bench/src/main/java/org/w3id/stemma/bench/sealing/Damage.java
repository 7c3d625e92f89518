package org.w3id.stemma.bench.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Something that happens to a file of a generation.
enum Damage {
  /// One bit of it changes.
  FLIPPED,
  /// Its end is missing.
  CUT,
  /// Something is written behind its end.
  GROWN,
  /// It is not there.
  MISSING,
  /// It is the same file of another generation.
  FOREIGN,
  /// A file that does not belong there lies beside it.
  STRANGER,
  /// The whole generation is another home's, of the same number, and whole.
  ELSEWHERE;

  /// Where what is foreign comes from.
  ///
  /// @param earlier another generation of the same home
  /// @param elsewhere the generation of the same number in another home
  record Foreign(Path earlier, Path elsewhere) {}

  /// What was done.
  record Done(Damage damage, Path file, Mending mending) {
    void undo() throws IOException {
      mending.run();
    }
  }

  /// Makes it whole again.
  interface Mending {
    void run() throws IOException;
  }

  /// Does it to a file of `folder`, drawn at random; nothing where this damage would leave the file as it is.
  Optional<Done> to(Path folder, Foreign foreign, Random random) throws IOException {
    if (this == ELSEWHERE) {
      return Optional.of(exchanged(folder, foreign.elsewhere()));
    }
    List<Path> files = files(folder);
    Path file = files.get(random.nextInt(files.size()));
    byte[] whole = Files.readAllBytes(file);
    if (this == STRANGER) {
      Path stranger = Files.write(file.resolveSibling("stranger-" + random.nextInt(1 << 20)), new byte[0]);
      return Optional.of(new Done(this, stranger, () -> Files.delete(stranger)));
    }
    if (this == MISSING) {
      Files.delete(file);
      return Optional.of(new Done(this, file, () -> Files.write(file, whole)));
    }
    byte[] changed = changed(whole, foreign.earlier().resolve(folder.relativize(file)), random);
    if (Arrays.equals(whole, changed)) {
      return Optional.empty();
    }
    Files.write(file, changed);
    return Optional.of(new Done(this, file, () -> Files.write(file, whole)));
  }

  private Done exchanged(Path folder, Path elsewhere) throws IOException {
    Path aside = folder.resolveSibling("aside");
    Files.move(folder, aside);
    copy(elsewhere, folder);
    return new Done(
        this,
        folder.resolve("manifest.json"),
        () -> {
          delete(folder);
          Files.move(aside, folder);
        });
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path copied = to.resolve(from.relativize(file));
      Files.createDirectories(copied.resolveSibling("."));
      Files.copy(file, copied);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private byte[] changed(byte[] whole, Path foreign, Random random) throws IOException {
    return switch (this) {
      case FLIPPED -> flipped(whole, random);
      case CUT -> Arrays.copyOf(whole, whole.length == 0 ? 0 : random.nextInt(whole.length));
      case GROWN -> Arrays.copyOf(whole, whole.length + 1 + random.nextInt(100));
      case FOREIGN -> Files.exists(foreign) ? Files.readAllBytes(foreign) : whole;
      case MISSING, STRANGER, ELSEWHERE -> whole;
    };
  }

  private static byte[] flipped(byte[] whole, Random random) {
    byte[] flipped = whole.clone();
    if (whole.length > 0) {
      flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
