package org.w3id.stemma.store.array;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/// Writes named arrays one after the other into one file, each at a multiple of eight bytes, and a list of them beside it.
///
/// The same calls give the same bytes.
public final class ArrayWriter implements AutoCloseable {
  private static final int BUFFER = 1 << 18;

  private final Path folder;
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
  private final StringBuilder sections = new StringBuilder();
  private long position;

  /// @param folder is made if it is not there
  public ArrayWriter(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.channel =
        FileChannel.open(folder.resolve(ArrayFile.DATA), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  public void ints(String name, int length, IntUnaryOperator values) throws IOException {
    list(name, (long) length * Integer.BYTES);
    for (int i = 0; i < length; i++) {
      room(Integer.BYTES);
      buffer.putInt(values.applyAsInt(i));
    }
    fill();
  }

  public void longs(String name, int length, IntToLongFunction values) throws IOException {
    list(name, (long) length * Long.BYTES);
    for (int i = 0; i < length; i++) {
      room(Long.BYTES);
      buffer.putLong(values.applyAsLong(i));
    }
  }

  public void text(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    list(name, bytes.length);
    for (byte octet : bytes) {
      room(1);
      buffer.put(octet);
    }
    fill();
  }

  private void list(String name, long bytes) {
    sections.append(name).append(' ').append(position + buffer.position()).append(' ').append(bytes).append('\n');
  }

  private void fill() throws IOException {
    while ((position + buffer.position()) % Long.BYTES != 0) {
      room(1);
      buffer.put((byte) 0);
    }
  }

  private void room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flush();
    }
  }

  private void flush() throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      position += channel.write(buffer);
    }
    buffer.clear();
  }

  /// Writes the list of what was written: without it the file cannot be opened.
  public void finish() throws IOException {
    flush();
    Files.writeString(folder.resolve(ArrayFile.LIST), sections);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
