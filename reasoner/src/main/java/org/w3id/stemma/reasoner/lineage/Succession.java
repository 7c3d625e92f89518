package org.w3id.stemma.reasoner.lineage;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.w3id.stemma.reasoner.table.IntList;

/// Artifacts of which parents come first; all that lie on common cycles, a *ring*, stand together.
public final class Succession {
  private final int[] artifacts;
  /// First place and end of each ring, ascending.
  private final int[] rings;

  Succession(int[] artifacts, int[] rings) {
    this.artifacts = artifacts;
    this.rings = rings;
  }

  /// Takes artifacts as they come, and makes a succession of them.
  public static final class Builder {
    private final IntList artifacts = new IntList();
    private final IntList rings = new IntList();

    public void one(int artifact) {
      artifacts.add(artifact);
    }

    public void ring(int[] together) {
      rings.add(artifacts.size());
      IntStream.of(together).forEach(artifacts::add);
      rings.add(artifacts.size());
    }

    public Succession build() {
      return new Succession(artifacts.toArray(), rings.toArray());
    }
  }

  /// Visits every artifact: who lies on no cycle alone, a ring as a whole.
  public void each(IntConsumer one, Consumer<int[]> ring) {
    int place = 0;
    for (int r = 0; r < rings.length; r += 2) {
      for (; place < rings[r]; place++) {
        one.accept(artifacts[place]);
      }
      place = rings[r + 1];
      ring.accept(Arrays.copyOfRange(artifacts, rings[r], place));
    }
    for (; place < artifacts.length; place++) {
      one.accept(artifacts[place]);
    }
  }

  /// Those that are wanted, each asked about once; a ring wholly, if any of it is wanted.
  public Succession only(IntPredicate wanted) {
    var kept = new Builder();
    each(
        artifact -> {
          if (wanted.test(artifact)) {
            kept.one(artifact);
          }
        },
        ring -> {
          if (IntStream.of(ring).filter(wanted).count() > 0) {
            kept.ring(ring);
          }
        });
    return kept.build();
  }

  public int size() {
    return artifacts.length;
  }

  public IntStream artifacts() {
    return IntStream.of(artifacts);
  }
}
