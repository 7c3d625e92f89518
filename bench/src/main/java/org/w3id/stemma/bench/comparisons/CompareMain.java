package org.w3id.stemma.bench.comparisons;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// `CompareMain FOLDER NAME...`: the comparisons as Markdown; exit code 1 if a disagreement is not judged or a judgment does
/// not apply any more.
public final class CompareMain {
  private CompareMain() {}

  public static void main(String[] arguments) throws IOException {
    List<String> names = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
    if (names.isEmpty() || !Comparisons.NAMES.containsAll(names)) {
      System.err.println("Usage: CompareMain FOLDER NAME...; names are " + String.join(", ", Comparisons.NAMES));
      System.exit(2);
    }
    Comparisons comparisons = Comparisons.of(Path.of(arguments[0]));
    boolean clean = true;
    for (String name : names) {
      Judged judged = comparisons.run(name);
      System.out.println(MarkdownReport.of(judged));
      clean &= judged.isClean();
    }
    System.exit(clean ? 0 : 1);
  }
}
