package org.w3id.stemma.bench.comparisons;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/// Who is right where two answers differ, and why: for one question, or for every one of a set of subjects with a set of
/// others; `*` is all.
///
/// @param line where it stands in `judgments.csv`
record Judgment(
    long line, String comparison, Set<String> subjects, Set<String> others, String theirs, String ours, Right right, String why) {

  /// Who is right.
  enum Right {
    /// Our clauses say it; the other source errs, or is coarser.
    OURS("we are"),
    /// The other source is right, and what we hold is to be mended.
    THEIRS("they are"),
    /// Each answers a question of its own; both are right.
    BOTH("both, the questions differ"),
    /// Lawyers differ; each holds a reading that can be held.
    OPEN("open");

    private final String words;

    Right(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  Judgment {
    subjects = Set.copyOf(subjects);
    others = Set.copyOf(others);
  }

  static List<Judgment> all() {
    return Table.own("judgments.csv").stream().map(Judgment::of).toList();
  }

  private static Judgment of(CSVRecord row) {
    return new Judgment(
        row.getRecordNumber() + 1,
        row.get("comparison"),
        set(row.get("subject")),
        set(row.get("other")),
        row.get("theirs"),
        row.get("ours"),
        Right.valueOf(row.get("right").toUpperCase(Locale.ROOT)),
        row.get("why"));
  }

  private static Set<String> set(String words) {
    return Stream.of(words.split(";")).map(String::strip).collect(Collectors.toSet());
  }

  boolean covers(Comparison asked, Cell cell) {
    return comparison.equals(asked.name())
        && holds(subjects, cell.subject())
        && holds(others, cell.other())
        && theirs.equals(cell.theirs())
        && ours.equals(cell.ours());
  }

  private static boolean holds(Set<String> set, String name) {
    return set.contains("*") || set.contains(name);
  }
}
