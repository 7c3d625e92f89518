package org.w3id.stemma.columns.file;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Bytes in mapped memory.
public final class Bytes {
  private final MemorySegment at;

  Bytes(MemorySegment at) {
    this.at = at;
  }

  public long length() {
    return at.byteSize();
  }

  public int get(long index) {
    return at.get(ValueLayout.JAVA_BYTE, index) & 0xff;
  }

  public void get(long index, byte[] into, int from, int length) {
    MemorySegment.copy(at, ValueLayout.JAVA_BYTE, index, into, from, length);
  }
}
