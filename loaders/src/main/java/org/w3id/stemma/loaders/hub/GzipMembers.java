package org.w3id.stemma.loaders.hub;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// A gzip file (RFC 1952) of one or more members, each checked for its length and checksum.
///
/// [java.util.zip.GZIPInputStream] takes a damaged or half header after a member for the end of the
/// file and so loses
/// what follows without a word; here the file ends where a member ends, or it is damaged.
final class GzipMembers extends InputStream {
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int HEADER_CHECKSUM = 2;

  private final InputStream raw;
  private final byte[] buffer = new byte[1 << 16];
  private int next;
  private int end;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private boolean ended;

  GzipMembers(InputStream raw) throws IOException {
    this.raw = raw;
    readHeader();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      while (!ended) {
        int inflated = inflater.inflate(target, offset, length);
        if (inflated > 0) {
          checksum.update(target, offset, inflated);
          return inflated;
        } else if (inflater.finished()) {
          finishMember();
        } else if (inflater.needsInput()) {
          feed();
        } else {
          throw new ZipException("needs a dictionary, which gzip has not");
        }
      }
      return -1;
    } catch (DataFormatException e) {
      throw new ZipException("damaged data: " + e.getMessage());
    }
  }

  private void feed() throws IOException {
    if (isAtEnd()) {
      throw new EOFException("the compressed data end in the middle");
    }
    inflater.setInput(buffer, next, end - next);
    next = end;
  }

  private void finishMember() throws IOException {
    next = end - inflater.getRemaining();
    if (little(4) != checksum.getValue()
        || little(4) != (inflater.getBytesWritten() & 0xffff_ffffL)) {
      throw new ZipException("a checksum or length that does not fit");
    }
    inflater.reset();
    checksum.reset();
    if (isAtEnd()) {
      ended = true;
    } else {
      readHeader();
    }
  }

  private void readHeader() throws IOException {
    if (little(2) != 0x8b1f || take() != 8) {
      throw new ZipException("no gzip header where one must be");
    }
    int flags = take();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip((int) little(2));
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CHECKSUM) != 0) {
      skip(2);
    }
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      take();
    }
  }

  private void skipText() throws IOException {
    while (take() != 0) {
      // up to its NUL
    }
  }

  private long little(int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number |= (long) take() << (8 * i);
    }
    return number;
  }

  private int take() throws IOException {
    if (isAtEnd()) {
      throw new EOFException("the header or trailer of a member ends in the middle");
    }
    return buffer[next++] & 0xff;
  }

  private boolean isAtEnd() throws IOException {
    if (next == end) {
      next = 0;
      end = Math.max(raw.read(buffer, 0, buffer.length), 0);
    }
    return end == 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    raw.close();
  }
}
