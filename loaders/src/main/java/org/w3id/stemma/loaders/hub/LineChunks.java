package org.w3id.stemma.loaders.hub;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// JSON Lines: one record a line, ended by LF or CRLF; blank lines are none. A last line without an
/// end counts.
final class LineChunks implements Chunks {
  private static final int END = -1;
  private static final int TOO_LONG = -2;

  private final ByteFeed feed;
  private byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;
  private boolean ended;
  private long line;

  LineChunks(ByteFeed feed) {
    this.feed = feed;
  }

  @Override
  public Optional<Chunk> next() {
    while (true) {
      line++;
      int length = measure();
      if (length == END) {
        return Optional.empty();
      }
      var place = new Place(feed.path().toString(), line, 1);
      if (length == TOO_LONG) {
        return Optional.of(new Chunk.TooLong(skip(), place));
      }
      int from = start;
      start = Math.min(start + length + 1, end);
      if (!blank(from, from + length)) {
        return Optional.of(new Chunk.Text(ByteBuffer.wrap(buffer, from, length), place));
      }
    }
  }

  /// The length of the line that begins at `start`, without its LF.
  private int measure() {
    int scan = start;
    while (true) {
      for (; scan < end; scan++) {
        if (buffer[scan] == '\n') {
          return bounded(scan - start);
        }
      }
      if (ended) {
        return start == end ? END : bounded(end - start);
      }
      if (end - start > Chunk.MAX_LENGTH) {
        return TOO_LONG;
      }
      scan -= start;
      more();
      scan += start;
    }
  }

  private static int bounded(int length) {
    return length > Chunk.MAX_LENGTH ? TOO_LONG : length;
  }

  private void more() {
    System.arraycopy(buffer, start, buffer, 0, end - start);
    end -= start;
    start = 0;
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = feed.read(buffer, end, buffer.length - end);
    ended = read < 0;
    end += Math.max(read, 0);
  }

  /// Leaves the present line, however long it is, and tells its length.
  private long skip() {
    long length = 0;
    while (true) {
      for (int scan = start; scan < end; scan++) {
        if (buffer[scan] == '\n') {
          length += scan - start;
          start = scan + 1;
          return length;
        }
      }
      length += end - start;
      start = end;
      if (ended) {
        return length;
      }
      more();
    }
  }

  private boolean blank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    feed.close();
  }
}
