package org.w3id.stemma.columns.operator;

/// What a condition said of the rows that came last, by what they held in the registers on which it depends: many rows agree
/// in these. It gives up where they hardly ever do, and where the registers are many.
final class Recent {
  private static final int PLACES = 1 << 12;
  private static final int MOST_REGISTERS = 4;
  private static final int TRIED = 1 << 13;
  private static final int WORTH_IT = 8;
  private static final byte UNKNOWN = 0;
  private static final byte NO = 1;
  private static final byte YES = 2;

  private final int[] registers;
  private long[] held = {};
  private byte[] outcomes = {};
  private int asked;
  private int helped;

  /// @param registers all on which the condition depends
  Recent(int[] registers) {
    this.registers = registers;
  }

  /// Whether the condition holds for a row, which is as it was when this returns.
  boolean holds(long[] row, Rows condition) {
    if (!isWorthIt()) {
      return condition.holds(row);
    }
    int place = place(row);
    asked++;
    if (outcomes[place] != UNKNOWN && isHeld(row, place)) {
      helped++;
      return outcomes[place] == YES;
    }
    boolean holds = condition.holds(row);
    put(row, place, holds);
    return holds;
  }

  /// A condition that leaves the row as it was.
  interface Rows {
    boolean holds(long[] row);
  }

  private boolean isWorthIt() {
    return registers.length <= MOST_REGISTERS && (asked < TRIED || helped > asked / WORTH_IT);
  }

  private int place(long[] row) {
    if (outcomes.length == 0) {
      outcomes = new byte[PLACES];
      held = new long[PLACES * registers.length];
    }
    long hash = 0;
    for (int register : registers) {
      hash = (hash ^ row[register]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return (int) hash & (PLACES - 1);
  }

  private boolean isHeld(long[] row, int place) {
    for (int i = 0; i < registers.length; i++) {
      if (held[place * registers.length + i] != row[registers[i]]) {
        return false;
      }
    }
    return true;
  }

  private void put(long[] row, int place, boolean holds) {
    for (int i = 0; i < registers.length; i++) {
      held[place * registers.length + i] = row[registers[i]];
    }
    outcomes[place] = holds ? YES : NO;
  }
}
