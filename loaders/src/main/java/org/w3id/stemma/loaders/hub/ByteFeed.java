package org.w3id.stemma.loaders.hub;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.w3id.stemma.loaders.BrokenSource;

/// The bytes of a file after decompression, which is known by the file's first bytes and not by its
/// name.
final class ByteFeed implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final Counted file;
  private final InputStream bytes;

  /// @throws BrokenSource if the file cannot be opened, or its compression is damaged from the
  /// start
  ByteFeed(Path path) {
    this.path = path;
    try {
      file = new Counted(Files.newInputStream(path));
    } catch (IOException e) {
      throw new BrokenSource(path + ": cannot be opened; does it exist, and may it be read?", e);
    }
    try {
      bytes = decompressed(new BufferedInputStream(file, BUFFER));
    } catch (IOException e) {
      closeFile();
      throw damaged(e);
    }
  }

  private void closeFile() {
    try {
      file.close();
    } catch (IOException e) {
      throw new BrokenSource(path + ": cannot be closed", e);
    }
  }

  private static InputStream decompressed(BufferedInputStream raw) throws IOException {
    raw.mark(4);
    byte[] magic = raw.readNBytes(4);
    raw.reset();
    if (magic.length >= 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b) {
      return new GzipMembers(raw);
    }
    if (magic.length == 4
        && magic[0] == 0x28
        && magic[1] == (byte) 0xb5
        && magic[2] == 0x2f
        && magic[3] == (byte) 0xfd) {
      return new ZstdInputStreamNoFinalizer(raw);
    }
    return raw;
  }

  /// As [InputStream#read(byte[], int, int)].
  int read(byte[] buffer, int offset, int length) {
    try {
      return bytes.read(buffer, offset, length);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      bytes.close();
    } catch (IOException e) {
      throw new BrokenSource(path + ": cannot be closed", e);
    }
  }

  private BrokenSource damaged(IOException cause) {
    return new BrokenSource(
        path
            + ": cut in the middle or damaged, near byte "
            + file.count
            + " of the file; fetch it again",
        cause);
  }

  /// Knows how far the file has been read.
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int octet = super.read();
      count += octet < 0 ? 0 : 1;
      return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count += Math.max(read, 0);
      return read;
    }
  }
}
