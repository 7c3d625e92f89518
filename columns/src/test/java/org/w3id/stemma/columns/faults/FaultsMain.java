package org.w3id.stemma.columns.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// `FaultsMain COLUMNS LIST WORK [WORDS]`: tells, as Markdown, which faults of a list the judge and the properties of
/// columns catch; only those whose names have these words, if there are any.
///
/// Exit code 0 if each is caught by one of them, 1 if one is not, 2 if the list does not fit the sources.
public final class FaultsMain {
  private static final TestBed.Caught MISSED = new TestBed.Caught("**nothing**", "");

  private FaultsMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < 3) {
      System.err.println("give the folder of the module, the list of faults and a folder to work in: FaultsMain columns bench/faults.list /tmp/work");
      System.exit(2);
    }
    Path module = Path.of(arguments[0]);
    Path sources = module.resolve("src/main/java");
    String words = arguments.length > 3 ? arguments[3] : "";
    List<Fault> faults = Fault.read(Path.of(arguments[1])).stream().filter(fault -> fault.name().contains(words)).toList();
    refuseMistakes(faults, sources);
    var bed = new TestBed(sources, Path.of(arguments[2]), laws(module));
    bed.warmUp();
    System.out.println("| fault | in | caught by | how |\n|---|---|---|---|");
    int missed = 0;
    for (Fault fault : faults) {
      TestBed.Caught caught = bed.tryOut(fault).orElse(MISSED);
      System.out.println("| " + fault.name() + " | `" + fault.file() + "` | " + caught.by() + " | " + caught.how() + " |");
      missed += caught.equals(MISSED) ? 1 : 0;
    }
    System.out.println("\n" + faults.size() + " faults, " + missed + " missed");
    System.exit(missed == 0 ? 0 : 1);
  }

  private static void refuseMistakes(List<Fault> faults, Path sources) throws IOException {
    List<String> mistakes = Fault.mistakes(faults, sources);
    if (!mistakes.isEmpty()) {
      System.err.println("The list does not fit the sources; mend it:\n" + String.join("\n", mistakes));
      System.exit(2);
    }
  }

  /// The classes of properties but that of the judge, which is run by itself.
  static List<String> laws(Path module) throws IOException {
    Path tests = module.resolve("src/test/java");
    try (Stream<Path> files = Files.walk(tests)) {
      return files
          .map(file -> tests.relativize(file).toString())
          .filter(file -> file.endsWith("Properties.java") && !file.endsWith("DifferentialProperties.java"))
          .map(file -> file.replace(".java", "").replace('/', '.'))
          .sorted()
          .toList();
    }
  }
}
