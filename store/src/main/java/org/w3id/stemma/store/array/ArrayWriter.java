package org.w3id.stemma.store.array;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import org.w3id.stemma.columns.file.Out;

/// Writes named arrays one after the other into one file, each at a multiple of eight bytes, and a list of them beside it.
///
/// The same calls give the same bytes.
public final class ArrayWriter implements AutoCloseable {
  private final Path folder;
  private final Out data;
  private final StringBuilder sections = new StringBuilder();

  /// @param folder is made if it is not there
  public ArrayWriter(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.data = new Out(folder.resolve(ArrayFile.DATA));
  }

  public void ints(String name, int length, IntUnaryOperator values) throws IOException {
    list(name, (long) length * Integer.BYTES);
    for (int i = 0; i < length; i++) {
      data.putInt(values.applyAsInt(i));
    }
    fill();
  }

  public void longs(String name, int length, IntToLongFunction values) throws IOException {
    list(name, (long) length * Long.BYTES);
    for (int i = 0; i < length; i++) {
      data.putLong(values.applyAsLong(i));
    }
  }

  public void text(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    list(name, bytes.length);
    data.putBytes(bytes, 0, bytes.length);
    fill();
  }

  private void list(String name, long bytes) {
    sections.append(name).append(' ').append(data.position()).append(' ').append(bytes).append('\n');
  }

  private void fill() throws IOException {
    while (data.position() % Long.BYTES != 0) {
      data.putByte(0);
    }
  }

  /// Writes the list of what was written: without it the file cannot be opened.
  public void finish() throws IOException {
    data.close();
    Files.writeString(folder.resolve(ArrayFile.LIST), sections);
  }

  @Override
  public void close() throws IOException {
    data.close();
  }
}
