package org.w3id.stemma.store.generation;

import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import org.w3id.stemma.store.disk.Disk;

/// Keeps whoever reads to so many bytes a second, so that others have the disk. Interrupting the thread ends the reading.
final class Throttle implements Disk.Meter {
  private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

  private final long bytesASecond;
  private final long began = System.nanoTime();
  private long bytes;

  Throttle(long bytesASecond) {
    this.bytesASecond = bytesASecond;
  }

  @Override
  public void read(int more) throws InterruptedIOException {
    bytes += more;
    double due = (double) bytes / bytesASecond * NANOS;
    long ahead = (long) due - (System.nanoTime() - began);
    try {
      TimeUnit.NANOSECONDS.sleep(ahead);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("it was stopped");
    }
  }

  long bytes() {
    return bytes;
  }
}
