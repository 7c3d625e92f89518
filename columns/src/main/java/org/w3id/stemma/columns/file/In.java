package org.w3id.stemma.columns.file;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// Reads what an [Out] wrote, front to back. Used by one thread.
public final class In implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN).limit(0);

  public In(Path file) throws IOException {
    this.file = file;
    this.channel = FileChannel.open(file);
  }

  /// Whether nothing is left.
  public boolean isAtEnd() throws IOException {
    return !buffer.hasRemaining() && !fill(1);
  }

  public int getByte() throws IOException {
    need(1);
    return buffer.get() & 0xff;
  }

  public int getInt() throws IOException {
    need(Integer.BYTES);
    return buffer.getInt();
  }

  public long getLong() throws IOException {
    need(Long.BYTES);
    return buffer.getLong();
  }

  public long getVarint() throws IOException {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = getByte();
      value |= (long) (next & 0x7f) << shift;
      if (next <= 0x7f) {
        return value;
      }
    }
  }

  public void getBytes(byte[] bytes, int from, int to) throws IOException {
    int at = from;
    while (at < to) {
      need(1);
      int part = Math.min(buffer.remaining(), to - at);
      buffer.get(bytes, at, part);
      at += part;
    }
  }

  private void need(int bytes) throws IOException {
    if (buffer.remaining() < bytes && !fill(bytes)) {
      throw new EOFException(file + " ends too early");
    }
  }

  private boolean fill(int bytes) throws IOException {
    buffer.compact();
    while (buffer.position() < bytes && channel.read(buffer) >= 0) {
      // until there is enough
    }
    buffer.flip();
    return buffer.remaining() >= bytes;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
