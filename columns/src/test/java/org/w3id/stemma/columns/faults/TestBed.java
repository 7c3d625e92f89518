package org.w3id.stemma.columns.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Where sources are changed, compiled and tried, one fault after another.
final class TestBed {
  private static final String PACKAGE = "org/w3id/stemma/columns";
  private static final int QUERIES = 3_000;
  private static final int SECONDS = 120;

  private final Path sources;
  private final Path work;
  private final List<String> laws;
  private final JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "no compiler: run with a JDK");

  TestBed(Path sources, Path work, List<String> laws) {
    this.sources = sources;
    this.work = work;
    this.laws = laws;
  }

  /// What caught a fault, and when; null for what did not.
  record Outcome(@Nullable String judge, @Nullable String laws) {
    boolean isCaught() {
      return judge != null || laws != null;
    }
  }

  Outcome tryOut(Fault fault) throws IOException, InterruptedException {
    Path changed = work.resolve("sources");
    Path classes = work.resolve("classes");
    delete(changed);
    delete(classes);
    copy(changed);
    fault.change(changed.resolve(PACKAGE));
    compile(fault, changed, classes);
    var tried = new ArrayList<>(List.of("org.w3id.stemma.columns.faults.LawsMain"));
    tried.addAll(laws);
    return new Outcome(run(classes, List.of("org.w3id.stemma.columns.faults.JudgeMain", Integer.toString(QUERIES))), run(classes, tried));
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

  /// Runs a main in a process of its own; its last line and its seconds, if it does not end well.
  private @Nullable String run(Path classes, List<String> main) throws IOException, InterruptedException {
    Path log = work.resolve("log");
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-ea", "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED", "-Dorg.slf4j.simpleLogger.defaultLogLevel=off", "-cp", classes + ":" + classPath()));
    command.addAll(main);
    long begun = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean isEnded = process.waitFor(SECONDS, TimeUnit.SECONDS);
    if (!isEnded) {
      process.destroyForcibly().waitFor();
    } else if (process.exitValue() == 0) {
      return null;
    }
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    return (isEnded ? lastLine(log) : "no end") + ", " + seconds + " s";
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
