package org.w3id.stemma.columns.index;

import org.w3id.stemma.columns.file.Ints;

/// The keys of a direction: which there are, and which place each has among them, from 0.
abstract class Keys {
  /// The place of a key, or -1.
  abstract int place(int key);

  /// The key at a place.
  abstract int key(int place);

  /// The place of the first key that is not below `key`: the number of keys where there is none.
  abstract int ceiling(int key);

  /// Walks over the keys from that at a place on, which must be one.
  abstract KeyWalk from(int place);

  /// Keys in a list.
  static final class Listed extends Keys {
    private final Ints keys;
    private final int count;

    Listed(Ints keys, int count) {
      this.keys = keys;
      this.count = count;
    }

    @Override
    int place(int key) {
      int at = keys.search(0, count, key);
      return at < 0 ? -1 : at;
    }

    @Override
    int key(int place) {
      return keys.get(place);
    }

    @Override
    int ceiling(int key) {
      int at = keys.search(0, count, key);
      return at < 0 ? -1 - at : at;
    }

    @Override
    KeyWalk from(int place) {
      return new KeyWalk() {
        private int next = place;

        @Override
        public int next() {
          return keys.get(next++);
        }
      };
    }
  }

  /// Keys as bits, see [BitsWriter].
  static final class Bits extends Keys {
    private final Ints blocks;
    private final int first;
    private final int last;
    private final int count;

    Bits(Ints blocks, int first, int last, int count) {
      this.blocks = blocks;
      this.first = first;
      this.last = last;
      this.count = count;
    }

    @Override
    int place(int key) {
      if (key < first || key > last) {
        return -1;
      }
      int bit = key - first;
      int word = wordAt(bit);
      return (blocks.get(word) >>> (bit & 31) & 1) == 0 ? -1 : before(bit, word);
    }

    @Override
    int ceiling(int key) {
      if (key > last) {
        return count;
      }
      int bit = Math.max(key, first) - first;
      return before(bit, wordAt(bit));
    }

    /// In a block, bit `b` stands in the word 1 + b / 32 of it; 480 bits are 15 words, so that a bit's place in its word
    /// is the same counted from the first.
    private static int wordAt(int bit) {
      return bit / BitsWriter.BITS * BitsWriter.BLOCK + 1 + bit % BitsWriter.BITS / Integer.SIZE;
    }

    private int before(int bit, int word) {
      int begin = bit / BitsWriter.BITS * BitsWriter.BLOCK;
      int before = blocks.get(begin) + Integer.bitCount(blocks.get(word) & (1 << (bit & 31)) - 1);
      for (int i = begin + 1; i < word; i++) {
        before += Integer.bitCount(blocks.get(i));
      }
      return before;
    }

    @Override
    int key(int place) {
      int low = 0;
      int high = (last - first) / BitsWriter.BITS;
      while (low < high) {
        int middle = (low + high + 1) >>> 1;
        if (blocks.get((long) middle * BitsWriter.BLOCK) <= place) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      long word = (long) low * BitsWriter.BLOCK;
      int rest = place - blocks.get(word);
      int bits = blocks.get(++word);
      while (rest >= Integer.bitCount(bits)) {
        rest -= Integer.bitCount(bits);
        bits = blocks.get(++word);
      }
      for (; rest > 0; rest--) {
        bits &= bits - 1;
      }
      int within = (int) (word - (long) low * BitsWriter.BLOCK - 1) * Integer.SIZE + Integer.numberOfTrailingZeros(bits);
      return first + low * BitsWriter.BITS + within;
    }

    @Override
    KeyWalk from(int place) {
      return new Walk(key(place));
    }

    private final class Walk extends KeyWalk {
      private int word;
      private int bits;

      Walk(int key) {
        int bit = key - first;
        word = wordAt(bit);
        bits = blocks.get(word) & -1 << (bit & 31);
      }

      @Override
      public int next() {
        while (bits == 0) {
          word++;
          if (word % BitsWriter.BLOCK == 0) {
            word++; // the count before the block
          }
          bits = blocks.get(word);
        }
        int within = (word % BitsWriter.BLOCK - 1) * Integer.SIZE + Integer.numberOfTrailingZeros(bits);
        bits &= bits - 1;
        return first + word / BitsWriter.BLOCK * BitsWriter.BITS + within;
      }
    }
  }
}
