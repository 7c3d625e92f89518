package org.w3id.stemma.store.array;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// 32-bit numbers in mapped memory.
public final class Ints {
  static final ValueLayout.OfInt LAYOUT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment at;
  private final int length;

  Ints(MemorySegment at) {
    this.at = at;
    this.length = Math.toIntExact(at.byteSize() / Integer.BYTES);
  }

  public int length() {
    return length;
  }

  public int get(int index) {
    return at.getAtIndex(LAYOUT, index);
  }

  /// Where `value` is within `[from, to)`, which ascends; negative if it is not there.
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
    return -low - 1;
  }
}
