package org.w3id.stemma.columns.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A new file of numbers and bytes, written through a buffer. Used by one thread.
public final class Out implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
  private long flushed;

  /// @throws java.nio.file.FileAlreadyExistsException if the file is there
  public Out(Path file) throws IOException {
    this.file = file;
    this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /// How many bytes have been written.
  public long position() {
    return flushed + buffer.position();
  }

  public void putByte(int value) throws IOException {
    room(1);
    buffer.put((byte) value);
  }

  public void putInt(int value) throws IOException {
    room(Integer.BYTES);
    buffer.putInt(value);
  }

  public void putLong(long value) throws IOException {
    room(Long.BYTES);
    buffer.putLong(value);
  }

  /// A number that is not negative in one to nine bytes, seven bits each, the lowest first.
  public void putVarint(long value) throws IOException {
    room(10);
    long rest = value;
    while (rest > 0x7f) {
      buffer.put((byte) (rest | 0x80));
      rest >>>= 7;
    }
    buffer.put((byte) rest);
  }

  public void putBytes(byte[] bytes, int from, int to) throws IOException {
    int at = from;
    while (at < to) {
      room(1);
      int part = Math.min(buffer.remaining(), to - at);
      buffer.put(bytes, at, part);
      at += part;
    }
  }

  private void room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flush();
    }
  }

  private void flush() throws IOException {
    buffer.flip();
    try {
      while (buffer.hasRemaining()) {
        flushed += channel.write(buffer);
      }
    } catch (IOException e) {
      throw new IOException(file + " cannot be written: " + e.getMessage(), e);
    }
    buffer.clear();
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      if (channel.isOpen()) {
        flush();
      }
    }
  }
}
