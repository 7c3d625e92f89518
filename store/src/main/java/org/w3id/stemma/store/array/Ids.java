package org.w3id.stemma.store.array;

import java.io.IOException;
import java.util.Arrays;
import org.w3id.stemma.columns.file.Ints;
import org.w3id.stemma.columns.file.Longs;

/// A sorted set of 64-bit ids, each with its place in the order.
///
/// Those that are not negative are found by a table that tells for each stretch of them where it begins: in one read where
/// they lie so densely that a stretch is one number, as the ids of columns do; in two or three where they lie about evenly, as
/// places in a file do. Negative ones are searched.
public final class Ids {
  /// How many stretches there are at most for each id.
  private static final long STRETCHES = 4;

  private final Longs ids;
  private final Ints table;
  private final int shift;
  private final int negative;

  private Ids(Longs ids, Ints table, int shift) {
    this.ids = ids;
    this.table = table;
    this.shift = shift;
    this.negative = table.get(0);
  }

  public static Ids read(ArrayFile file, String name) {
    return new Ids(file.longs(name), file.ints(name + ".table"), file.ints(name + ".shift").get(0));
  }

  /// @param ids sorted, each once
  public static void write(ArrayWriter out, String name, long[] ids, int size) throws IOException {
    long greatest = size == 0 ? 0 : Math.max(0, ids[size - 1]);
    int shift = 0;
    while (greatest >>> shift > STRETCHES * size) {
      shift++;
    }
    int[] table = new int[(int) (greatest >>> shift) + 2];
    Arrays.fill(table, size);
    for (int i = size - 1; i >= 0 && ids[i] >= 0; i--) {
      table[(int) (ids[i] >>> shift)] = i;
    }
    for (int i = table.length - 2; i >= 0; i--) {
      table[i] = Math.min(table[i], table[i + 1]);
    }
    int shifted = shift;
    out.longs(name, size, i -> ids[i]);
    out.ints(name + ".table", table.length, i -> table[i]);
    out.ints(name + ".shift", 1, i -> shifted);
  }

  public int size() {
    return ids.length();
  }

  public long id(int place) {
    return ids.get(place);
  }

  /// The place of an id, or -1.
  public int place(long id) {
    if (id < 0) {
      return Math.max(-1, ids.search(0, negative, id));
    }
    long stretch = id >>> shift;
    if (stretch >= table.length() - 1) {
      return -1;
    }
    int begin = table.get(stretch);
    int end = table.get(stretch + 1);
    if (shift == 0) {
      return begin < end ? begin : -1;
    }
    return Math.max(-1, ids.search(begin, end, id));
  }
}
