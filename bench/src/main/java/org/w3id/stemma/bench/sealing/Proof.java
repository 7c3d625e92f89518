package org.w3id.stemma.bench.sealing;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// Counts what was tried, and keeps what did not hold.
final class Proof {
  private static final int SHOWN = 20;

  private final List<String> violations = new ArrayList<>();
  private long tried;

  /// One thing was tried.
  synchronized void tried() {
    tried++;
  }

  /// It was promised, and is not so.
  synchronized void violated(String what) {
    violations.add(what);
  }

  synchronized void check(boolean holds, String otherwise) {
    if (!holds) {
      violations.add(otherwise);
    }
  }

  synchronized long count() {
    return tried;
  }

  synchronized List<String> violations() {
    return List.copyOf(violations);
  }

  /// Says how it went; the exit code.
  int tell(PrintStream out, String what) {
    out.println(count() + " " + what + ", " + violations().size() + " violations");
    violations().stream().limit(SHOWN).forEach(violation -> out.println("  " + violation));
    return violations().isEmpty() ? 0 : 1;
  }
}
