package org.w3id.stemma.bench.comparisons;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// A comparison as Markdown: the counts, then every disagreement with its judgment.
final class MarkdownReport {
  private final StringBuilder text = new StringBuilder();

  private MarkdownReport() {}

  static String of(Judged judged) {
    var report = new MarkdownReport();
    report.head(judged);
    report.confusion(judged.comparison());
    report.byJudgment(judged);
    report.faults(judged);
    return report.text.toString();
  }

  private void line(String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private void head(Judged judged) {
    Comparison comparison = judged.comparison();
    text.append("## ").append(comparison.name()).append("\n\n").append(comparison.question()).append("\n\n");
    text.append(comparison.cells().size()).append(" answers on both sides; ")
        .append(comparison.disagreements().size()).append(" differ, of which ")
        .append(judged.unjudged().size()).append(" are not judged; ")
        .append(comparison.uncovered().size()).append(" names are not covered here")
        .append(comparison.uncovered().isEmpty() ? "" : ": " + String.join(", ", comparison.uncovered()))
        .append(".\n\n");
  }

  private void confusion(Comparison comparison) {
    var counts = new TreeMap<String, Map<String, Integer>>();
    var columns = new TreeSet<String>();
    for (Cell cell : comparison.cells()) {
      counts.computeIfAbsent(cell.theirs(), theirs -> new TreeMap<>()).merge(cell.ours(), 1, Integer::sum);
      columns.add(cell.ours());
    }
    text.append("| theirs \\ ours | ").append(String.join(" | ", columns)).append(" |\n|---|");
    columns.forEach(column -> text.append("---:|"));
    text.append('\n');
    counts.forEach(
        (theirs, row) -> {
          text.append("| ").append(theirs);
          columns.forEach(column -> text.append(" | ").append(row.getOrDefault(column, 0)));
          text.append(" |\n");
        });
    text.append('\n');
  }

  /// Judgments in the order of the file, and below each the disagreements that it covers.
  private void byJudgment(Judged judged) {
    var byJudgment = new LinkedHashMap<Judgment, StringBuilder>();
    judged.judged().forEach(
        (cell, judgment) ->
            byJudgment
                .computeIfAbsent(judgment, j -> new StringBuilder())
                .append("| ").append(name(cell)).append(" | ").append(cell.because()).append(" |\n"));
    byJudgment.forEach(
        (judgment, rows) -> {
          text.append("### Who is right: ").append(judgment.right().words()).append(" (theirs: ").append(judgment.theirs())
              .append("; ours: ").append(judgment.ours()).append(")\n\n").append(judgment.why()).append("\n\n");
          line("differs on", "because");
          text.append("|---|---|\n").append(rows).append('\n');
        });
  }

  private void faults(Judged judged) {
    if (!judged.unjudged().isEmpty()) {
      text.append("### Not judged\n\nAdd a line to judgments.csv, or mend what is wrong.\n\n");
      line("differs on", "theirs", "ours", "because");
      text.append("|---|---|---|---|\n");
      judged.unjudged().forEach(cell -> line(name(cell), cell.theirs(), cell.ours(), cell.because()));
      text.append('\n');
    }
    if (!judged.idle().isEmpty()) {
      text.append("### Judgments that no longer apply\n\nTake them out of judgments.csv.\n\n");
      judged.idle().forEach(judgment -> text.append("- line ").append(judgment.line()).append(": ").append(judgment.why()).append('\n'));
      text.append('\n');
    }
  }

  private static String name(Cell cell) {
    return cell.other().isEmpty() ? cell.subject() : cell.subject() + " → " + cell.other();
  }
}
