package org.w3id.stemma.columns.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.w3id.stemma.columns.file.IntSpool;

/// Turns the pairs of one predicate round, from the order of subjects to that of objects.
///
/// Pairs that memory can hold are sorted there. More are dealt out to spools by ranges of objects, which keeps the order
/// of subjects, and each range is turned by itself. A range of a single object is in order already.
final class Turning {
  /// How many pairs are sorted in memory.
  private static final int MOST = 1 << 22;

  private static final int RANGES = 64;
  private static final int WIDTH = 3;

  private final Pairs out;
  private final Path scratch;
  private final int most;
  private int spools;

  Turning(Pairs out, Path scratch) {
    this(out, scratch, MOST);
  }

  Turning(Pairs out, Path scratch, int most) {
    this.out = out;
    this.scratch = scratch;
    this.most = most;
  }

  /// A place for pairs: three numbers each, subject, object, set.
  IntSpool spool() {
    return new IntSpool(scratch.resolve("pairs-" + spools++));
  }

  /// Writes the pairs by object and subject.
  ///
  /// @param pairs in the order of subjects
  /// @param first no object is below it
  /// @param last no object is above it
  void turn(IntSpool pairs, int first, int last) throws IOException {
    if (first == last) {
      read(pairs, (subject, object, set) -> out.add(object, subject, set));
    } else if (pairs.size() / WIDTH <= most) {
      sort(pairs);
    } else {
      deal(pairs, first, last);
    }
  }

  private void sort(IntSpool pairs) throws IOException {
    int size = (int) (pairs.size() / WIDTH);
    long[] keys = new long[size];
    int[] sets = new int[size];
    int[] subjects = new int[size];
    var next = new int[1];
    read(
        pairs,
        (subject, object, set) -> {
          keys[next[0]] = (long) object << 32 | next[0];
          subjects[next[0]] = subject;
          sets[next[0]++] = set;
        });
    Arrays.sort(keys);
    for (long key : keys) {
      int place = (int) key;
      out.add((int) (key >>> 32), subjects[place], sets[place]);
    }
  }

  private void deal(IntSpool pairs, int first, int last) throws IOException {
    long step = ((long) last - first) / RANGES + 1;
    List<IntSpool> ranges = new ArrayList<>();
    try {
      for (int i = 0; i < RANGES; i++) {
        ranges.add(spool());
      }
      read(
          pairs,
          (subject, object, set) -> {
            IntSpool range = ranges.get((int) ((object - first) / step));
            range.add(subject);
            range.add(object);
            range.add(set);
          });
      pairs.clear();
      for (int i = 0; i < RANGES; i++) {
        IntSpool range = ranges.get(i);
        if (range.size() > 0) {
          turn(range, (int) (first + i * step), (int) Math.min(last, first + (i + 1) * step - 1));
        }
        range.close();
      }
    } finally {
      for (IntSpool range : ranges) {
        range.close();
      }
    }
  }

  private interface PairReader {
    void pair(int subject, int object, int set) throws IOException;
  }

  private static void read(IntSpool pairs, PairReader reader) throws IOException {
    pairs.read(
        new IntSpool.Reader() {
          private final int[] pair = new int[WIDTH];
          private int size;

          @Override
          public void number(int number) throws IOException {
            pair[size++] = number;
            if (size == WIDTH) {
              size = 0;
              reader.pair(pair[0], pair[1], pair[2]);
            }
          }
        });
  }
}
