package org.w3id.stemma.columns.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Numbers that are kept for a while: in memory while they are few, in a file past that. Used by one thread.
public final class IntSpool implements Closeable {
  private static final int KEPT = 1 << 20;

  private final Path file;
  private int[] kept = new int[1024];
  private int keptSize;
  private long size;
  private @Nullable Out out;

  /// @param file made when it is needed, and removed when this is closed or cleared
  public IntSpool(Path file) {
    this.file = file;
  }

  public long size() {
    return size;
  }

  public void add(int number) throws IOException {
    if (keptSize == KEPT) {
      spill();
    }
    if (keptSize == kept.length) {
      kept = Arrays.copyOf(kept, Math.min(KEPT, keptSize * 2));
    }
    kept[keptSize++] = number;
    size++;
  }

  private void spill() throws IOException {
    if (out == null) {
      out = new Out(file);
    }
    for (int i = 0; i < keptSize; i++) {
      out.putInt(kept[i]);
    }
    keptSize = 0;
  }

  /// Takes numbers.
  public interface Reader {
    void number(int number) throws IOException;
  }

  /// Tells all numbers in the order in which they came. Nothing can be added after that until it is cleared.
  public void read(Reader reader) throws IOException {
    if (out != null) {
      out.close();
      try (In in = new In(file)) {
        while (!in.isAtEnd()) {
          reader.number(in.getInt());
        }
      }
    }
    for (int i = 0; i < keptSize; i++) {
      reader.number(kept[i]);
    }
  }

  /// Empties it.
  public void clear() throws IOException {
    if (out != null) {
      out.close();
      Files.deleteIfExists(file);
      out = null;
    }
    keptSize = 0;
    size = 0;
  }

  @Override
  public void close() throws IOException {
    clear();
  }
}
