package org.w3id.stemma.columns.file;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder whose files are mapped into memory until it is closed. To close it while somebody reads is an error.
public final class Mapped implements Closeable {
  private final Path folder;
  private final Arena arena = Arena.ofShared();

  public Mapped(Path folder) {
    this.folder = folder;
  }

  public Path folder() {
    return folder;
  }

  public Ints ints(String name) throws IOException {
    return new Ints(map(name, Integer.BYTES));
  }

  public Longs longs(String name) throws IOException {
    return new Longs(map(name, Long.BYTES));
  }

  public Bytes bytes(String name) throws IOException {
    return new Bytes(map(name, 1));
  }

  private MemorySegment map(String name, int unit) throws IOException {
    Path file = folder.resolve(name);
    if (Files.size(file) % unit != 0) {
      throw new IOException(file + " is cut: its length is no multiple of " + unit);
    }
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
    }
  }

  @Override
  public void close() {
    arena.close();
  }
}
