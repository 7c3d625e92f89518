package org.w3id.stemma.loaders.hub;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.w3id.stemma.loaders.BrokenSource;

/// JSON text that is not cut into lines: an array of records, one record over many lines, or
/// several such texts
/// one after the other.
///
/// Only brackets and quotes are counted here, so that a record that is broken inside can be set
/// aside and the next
/// one read; a text that ends before its brackets do is a broken source.
final class ValueChunks implements Chunks {
  private final ByteFeed feed;
  private final byte[] buffer = new byte[1 << 16];
  private int next;
  private int end;
  private boolean ended;
  private long line = 1;
  private long column = 1;

  private byte[] value = new byte[1 << 14];
  private long length;
  private boolean inArray;
  private boolean commaFirst;
  private boolean afterComma;

  ValueChunks(ByteFeed feed) {
    this.feed = feed;
    if (peek() == 0xef) {
      take();
      take();
      take();
      column = 1;
    }
  }

  @Override
  public Optional<Chunk> next() {
    while (true) {
      int c = peekPastSpace();
      if (c < 0) {
        if (inArray) {
          throw broken("ends before its array does: it was cut in the middle");
        }
        return Optional.empty();
      } else if (!inArray && c == '[') {
        take();
        inArray = true;
        commaFirst = false;
      } else if (inArray && c == ']') {
        if (afterComma) {
          throw broken("has a comma with no record after it");
        }
        take();
        inArray = false;
      } else if (inArray && commaFirst) {
        if (c != ',') {
          throw broken("has no , or ] after a record");
        }
        take();
        commaFirst = false;
        afterComma = true;
      } else {
        return Optional.of(element());
      }
    }
  }

  /// Whether all that was read so far stands on one line.
  boolean onOneLine() {
    return line == 1;
  }

  /// Whether only blanks are left before the end of the present line.
  boolean atEndOfLine() {
    int c = peek();
    while (c == ' ' || c == '\t' || c == '\r') {
      take();
      c = peek();
    }
    return c < 0 || c == '\n';
  }

  private Chunk element() {
    var place = here();
    commaFirst = true;
    afterComma = false;
    length = 0;
    int c = peek();
    if (c == '{' || c == '[' || c == '"') {
      takeBalanced(place);
    } else {
      do {
        keep(take());
        c = peek();
      } while (c >= 0 && !isSpace(c) && c != ',' && c != ']' && c != '{');
    }
    return length > Chunk.MAX_LENGTH
        ? new Chunk.TooLong(length, place)
        : new Chunk.Text(ByteBuffer.wrap(value, 0, (int) length), place);
  }

  private void takeBalanced(Place place) {
    int depth = 0;
    boolean quoted = false;
    do {
      int c = take();
      keep(c);
      if (c < 0) {
        throw broken(
            "ends before the record at "
                + place
                + " does: it was cut in the middle, or that record is broken");
      } else if (quoted && c == '\\') {
        keep(take());
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '{' || c == '[')) {
        depth++;
      } else if (!quoted && (c == '}' || c == ']')) {
        depth--;
      }
    } while (depth > 0 || quoted);
  }

  private void keep(int c) {
    if (length < Chunk.MAX_LENGTH) {
      if (length == value.length) {
        value = Arrays.copyOf(value, value.length * 2);
      }
      value[(int) length] = (byte) c;
    }
    length++;
  }

  private int peekPastSpace() {
    int c = peek();
    while (isSpace(c)) {
      take();
      c = peek();
    }
    return c;
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private int peek() {
    if (next == end && !ended) {
      int read = feed.read(buffer, 0, buffer.length);
      next = 0;
      end = Math.max(read, 0);
      ended = read < 0;
    }
    return next == end ? -1 : buffer[next] & 0xff;
  }

  private int take() {
    int c = peek();
    if (c >= 0) {
      next++;
      column++;
      if (c == '\n') {
        line++;
        column = 1;
      }
    }
    return c;
  }

  private Place here() {
    return new Place(feed.path().toString(), line, column);
  }

  private BrokenSource broken(String what) {
    return new BrokenSource(here() + ": the JSON text " + what + "; fetch the file again");
  }

  @Override
  public void close() {
    feed.close();
  }
}
