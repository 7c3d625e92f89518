package org.w3id.stemma.store.disk;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.store.StoreException;

/// The few things that must be done to a disk so that a crash at any moment leaves the old or the new, never a half.
public final class Disk {
  private static final int BUFFER = 1 << 18;
  private static final int TRIMMED_BLOCK = 1 << 13;
  private static final long TRIMMED_LENGTH = 1 << 24;

  private Disk() {}

  /// Bytes of a file reach the disk before this returns.
  public static void sync(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /// The names in a folder reach the disk before this returns.
  public static void syncFolder(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /// Puts a synced file or folder under its final name, in one step.
  public static void rename(Path from, Path to) throws IOException {
    Files.move(from, to, ATOMIC_MOVE, REPLACE_EXISTING);
    syncFolder(parent(to));
  }

  /// Replaces a small file in one step: a reader sees the old text or the new.
  public static void replace(Path file, String text) throws IOException {
    Path aside = file.resolveSibling("." + file.getFileName() + ".part");
    Files.writeString(aside, text);
    sync(aside);
    rename(aside, file);
  }

  public static Path parent(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    if (parent == null) {
      throw StoreException.wrongInput(path + " is the root of a disk: name a folder below it.");
    }
    return parent;
  }

  /// The regular files below a folder, in the order of their names.
  public static List<Path> filesBelow(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /// What a folder holds, in the order of its names; nothing if it is not there.
  public static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.sorted().toList();
    } catch (NoSuchFileException absent) {
      return List.of();
    }
  }

  public static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /// Cuts off the zeros at the end of a file if they are most of it: TDB2 grows its files in steps of 8 MB.
  public static void trimZeros(Path file) throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] block = new byte[TRIMMED_BLOCK];
      long used = bytes.length();
      if (used > TRIMMED_LENGTH || used % TRIMMED_BLOCK != 0) {
        return;
      }
      while (used > 0) {
        bytes.seek(used - TRIMMED_BLOCK);
        bytes.readFully(block);
        if (Arrays.mismatch(block, new byte[TRIMMED_BLOCK]) >= 0) {
          break;
        }
        used -= TRIMMED_BLOCK;
      }
      if (used <= bytes.length() / 2) {
        bytes.setLength(used);
      }
    }
  }

  /// Gives a file back the zeros that were cut off.
  public static void lengthen(Path file, long length) throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(length);
    }
  }

  /// Is told how many bytes were read.
  public interface Meter {
    void read(int bytes) throws IOException;
  }

  public static String sha256(Path file) throws IOException {
    return sha256(file, bytes -> {});
  }

  public static String sha256(Path file, Meter meter) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        meter.read(n);
      }
    }
    return hex(digest);
  }

  public static String sha256(byte[] bytes) {
    MessageDigest digest = sha256();
    digest.update(bytes);
    return hex(digest);
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  public static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
