package org.w3id.stemma.columns.index;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.file.In;
import org.w3id.stemma.columns.file.Ints;
import org.w3id.stemma.columns.file.Mapped;

/// One direction of one predicate: keys, by their places from 0, and the values of each. Many threads may read.
public final class Index {
  private static final int SAMPLES = 64;

  private final int count;
  private final int keyCount;
  private final int set;
  private final Keys keys;
  private final @Nullable Ints starts;
  private final Ints values;
  private final @Nullable Ints sets;
  private volatile double usualDegree;

  private Index(int count, int keyCount, int set, Keys keys, @Nullable Ints starts, Ints values, @Nullable Ints sets) {
    this.count = count;
    this.keyCount = keyCount;
    this.set = set;
    this.keys = keys;
    this.starts = starts;
    this.values = values;
    this.sets = sets;
  }

  /// Those of all predicates that an [IndexWriter] wrote, by predicate, ascending.
  public static Map<Integer, Index> read(Mapped files, String name) throws IOException {
    var indexes = new TreeMap<Integer, Index>();
    Ints keys = files.ints(name + ".keys");
    Ints starts = files.ints(name + ".starts");
    Ints values = files.ints(name + ".values");
    Ints sets = files.ints(name + ".sets");
    try (In in = new In(files.folder().resolve(name + ".index"))) {
      while (!in.isAtEnd()) {
        int predicate = in.getInt();
        int count = in.getInt();
        int keyCount = in.getInt();
        int first = in.getInt();
        int last = in.getInt();
        int set = in.getInt();
        boolean areBits = in.getInt() == 1;
        boolean hasStarts = in.getInt() == 1;
        long keysAt = in.getLong();
        long startsAt = in.getLong();
        long valuesAt = in.getLong();
        long setsAt = in.getLong();
        long blocks = (last - first) / BitsWriter.BITS + 1L;
        indexes.put(
            predicate,
            new Index(
                count,
                keyCount,
                set,
                areBits
                    ? new Keys.Bits(keys.slice(keysAt, keysAt + blocks * BitsWriter.BLOCK), first, last, keyCount)
                    : new Keys.Listed(keys.slice(keysAt, keysAt + keyCount), keyCount),
                hasStarts ? starts.slice(startsAt, startsAt + keyCount + 1) : null,
                values.slice(valuesAt, valuesAt + count),
                set < 0 ? sets.slice(setsAt, setsAt + count) : null));
      }
    }
    return indexes;
  }

  /// How many pairs there are.
  public int count() {
    return count;
  }

  public int keyCount() {
    return keyCount;
  }

  /// About how many values the key of any pair has: more than there are for each key, where few keys have most values. What
  /// a query comes across is seldom the key that nobody mentions.
  public double usualDegree() {
    double known = usualDegree;
    if (known == 0) {
      known = sampledDegree();
      usualDegree = known;
    }
    return known;
  }

  private double sampledDegree() {
    if (starts == null) {
      return 1;
    }
    long sum = 0;
    for (long sample = 0; sample < SAMPLES; sample++) {
      int place = placeAt((int) (count * (2 * sample + 1) / (2 * SAMPLES)));
      sum += start(place + 1) - start(place);
    }
    return (double) sum / SAMPLES;
  }

  /// The place of the key of the pair at a position.
  private int placeAt(int at) {
    int low = 0;
    int high = keyCount - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (start(middle) <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /// The place of a key, or -1.
  public int place(int key) {
    return keys.place(key);
  }

  public int key(int place) {
    return keys.key(place);
  }

  /// Walks over the keys from that at a place on, which must be one.
  public KeyWalk keysFrom(int place) {
    return keys.from(place);
  }

  /// The place of the first key that is not below `key`.
  public int ceiling(int key) {
    return keys.ceiling(key);
  }

  /// Where the values of the key at a place begin; those of the last key end at `start(keyCount())`.
  public int start(int place) {
    return starts == null ? place : starts.get(place);
  }

  public int value(int at) {
    return values.get(at);
  }

  /// The graphs in which a pair is.
  public int set(int at) {
    return sets == null ? set : sets.get(at);
  }

  /// Whether all pairs are in the same graphs.
  public boolean hasOneSet() {
    return sets == null;
  }

  /// Where a pair is, or -1.
  public int at(int key, int value) {
    int place = keys.place(key);
    if (place < 0) {
      return -1;
    }
    int at = values.search(start(place), start(place + 1), value);
    return at < 0 ? -1 : at;
  }
}
