package org.w3id.stemma.bench.sealing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.build.Progress;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.home.Home;

/// Fills the disk of a home at a step of a load, a build or a small load: it says what is wrong, and what is current is as
/// it was. Each step is a process of its own, as a command is; it begins by building again where the last one failed.
final class FullDisk {
  private static final long LATE = 100_000;

  private final Home home;
  private final Marked marked;
  private final Path ballast;
  private final Proof proof = new Proof();

  private FullDisk(Home home, StoreKind store) {
    this.home = home;
    this.marked = new Marked(home, store);
    this.ballast = home.path().resolve("ballast");
  }

  /// @param home on a small disk of its own
  /// @param step a phase of progress; `load`; `begin`, for too little room; or `clock`, for one that jumps back
  static Proof run(Home home, StoreKind store, String step, boolean anew) throws IOException {
    var disk = new FullDisk(home, store);
    disk.publish(Generations.of(home).numbers().size(), Progress.silent(), anew);
    switch (step) {
      case "begin" -> disk.fillBefore();
      case "clock" -> disk.jumpBack();
      default -> disk.fillAt(step, anew);
    }
    return disk.proof;
  }

  private Generation publish(long mark, Progress progress, boolean anew) {
    try (var lock = home.lockWriter("full disk")) {
      progress.phase("load");
      marked.load(lock, mark);
      return anew ? marked.build(lock, progress) : marked.update(lock, progress);
    }
  }

  private void fillAt(String step, boolean anew) throws IOException {
    String before = marked.markOf(current());
    fails(step + (anew ? " of a build" : " of a small load"), new Filling(step), anew);
    isAsBefore(before, step);
  }

  /// A step that this way of building does not take fills nothing, and succeeds; a disk that fills up after the last byte
  /// was written harms nothing.
  private void fails(String what, Filling filling, boolean anew) throws IOException {
    try {
      publish(LATE, filling, anew);
    } catch (StoreException e) {
      proof.tried();
      proof.check(String.valueOf(e.getMessage()).length() > 20, what + " says no more than " + e.getMessage());
    } catch (RuntimeException | Error e) {
      proof.tried();
      proof.violated("a full disk at " + what + " ends with " + e);
    } finally {
      Files.deleteIfExists(ballast);
    }
  }

  private void isAsBefore(String before, String step) {
    try {
      home.lockWriter("look").close();
      current().verify();
      String now = marked.markOf(current());
      proof.check(now.equals(before) || now.equals(Long.toString(LATE)), "after a full disk at " + step + " the mark is " + now + ", not " + before);
    } catch (RuntimeException e) {
      proof.violated("after a full disk at " + step + ": " + e.getMessage());
    }
  }

  /// Too little room is found out before anything is begun.
  private void fillBefore() throws IOException {
    proof.tried();
    String before = marked.markOf(current());
    fill(32 << 20);
    try {
      publish(0, Progress.silent(), true);
      proof.violated("a build without room was begun");
    } catch (StoreException e) {
      proof.check(String.valueOf(e.getMessage()).contains("MB are free"), "a build without room says " + e.getMessage());
    } finally {
      Files.deleteIfExists(ballast);
    }
    isAsBefore(before, "the beginning");
  }

  /// What lies there is of tomorrow.
  private void jumpBack() throws IOException {
    proof.tried();
    Path current = home.path().resolve("current");
    Files.setLastModifiedTime(current, FileTime.from(Instant.now().plusSeconds(86_400L * 365)));
    long number = current().number();
    Generation next = publish(7, Progress.silent(), false);
    proof.check(next.number() > number && marked.markOf(current()).equals("7"), "after the clock went back nothing new is built");
  }

  private Generation current() {
    return Generations.of(home).current().orElseThrow();
  }

  private void fill(long leave) throws IOException {
    byte[] block = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (Files.getFileStore(ballast).getUsableSpace() > leave) {
        out.write(block);
      }
    } catch (IOException full) {
      // As was meant.
    }
  }

  private final class Filling implements Progress {
    private final String step;

    Filling(String step) {
      this.step = step;
    }

    @Override
    public void phase(String name) {
      if (name.equals(step)) {
        try {
          fill(0);
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      }
    }

    @Override
    public void count(long done, long total) {}
  }
}
