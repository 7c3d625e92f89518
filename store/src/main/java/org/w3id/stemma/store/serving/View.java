package org.w3id.stemma.store.serving;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.store.disk.Disk;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.GenerationManifest;
import org.w3id.stemma.store.home.Views;

/// A private folder through which one process reads a sealed generation: hard links to its files, or copies where the
/// file system has no links or the files are another user's. TDB2 opens for writing and locks the folder it opens, so
/// it is never given the sealed one.
final class View implements AutoCloseable {
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
    Views.removeStaleIfWritable(run);
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
      String name = Views.name(generation, n);
      Path lockFile = Views.lockFile(run, name);
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

  @Override
  public void close() throws IOException {
    Disk.deleteTree(folder);
    if (lockFile != null && lock != null) {
      Files.deleteIfExists(lockFile);
      lock.close();
    }
  }
}
