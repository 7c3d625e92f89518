package org.w3id.stemma.bench.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
  STRANGER;

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
  Optional<Done> to(Path folder, Path other, Random random) throws IOException {
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
    byte[] changed = changed(whole, other.resolve(folder.relativize(file)), random);
    if (Arrays.equals(whole, changed)) {
      return Optional.empty();
    }
    Files.write(file, changed);
    return Optional.of(new Done(this, file, () -> Files.write(file, whole)));
  }

  private byte[] changed(byte[] whole, Path foreign, Random random) throws IOException {
    return switch (this) {
      case FLIPPED -> flipped(whole, random);
      case CUT -> Arrays.copyOf(whole, whole.length == 0 ? 0 : random.nextInt(whole.length));
      case GROWN -> Arrays.copyOf(whole, whole.length + 1 + random.nextInt(100));
      case FOREIGN -> Files.exists(foreign) ? Files.readAllBytes(foreign) : whole;
      case MISSING, STRANGER -> whole;
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
