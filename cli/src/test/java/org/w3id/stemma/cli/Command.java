package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The `stemma` command as a process of its own, on a home, in a folder where it finds its files.
final class Command implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long PAUSE_MILLIS = 20;

  /// What a command that has ended leaves: its exit code, and what it said.
  record Ended(int code, String out, String err) {
    /// All that it said, for messages of tests.
    String all() {
      return "exit " + code + "\n" + out + err;
    }
  }

  private final Process process;
  private final Path out;
  private final Path err;

  private Command(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /// Runs it to its end.
  static Ended run(Path folder, Path home, String... arguments) throws Exception {
    try (Command command = start(folder, home, arguments)) {
      return command.end();
    }
  }

  static Command start(Path folder, Path home, String... arguments) throws IOException {
    var line = new ArrayList<>(java());
    line.addAll(List.of(arguments));
    line.addAll(List.of("--home", home.toString()));
    return start(new ProcessBuilder(line).directory(folder.toFile()));
  }

  /// Starts any process so that it can be watched and signalled.
  static Command start(ProcessBuilder process) throws IOException {
    Path out = Files.createTempFile("stemma-command", ".out");
    Path err = Files.createTempFile("stemma-command", ".err");
    return new Command(process.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
  }

  /// `env` gives back the signal that a shell takes from what it starts in the background.
  private static List<String> java() {
    String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return List.of(
        "env", "--default-signal=INT",
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
        "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
        "-cp", classPath, Main.class.getName());
  }

  Ended end() throws Exception {
    if (!process.waitFor(PATIENCE)) {
      throw new AssertionError("it does not end; so far it said:\n" + out() + err());
    }
    return new Ended(process.exitValue(), out(), err());
  }

  /// Whether it has ended by itself within this time.
  boolean endsWithin(Duration time) throws InterruptedException {
    return process.waitFor(time);
  }

  /// Waits until this is so; fails with all it said if it ends before.
  void until(BooleanSupplier condition) throws Exception {
    long last = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > last || process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new AssertionError("it never came to that; it said:\n" + out() + err());
      }
    }
  }

  /// Waits until the server says where it answers, and tells that.
  String address() throws Exception {
    until(() -> out().contains("(Ctrl-C stops it)"));
    return out().replaceAll("(?s).*answers at (\\S+) .*", "$1");
  }

  long pid() {
    return process.pid();
  }

  /// As Ctrl-C does.
  Ended interrupt() throws Exception {
    return signal("-INT");
  }

  /// As the system does when it shuts down.
  Ended terminate() throws Exception {
    return signal("-TERM");
  }

  /// As `kill -9` does.
  Ended kill() throws Exception {
    process.destroyForcibly();
    return end();
  }

  private Ended signal(String signal) throws Exception {
    int code = new ProcessBuilder("kill", signal, Long.toString(process.pid())).inheritIO().start().waitFor();
    assertThat(code).isZero();
    return end();
  }

  String out() {
    return text(out);
  }

  String err() {
    return text(err);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    Files.delete(out);
    Files.delete(err);
  }
}
