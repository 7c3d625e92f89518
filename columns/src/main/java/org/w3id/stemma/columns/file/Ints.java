package org.w3id.stemma.columns.file;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// 32-bit numbers in mapped memory.
public final class Ints {
  private static final ValueLayout.OfInt LAYOUT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment at;

  public Ints(MemorySegment at) {
    this.at = at;
  }

  /// How many there are, at most as many as an int counts.
  public int length() {
    return Math.toIntExact(at.byteSize() / Integer.BYTES);
  }

  public int get(long index) {
    return at.getAtIndex(LAYOUT, index);
  }

  /// Those from `from`, which is 0 from then on, up to `to`.
  public Ints slice(long from, long to) {
    return new Ints(at.asSlice(from * Integer.BYTES, (to - from) * Integer.BYTES));
  }

  /// Where `value` is within `[from, to)`, which ascends; `-1 - place` of where it belongs if it is not there.
  public int search(int from, int to, int value) {
    int low = from;
    int high = to - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = get(middle);
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
