package org.w3id.stemma.bench.peers;

import java.util.Arrays;
import org.w3id.stemma.reasoner.core.MonotoneCore;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// How fast the memory of this machine would let anybody reason over the same arrays.
final class PhysicalLimit {
  /// Where its edges begin, its declaration, kind, tasks and owner are read, its set is written.
  static final int BYTES_OF_ARTIFACT = 4 + 4 + 1 + 1 + 4 + 4;

  /// Parent and label are read, and of the parent its owner and its set.
  static final int BYTES_OF_EDGE = 4 + 1 + 4 + 4;

  /// Of an arrival in a set that differs from all others: written once.
  static final int BYTES_OF_ARRIVAL = 4;

  private static final int LONGS = 1 << 25;
  private static final int ROUNDS = 15;

  private PhysicalLimit() {}

  /// What has to be touched once, if nothing is touched twice.
  static long bytes(Effective solved) {
    Lineage lineage = solved.lineage();
    long arrivals = 0;
    for (int profile = 0; profile < solved.profiles(); profile++) {
      arrivals += solved.own(profile).size() + MonotoneCore.inherited(solved, profile).size();
    }
    return (long) lineage.size() * BYTES_OF_ARTIFACT
        + (long) lineage.edgeCount() * BYTES_OF_EDGE
        + arrivals * BYTES_OF_ARRIVAL;
  }

  /// Bytes a second, read and written, of a loop that copies 256 MB, far more than a cache holds: the best of the rounds, since
  /// a limit is what others did not disturb.
  static double bandwidth() {
    long[] from = new long[LONGS];
    long[] to = new long[LONGS];
    Arrays.fill(from, 1);
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      copy(from, to);
      best = Math.max(best, 2.0 * Long.BYTES * LONGS / ((System.nanoTime() - began) / 1e9));
      from[round] = to[LONGS - 1 - round] + 1;
    }
    return best;
  }

  /// A loop of its own, as in STREAM, and no call of the library, which may go past the cache.
  @SuppressWarnings("ManualArrayCopy")
  private static void copy(long[] from, long[] to) {
    for (int i = 0; i < from.length; i++) {
      to[i] = from[i];
    }
  }
}
