package org.w3id.stemma.columns.index;

import java.io.IOException;
import org.w3id.stemma.columns.file.Out;

/// Writes ascending keys as bits: blocks of [#WORDS] words of 32 bits, each block behind the number of bits before it.
final class BitsWriter {
  /// Words of bits in a block.
  static final int WORDS = 15;

  /// Bits in a block.
  static final int BITS = WORDS * Integer.SIZE;

  /// Words that a block takes.
  static final int BLOCK = WORDS + 1;

  private final Out out;
  private final int first;
  private final int[] words = new int[WORDS];
  private int block;
  private int before;
  private int here;

  BitsWriter(Out out, int first) {
    this.out = out;
    this.first = first;
  }

  void add(int key) throws IOException {
    int bit = key - first;
    while (bit / BITS > block) {
      write();
    }
    int within = bit % BITS;
    words[within >>> 5] |= 1 << (within & 31);
    here++;
  }

  void end() throws IOException {
    write();
  }

  private void write() throws IOException {
    out.putInt(before);
    for (int i = 0; i < WORDS; i++) {
      out.putInt(words[i]);
      words[i] = 0;
    }
    before += here;
    here = 0;
    block++;
  }
}
