package org.w3id.stemma.columns.operator;

import java.util.stream.IntStream;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Source;

/// One triple of a pattern, or one closure of a path.
///
/// @param s and the others: a register, or -1 where the ref beside it is the node
/// @param text as a person would write it
public record Part(int s, long sRef, int p, long pRef, int o, long oRef, Source source, String text) {
  boolean mentions(int register) {
    return register >= 0 && (s == register || p == register || o == register);
  }

  /// Those of its ends that are in registers, one twice if it stands twice.
  int[] registers() {
    return IntStream.of(s, p, o).filter(register -> register >= 0).toArray();
  }

  /// About how many matches it has, knowing which registers hold something.
  double estimate(boolean[] bound) {
    return source.estimate(known(s, sRef, bound), known(o, oRef, bound));
  }

  private static long known(int register, long ref, boolean[] bound) {
    return register < 0 ? ref : bound[register] ? Ref.SOME : Ref.NONE;
  }

  Part with(Source other, String words) {
    return new Part(s, sRef, p, pRef, o, oRef, other, words);
  }
}
