package org.w3id.stemma.store.home;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.disk.Disk;
import org.w3id.stemma.store.disk.Json;

/// A role that one process has at a time. The operating system frees it when the process ends, however it ends.
///
/// Who has it stands in a file of its own beside the lock: POSIX gives up all locks of a process on a file as soon as
/// the process closes any channel to it, so the holder must never open the lock file a second time.
final class ProcessLock implements AutoCloseable {
  private static final int ATTEMPTS = 5;
  private static final long PAUSE_MILLIS = 40;

  /// Who has a role. `born` tells two processes with the same number apart.
  record Holder(long pid, String what, String since, String born, String url) {
    boolean isThisProcess() {
      return pid == ProcessHandle.current().pid() && born.equals(birth());
    }
  }

  private final Path who;
  private final FileChannel channel;
  private final Holder holder;

  private ProcessLock(Path who, FileChannel channel, Holder holder) {
    this.who = who;
    this.channel = channel;
    this.holder = holder;
  }

  /// Takes the role, or says who has it.
  static ProcessLock take(Path home, String role, String what) {
    Path who = home.resolve(role + ".json");
    Path file = home.resolve(role + ".lock");
    try {
      refuseIfOurs(home, role, who);
      FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw refusal(home, role, holder(who));
      }
      var holder =
          new Holder(ProcessHandle.current().pid(), what, Instant.now().toString(), birth(), "");
      Disk.replace(who, Json.pretty(holder));
      return new ProcessLock(who, channel, holder);
    } catch (OverlappingFileLockException e) {
      // Left open on purpose: to close this channel would free the lock of the thread that has it.
      throw refusal(home, role, holder(who)).causedBy(e);
    } catch (IOException e) {
      throw StoreException.outside("The lock " + file + " cannot be taken: " + e.getMessage()).causedBy(e);
    }
  }

  private static void refuseIfOurs(Path home, String role, Path who) {
    Optional<Holder> holder = holder(who).filter(Holder::isThisProcess);
    if (holder.isPresent()) {
      throw refusal(home, role, holder);
    }
  }

  /// Whoever asks if a server runs locks the file for a moment, hence more than one attempt.
  @SuppressWarnings("resource") // the lock lives as long as its channel
  private static boolean isLocked(FileChannel channel) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return true;
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }

  private static StoreException refusal(Path home, String role, Optional<Holder> holder) {
    String who =
        holder
            .map(h -> "process " + h.pid() + " (" + h.what() + ", since " + h.since() + ")")
            .orElse("another process");
    return StoreException.outside(
        "The home " + home + " has a " + role + " already: " + who
            + ". Wait until it ends or end it, or use another home with --home.");
  }

  /// Whether a live process other than this one has the role. Needs no right to write.
  static Optional<Holder> heldBy(Path home, String role) {
    Optional<Holder> holder = holder(home.resolve(role + ".json"));
    if (holder.isEmpty() || holder.get().isThisProcess()) {
      return holder;
    }
    return isHeld(home.resolve(role + ".lock")) ? holder : Optional.empty();
  }

  /// Whether another process holds this lock file. Not to be asked about a lock of this process.
  static boolean isHeld(Path lockFile) {
    try (var channel = FileChannel.open(lockFile, StandardOpenOption.READ);
        FileLock shared = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return shared == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw StoreException.outside("The lock " + lockFile + " cannot be read: " + e.getMessage()).causedBy(e);
    }
  }

  private static Optional<Holder> holder(Path who) {
    try {
      return Files.exists(who) ? Optional.of(Json.read(who, Holder.class)) : Optional.empty();
    } catch (NoSuchFileException | JacksonException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw StoreException.outside(who + " cannot be read: " + e.getMessage()).causedBy(e);
    }
  }

  /// Says where the holder can be reached.
  void announce(String url) {
    var told = new Holder(holder.pid(), holder.what(), holder.since(), holder.born(), url);
    try {
      Disk.replace(who, Json.pretty(told));
    } catch (IOException e) {
      throw StoreException.outside(who + " cannot be written: " + e.getMessage()).causedBy(e);
    }
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  static String birth() {
    return ProcessHandle.current().info().startInstant().map(Instant::toString).orElse("");
  }

  /// Gives the role back.
  @Override
  public void close() {
    if (!channel.isOpen()) {
      return;
    }
    try {
      Files.deleteIfExists(who);
      channel.close();
    } catch (IOException e) {
      throw StoreException.outside("The lock beside " + who + " cannot be given back: " + e.getMessage()).causedBy(e);
    }
  }
}
