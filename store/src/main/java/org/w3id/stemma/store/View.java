package org.w3id.stemma.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A private folder through which one process reads a sealed generation: hard links to its files, or copies where the
/// file system has no links or the files are another user's. TDB2 opens for writing and locks the folder it opens, so
/// it is never given the sealed one.
///
/// A lock file beside the folder is held while it is used; its name says whose it is and of which generation.
final class View implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("g([0-9]+)-([0-9]+)-([0-9]+)-[0-9]+");
  private static final String LOCK = ".lock";

  private final Path folder;
  private final @Nullable Path lockFile;
  private final @Nullable FileChannel lock;

  private View(Path folder, @Nullable Path lockFile, @Nullable FileChannel lock) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /// Makes a view below `run` or, if that cannot be written, in the folder for temporary files.
  static View of(Generation generation, Path run) throws IOException {
    removeStaleIfWritable(run);
    View view =
        Files.isWritable(run)
            ? locked(generation.number(), run)
            : new View(Files.createTempDirectory("stemma-view-"), null, null);
    try {
      for (GenerationManifest.Sealed file : generation.manifest().files()) {
        put(generation.folder().resolve(file.path()), file, view.folder.resolve(file.path()));
      }
      return view;
    } catch (IOException | RuntimeException e) {
      view.close();
      throw e;
    }
  }

  @SuppressWarnings("resource") // the channel is the view's, which closes it
  private static View locked(long generation, Path run) throws IOException {
    for (int n = 1; ; n++) {
      String name = "g" + generation + "-" + me() + "-" + n;
      Path lockFile = run.resolve(name + LOCK);
      FileChannel channel;
      try {
        channel = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      } catch (FileAlreadyExistsException taken) {
        continue;
      }
      if (channel.tryLock() != null && Files.exists(lockFile)) {
        return new View(Files.createDirectories(run.resolve(name)), lockFile, channel);
      }
      channel.close(); // somebody who cleans was quicker than the lock
    }
  }

  private static String me() {
    return ProcessHandle.current().pid()
        + "-"
        + ProcessHandle.current().info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /// A trimmed file is small: it is copied and gets its zeros back, in a hole that takes no room.
  private static void put(Path sealed, GenerationManifest.Sealed file, Path view) throws IOException {
    Files.createDirectories(Disk.parent(view));
    if (file.isTrimmed()) {
      Files.copy(sealed, view);
      Disk.lengthen(view, file.length());
      return;
    }
    link(sealed, view);
  }

  private static void link(Path sealed, Path view) throws IOException {
    if (Files.isWritable(sealed)) {
      try {
        Files.createLink(view, sealed);
        return;
      } catch (UnsupportedOperationException | FileSystemException noLinks) {
        Files.deleteIfExists(view);
      }
    }
    Files.copy(sealed, view);
  }

  Path folder() {
    return folder;
  }

  /// The generations that live processes have open, this one's among them.
  static Set<Long> openGenerations(Path run) throws IOException {
    var open = new HashSet<Long>();
    for (Path child : Disk.children(run)) {
      Matcher name = lockName(child);
      if (name.matches() && (isMine(name) || ProcessLock.isHeld(child))) {
        open.add(Long.valueOf(name.group(1)));
      }
    }
    return open;
  }

  /// Removes the views of processes that are gone.
  static void removeStale(Path run) throws IOException {
    for (Path child : Disk.children(run)) {
      Matcher name = lockName(child);
      if (name.matches() && !isMine(name)) {
        removeIfStale(run, child);
      }
    }
  }

  private static void removeStaleIfWritable(Path run) throws IOException {
    if (Files.isWritable(run)) {
      removeStale(run);
    }
  }

  private static void removeIfStale(Path run, Path lockFile) throws IOException {
    try (var channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        String name = lockFile.getFileName().toString();
        Disk.deleteTree(run.resolve(name.substring(0, name.length() - LOCK.length())));
        Files.deleteIfExists(lockFile);
      }
    } catch (FileSystemException goneOrForeign) {
      // Another process removed it first, or it is another user's: then it is that user's to remove.
    }
  }

  private static Matcher lockName(Path child) {
    String name = child.getFileName().toString();
    return NAME.matcher(name.endsWith(LOCK) ? name.substring(0, name.length() - LOCK.length()) : "");
  }

  /// A lock file of this process must not be opened again: closing it would free the lock.
  private static boolean isMine(MatchResult name) {
    return me().equals(name.group(2) + "-" + name.group(3));
  }

  @Override
  public void close() throws IOException {
    Disk.deleteTree(folder);
    if (lockFile != null && lock != null) {
      Files.deleteIfExists(lockFile);
      lock.close();
    }
  }
}
