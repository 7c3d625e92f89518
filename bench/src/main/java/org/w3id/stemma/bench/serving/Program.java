package org.w3id.stemma.bench.serving;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A program in a process of its own, which ends when this is closed, or when this process ends. What it says goes to a file.
final class Program implements AutoCloseable {
  private static final int TICK = 50;
  private static final int LAST_LINES = 5;
  private static final Duration GRACE = Duration.ofMinutes(1);

  private final Process process;
  private final Path log;
  private long peak;

  private Program(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static Program start(Path log, List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    process.getOutputStream().close();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return new Program(process, log);
  }

  /// With this JVM, this class path and `STEMMA_JAVA_OPTS`.
  static Program java(Path log, String main, String... arguments) throws IOException {
    return java(log, List.of(), System.getProperty("java.class.path"), main, arguments);
  }

  /// The same, as `./stemma` starts what it runs: with the cache that the launcher made, of the folder that the system
  /// property `stemma.app` names. That fits where the class path begins as that of the launcher does.
  static Program stemma(Path log, String main, String... arguments) throws IOException {
    Path app = Path.of(System.getProperty("stemma.app"));
    return java(
        log,
        List.of("-XX:+UseG1GC", "-XX:AOTCache=" + app.resolve("stemma.aot")),
        app.resolve("stemma.jar") + File.pathSeparator + System.getProperty("java.class.path"),
        main,
        arguments);
  }

  private static Program java(Path log, List<String> options, String classPath, String main, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(options);
    command.addAll(List.of(Objects.requireNonNullElse(System.getenv("STEMMA_JAVA_OPTS"), "-Xmx4g").split(" ")));
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(List.of(arguments));
    return start(log, command);
  }

  /// A port of this machine that nobody has.
  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /// The most memory that it had resident till now, MB; 0 where there is no `/proc`.
  long peak() {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    try (Stream<String> lines = Files.lines(status)) {
      lines
          .filter(line -> line.startsWith("VmHWM:"))
          .forEach(line -> peak = Long.parseLong(line.replaceAll("\\D", "")) / 1024);
    } catch (IOException | UncheckedIOException _) {
      // It has just ended: what was read last holds.
    }
    return peak;
  }

  /// What it has had of all processors, seconds.
  double processor() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }

  /// Waits for its end, and says what it said last if it failed.
  Program finish() throws IOException {
    while (!ended(TICK)) {
      peak();
    }
    if (process.exitValue() != 0) {
      throw new IOException("exit code " + process.exitValue() + ": " + lastWords());
    }
    return this;
  }

  /// Waits until it takes connections.
  Program await(int port) throws IOException {
    while (true) {
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        return this;
      } catch (IOException _) {
        peak();
        if (ended(TICK)) {
          throw new IOException("it ended with " + process.exitValue() + ": " + lastWords());
        }
      }
    }
  }

  private boolean ended(long millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
    return String.join(" / ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }

  @Override
  public void close() {
    process.destroy();
    if (!ended(GRACE.toMillis())) {
      kill();
    }
  }

  /// At once, whatever it does.
  void kill() {
    process.destroyForcibly();
    if (!ended(GRACE.toMillis())) {
      throw new IllegalStateException("The process " + process.pid() + " cannot be ended.");
    }
  }
}
