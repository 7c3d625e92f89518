package org.w3id.stemma.loaders.hub;

import java.nio.file.Path;
import java.util.Locale;
import org.w3id.stemma.loaders.BrokenSource;

/// One file of Hub metadata. `.jsonl` and `.ndjson` (also `.gz`, `.zst`) are read by lines; of any
/// other the first
/// record tells: where it ends its line the file is read by lines, else as one JSON text.
record HubFile(Path path) {
  /// Whether the name says that this is for us: what else lies in a folder is left alone.
  boolean isNamedAsData() {
    String name = bareName();
    return name.endsWith(".json") || isNamedAsLines(name);
  }

  /// @throws BrokenSource if it is empty, unreadable or no JSON
  Chunks open() {
    return byLines() ? new LineChunks(new ByteFeed(path)) : new ValueChunks(new ByteFeed(path));
  }

  private boolean byLines() {
    try (var feed = new ByteFeed(path)) {
      int first = firstByte(feed);
      if (first < 0) {
        throw new BrokenSource(path + ": is empty; fetch it again, or take it out of the folder");
      }
      if (isNamedAsLines(bareName())) {
        return true;
      }
      if (first != '{' && first != '[') {
        throw new BrokenSource(
            path
                + ": is neither JSON nor JSON Lines (it begins with "
                + shown(first)
                + "); give Hub metadata as .json, .jsonl or .ndjson, plain or compressed with gzip"
                + " or zstd");
      }
      return first == '{' && firstRecordIsALine();
    }
  }

  private boolean firstRecordIsALine() {
    try (var values = new ValueChunks(new ByteFeed(path))) {
      values.next();
      return values.onOneLine() && values.atEndOfLine();
    } catch (BrokenSource e) {
      // Cut within its first record; one line of it is then half a line, more are half a text.
      return isOneLine();
    }
  }

  private boolean isOneLine() {
    try (var feed = new ByteFeed(path)) {
      byte[] some = new byte[1 << 12];
      for (int read = feed.read(some, 0, some.length);
          read >= 0;
          read = feed.read(some, 0, some.length)) {
        for (int i = 0; i < read; i++) {
          if (some[i] == '\n') {
            return false;
          }
        }
      }
      return true;
    }
  }

  /// The first byte that is neither space nor part of a byte order mark; -1 if there is none.
  private static int firstByte(ByteFeed feed) {
    byte[] one = new byte[1];
    while (feed.read(one, 0, 1) > 0) {
      int c = one[0] & 0xff;
      if (c > ' ' && c != 0xef && c != 0xbb && c != 0xbf) {
        return c;
      }
    }
    return -1;
  }

  private static String shown(int octet) {
    return octet > ' ' && octet < 0x7f
        ? "'" + (char) octet + "'"
        : String.format("byte 0x%02x", octet);
  }

  private static boolean isNamedAsLines(String name) {
    return name.endsWith(".jsonl") || name.endsWith(".ndjson");
  }

  /// The name in lower case, without the ending of a compression.
  private String bareName() {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return name.replaceFirst("\\.(gz|zst)$", "");
  }
}
