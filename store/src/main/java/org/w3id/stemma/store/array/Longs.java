package org.w3id.stemma.store.array;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// 64-bit numbers in mapped memory.
public final class Longs {
  static final ValueLayout.OfLong LAYOUT = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment at;
  private final int length;

  Longs(MemorySegment at) {
    this.at = at;
    this.length = Math.toIntExact(at.byteSize() / Long.BYTES);
  }

  public int length() {
    return length;
  }

  public long get(int index) {
    return at.getAtIndex(LAYOUT, index);
  }

  /// Where `value` is within `[from, to)`, which ascends; negative if it is not there.
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
    return -low - 1;
  }
}
