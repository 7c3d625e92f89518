package org.w3id.stemma.columns.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/// Reads N-Quads on as many threads as there are parts: blocks of whole lines, each into a part that is free.
final class NQuadsReader {
  private static final int BLOCK = 1 << 19;
  private static final int AHEAD = 2;

  private final int threads;
  private final BlockingQueue<NQuadsLines> free = new LinkedBlockingQueue<>();
  private byte[] rest = {};
  private long line = 1;

  /// @param name of the file, for messages; blank nodes of files of different names are different
  NQuadsReader(String name, List<Part> parts) {
    threads = parts.size();
    UUID seed = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    for (Part part : parts) {
      free.add(new NQuadsLines(name, seed, part));
    }
  }

  /// Reads all, and fails at the first line that is none of N-Quads.
  void read(InputStream in) throws IOException {
    try (var workers = new Workers(threads)) {
      var pending = new ArrayDeque<Future<?>>();
      for (byte[] block = next(in); block.length > 0; block = next(in)) {
        if (pending.size() == AHEAD * threads) {
          Workers.await(pending.remove());
        }
        byte[] lines = block;
        int size = wholeLines(lines);
        long firstLine = line;
        pending.add(workers.start(() -> read(lines, size, firstLine)));
        rest = Arrays.copyOfRange(lines, size, lines.length);
        line += count(lines, size);
      }
      while (!pending.isEmpty()) {
        Workers.await(pending.remove());
      }
    }
  }

  private void read(byte[] lines, int size, long firstLine) throws IOException {
    NQuadsLines reader = free.remove();
    try {
      reader.read(lines, size, firstLine);
    } finally {
      free.add(reader);
    }
  }

  /// The rest of the last block and what comes after it, with at least one end of a line; empty where nothing is left.
  private byte[] next(InputStream in) throws IOException {
    byte[] block = rest;
    int begun;
    do {
      begun = block.length;
      block = Arrays.copyOf(block, begun + BLOCK);
      int read = in.readNBytes(block, begun, BLOCK);
      if (read < BLOCK) {
        return ended(Arrays.copyOf(block, begun + read));
      }
    } while (wholeLines(block, begun) == 0);
    return block;
  }

  /// With an end of its last line, which the last of a file may lack.
  private static byte[] ended(byte[] block) {
    if (block.length == 0 || block[block.length - 1] == '\n') {
      return block;
    }
    byte[] ended = Arrays.copyOf(block, block.length + 1);
    ended[block.length] = '\n';
    return ended;
  }

  private static int wholeLines(byte[] block) {
    return wholeLines(block, 0);
  }

  private static int wholeLines(byte[] block, int from) {
    int end = block.length;
    while (end > from && block[end - 1] != '\n') {
      end--;
    }
    return end == from ? 0 : end;
  }

  private static int count(byte[] lines, int size) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (lines[i] == '\n') {
        count++;
      }
    }
    return count;
  }
}
