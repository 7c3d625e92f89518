package org.w3id.stemma.store.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
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
import org.w3id.stemma.store.disk.Disk;

/// The folders below `run` through which processes read generations. A lock file beside each is held while it is used; its
/// name says whose it is and of which generation.
public final class Views {
  private static final Pattern NAME = Pattern.compile("g([0-9]+)-([0-9]+)-([0-9]+)-[0-9]+");
  private static final String LOCK = ".lock";

  private Views() {}

  /// The name of the folder that is the n-th of this process for a generation.
  public static String name(long generation, int n) {
    return "g" + generation + "-" + me() + "-" + n;
  }

  public static Path lockFile(Path run, String name) {
    return run.resolve(name + LOCK);
  }

  private static String me() {
    return ProcessHandle.current().pid()
        + "-"
        + ProcessHandle.current().info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /// The generations that live processes have open, this one's among them.
  public static Set<Long> openGenerations(Path run) throws IOException {
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

  /// The same, where this process may.
  public static void removeStaleIfWritable(Path run) throws IOException {
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
}
