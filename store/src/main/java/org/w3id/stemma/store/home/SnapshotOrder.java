package org.w3id.stemma.store.home;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The order of the snapshots of one source: `2026-09-25` < `2026-10-01`, `3.9` < `3.28.0`.
///
/// Runs of digits compare as numbers, all else as text, from left to right; of two where one begins with the other, the
/// longer is newer.
public final class SnapshotOrder implements Comparator<String> {
  private static final Pattern RUN = Pattern.compile("[0-9]+|[^0-9]+");

  @Override
  public int compare(String left, String right) {
    List<String> a = runs(left);
    List<String> b = runs(right);
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = compareRuns(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    int order = Integer.compare(a.size(), b.size());
    return order != 0 ? order : left.compareTo(right);
  }

  private static List<String> runs(String snapshot) {
    return RUN.matcher(snapshot).results().map(MatchResult::group).toList();
  }

  private static int compareRuns(String a, String b) {
    if (isNumber(a) && isNumber(b)) {
      return new BigInteger(a).compareTo(new BigInteger(b));
    }
    return a.compareTo(b);
  }

  private static boolean isNumber(String run) {
    char first = run.charAt(0);
    return first >= '0' && first <= '9';
  }
}
