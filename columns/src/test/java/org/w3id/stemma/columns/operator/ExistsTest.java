package org.w3id.stemma.columns.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.Test;

class ExistsTest {
  private static final int VALUES = 10;
  private static final int ROWS = 100_000;

  /// Finds one row for each even value of a register, and counts how often it is opened.
  private static final class Even extends Operator {
    private boolean isFound;
    private int opened;

    @Override
    public void open(long[] row) {
      opened++;
      isFound = row[0] % 2 == 0;
    }

    @Override
    public boolean next(long[] row) {
      boolean next = isFound;
      isFound = false;
      return next;
    }

    @Override
    public void close() {}

    @Override
    public void binds(BitSet registers) {}

    @Override
    public void explain(Outline outline) {}
  }

  private final Even even = new Even();
  private final Exists exists = new Exists(even, false, Set.of(Var.alloc("value")), new int[] {0});
  private final long[] row = new long[2];

  @Test
  void rowsThatAgreeInWhatItDependsOnAreAskedOnce() {
    for (int at = 0; at < ROWS; at++) {
      row[0] = at % VALUES;
      row[1] = at;
      assertThat(exists.holds(row)).isEqualTo(row[0] % 2 == 0);
    }
    assertThat(even.opened).isEqualTo(VALUES);
  }

  @Test
  void rowsThatDifferAreEachAsked() {
    for (int at = 0; at < ROWS; at++) {
      row[0] = at;
      assertThat(exists.holds(row)).isEqualTo(at % 2 == 0);
    }
    assertThat(even.opened).isEqualTo(ROWS);
  }
}
