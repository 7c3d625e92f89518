package org.w3id.stemma.bench.hub;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// How a file is packed, by the end of its name.
enum Compression {
  NONE {
    @Override
    OutputStream pack(OutputStream out) {
      return out;
    }
  },
  GZIP {
    @Override
    OutputStream pack(OutputStream out) throws IOException {
      return new GZIPOutputStream(out, BUFFER);
    }
  },
  ZSTD {
    @Override
    OutputStream pack(OutputStream out) throws IOException {
      return new ZstdOutputStream(out);
    }
  };

  private static final int BUFFER = 1 << 16;

  abstract OutputStream pack(OutputStream out) throws IOException;

  static Compression byName(Path file) {
    String name = file.toString();
    return name.endsWith(".gz") ? GZIP : name.endsWith(".zst") ? ZSTD : NONE;
  }

  /// A stream into `file`, which is made or emptied; the caller closes it.
  OutputStream open(Path file) throws IOException {
    return pack(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
  }
}
