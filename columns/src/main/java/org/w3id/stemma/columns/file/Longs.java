package org.w3id.stemma.columns.file;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// 64-bit numbers in mapped memory.
public final class Longs {
  private static final ValueLayout.OfLong LAYOUT = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment at;

  public Longs(MemorySegment at) {
    this.at = at;
  }

  /// How many there are, at most as many as an int counts.
  public int length() {
    return Math.toIntExact(at.byteSize() / Long.BYTES);
  }

  public long get(long index) {
    return at.getAtIndex(LAYOUT, index);
  }

  public Longs slice(long from, long to) {
    return new Longs(at.asSlice(from * Long.BYTES, (to - from) * Long.BYTES));
  }

  /// Where `value` is within `[from, to)`, which ascends; `-1 - place` of where it belongs if it is not there.
  public int search(int from, int to, long value) {
    int low = from;
    int high = to - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = get(middle);
      if (found < value) {
        low = middle + 1;
      } else if (found > value) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -1 - low;
  }
}
