package org.w3id.stemma.columns.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Where sources are changed, compiled and tried, one fault after another.
final class TestBed {
  private static final int QUERIES = 3_000;

  /// How many times longer than without a fault a run may take.
  private static final int PATIENCE = 10;

  private final Path sources;
  private final Path work;
  private final List<String> laws;
  private long seconds = TimeUnit.MINUTES.toSeconds(30);
  private final JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "no compiler: run with a JDK");

  TestBed(Path sources, Path work, List<String> laws) {
    this.sources = sources;
    this.work = work;
    this.laws = laws;
  }

  /// What catches a fault, and when: the judge, or else the properties.
  record Caught(String by, String how) {}

  /// Runs all without a fault, to know how long that takes.
  ///
  /// @throws IOException if something fails
  void warmUp() throws IOException, InterruptedException {
    Path none = Files.createDirectories(work.resolve("none"));
    long begun = System.nanoTime();
    for (List<String> main : List.of(judge(), laws())) {
      String failed = run(none, main);
      if (failed != null) {
        throw new IOException("the tests fail without a fault: " + failed);
      }
    }
    seconds = PATIENCE * TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
  }

  private static List<String> judge() {
    return List.of("org.w3id.stemma.columns.faults.JudgeMain", Integer.toString(QUERIES));
  }

  private List<String> laws() {
    return Stream.concat(Stream.of("org.w3id.stemma.columns.faults.LawsMain"), laws.stream()).toList();
  }

  Optional<Caught> tryOut(Fault fault) throws IOException, InterruptedException {
    Path changed = work.resolve("sources");
    Path classes = work.resolve("classes");
    delete(changed);
    delete(classes);
    copy(changed);
    fault.change(changed);
    compile(fault, changed, classes);
    String judged = run(classes, judge());
    if (judged != null) {
      return Optional.of(new Caught("the judge", judged));
    }
    return Optional.ofNullable(run(classes, laws())).map(how -> new Caught("properties", how));
  }

  private void compile(Fault fault, Path from, Path to) throws IOException {
    Files.createDirectories(to);
    var arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-parameters", "-cp", classPath(), "-d", to.toString()));
    try (Stream<Path> files = Files.walk(from)) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
    }
    if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
      throw new IOException("with the fault \"" + fault.name() + "\" the sources do not compile: change its new text");
    }
  }

  /// Runs a main in a process of its own; its last line and its seconds, if it does not end well; null if it does.
  private @Nullable String run(Path classes, List<String> main) throws IOException, InterruptedException {
    Path log = work.resolve("log");
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-ea", "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED", "-Dorg.slf4j.simpleLogger.defaultLogLevel=off", "-cp", classes + ":" + classPath()));
    command.addAll(main);
    long begun = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean isEnded = process.waitFor(seconds, TimeUnit.SECONDS);
    if (!isEnded) {
      process.destroyForcibly().waitFor();
    } else if (process.exitValue() == 0) {
      return null;
    }
    long took = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    return (isEnded ? lastLine(log) : "no end") + ", " + took + " s";
  }

  private static String lastLine(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
    return lines.isEmpty() ? "ended" : lines.getLast().replace('|', '/');
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  private void copy(Path to) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(sources.relativize(file)));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
