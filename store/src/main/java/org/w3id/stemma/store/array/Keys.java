package org.w3id.stemma.store.array;

import java.io.IOException;
import org.w3id.stemma.columns.file.Ints;
import org.w3id.stemma.columns.file.Longs;

/// A sorted set of ints below a bound, each with its place in the order.
sealed interface Keys {
  /// The place of a key, or -1.
  int place(int key);

  /// The least key not below `from`, or -1.
  int next(int from);

  int size();

  /// One bit for each int below the bound, and how many are set before each word: a look-up is two reads.
  record Bits(Longs words, Ints before, int size) implements Keys {
    @Override
    public int place(int key) {
      int word = key >>> 6;
      if (key < 0 || word >= words.length()) {
        return -1;
      }
      long bits = words.get(word);
      long bit = 1L << key;
      return (bits & bit) == 0 ? -1 : before.get(word) + Long.bitCount(bits & (bit - 1));
    }

    @Override
    public int next(int from) {
      int word = from >>> 6;
      if (word >= words.length()) {
        return -1;
      }
      long bits = words.get(word) & (-1L << from);
      while (bits == 0) {
        if (++word >= words.length()) {
          return -1;
        }
        bits = words.get(word);
      }
      return (word << 6) + Long.numberOfTrailingZeros(bits);
    }
  }

  /// The keys themselves: smaller where few are set.
  record Listed(Ints keys) implements Keys {
    @Override
    public int place(int key) {
      return Math.max(-1, keys.search(0, keys.length(), key));
    }

    @Override
    public int next(int from) {
      int place = keys.search(0, keys.length(), from);
      int at = place < 0 ? -place - 1 : place;
      return at < keys.length() ? keys.get(at) : -1;
    }

    @Override
    public int size() {
      return keys.length();
    }
  }

  static Keys read(ArrayFile file, String name) {
    if (file.has(name + ".keys")) {
      return new Listed(file.ints(name + ".keys"));
    }
    Ints before = file.ints(name + ".before");
    Longs words = file.longs(name + ".words");
    int last = words.length() - 1;
    return new Bits(words, before, last < 0 ? 0 : before.get(last) + Long.bitCount(words.get(last)));
  }

  /// @param keys sorted, each once
  static void write(ArrayWriter out, String name, int[] keys, int size, int bound) throws IOException {
    if (size < bound / 32) {
      out.ints(name + ".keys", size, i -> keys[i]);
      return;
    }
    long[] words = new long[(bound + 63) >>> 6];
    for (int i = 0; i < size; i++) {
      words[keys[i] >>> 6] |= 1L << keys[i];
    }
    int[] before = new int[words.length];
    for (int i = 1; i < words.length; i++) {
      before[i] = before[i - 1] + Long.bitCount(words[i - 1]);
    }
    out.longs(name + ".words", words.length, i -> words[i]);
    out.ints(name + ".before", words.length, i -> before[i]);
  }
}
