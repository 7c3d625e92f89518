package org.w3id.stemma.bench.serving;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Scanner;
import java.util.stream.Stream;

/// The folder of one store.
final class Disk {
  private Disk() {}

  /// Starts a program that loads.
  interface Loader {
    Program start(Path log) throws IOException;
  }

  /// What it takes to run a loader to its end.
  static Peer.Loaded timed(Path store, Loader loader) throws IOException {
    long began = System.nanoTime();
    try (Program program = loader.start(log(store))) {
      program.finish();
      return new Peer.Loaded((System.nanoTime() - began) / 1e9, program.peak(), megabytes(store));
    }
  }

  /// Beside the folder, where what is said about it goes.
  static Path log(Path store) {
    return store.resolveSibling(store.getFileName() + ".log");
  }

  /// What it takes up; holes in files take nothing.
  static long megabytes(Path folder) throws IOException {
    Process du = new ProcessBuilder("du", "-sm", folder.toString()).start();
    try (var words = new Scanner(du.getInputStream(), StandardCharsets.UTF_8)) {
      return words.nextLong();
    }
  }

  /// Takes the files out of the page cache, for whoever reads them next reads the disk; needs no right, and leaves the files
  /// of others where they are.
  static void forget(Path folder) throws IOException {
    for (Path file : files(folder)) {
      try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      try (Program dd = Program.start(log(folder), List.of("dd", "if=" + file, "iflag=nocache", "count=0", "status=none"))) {
        dd.finish();
      }
    }
  }

  static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
