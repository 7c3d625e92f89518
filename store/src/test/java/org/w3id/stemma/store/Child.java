package org.w3id.stemma.store;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.system.StreamRDF;
import org.w3id.stemma.store.build.Builds;
import org.w3id.stemma.store.build.Inference;
import org.w3id.stemma.store.build.Progress;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.serving.OpenGeneration;

/// A process of its own that works on a home, for tests that end it.
public final class Child implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private Child(Process process) {
    this.process = process;
    this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  public static Child start(String... arguments) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx512m", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-cp", classPath, Child.class.getName()));
    command.addAll(List.of(arguments));
    return new Child(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /// Waits until the child says this; fails with all it said if it ends before.
  public Child await(String line) throws IOException {
    var said = new ArrayList<String>();
    for (String next = output.readLine(); next != null; next = output.readLine()) {
      if (next.equals(line)) {
        return this;
      }
      said.add(next);
    }
    throw new AssertionError("the child never said " + line + " but:\n" + String.join("\n", said));
  }

  public long pid() {
    return process.pid();
  }

  public int exit() throws InterruptedException {
    return process.waitFor();
  }

  /// As `kill -9` does.
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  // ---- What the child does

  public static void main(String[] arguments) throws Exception {
    Home home = Home.open(Path.of(arguments[1]));
    switch (arguments[0]) {
      case "write" -> write(home);
      case "build" -> build(home, "");
      case "build-and-halt" -> build(home, arguments[2]);
      case "update-and-halt" -> update(home, arguments[2]);
      case "hold-writer" -> holdWriter(home);
      case "hold-server" -> holdServer(home);
      case "hold-open" -> holdOpen(home);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /// Writes the same graph file for ever.
  private static void write(Home home) {
    say("ready");
    while (true) {
      Fixture.write(home, Fixture.hub("2026-09-25"), out -> manyTriples(out, 30_000));
    }
  }

  public static void manyTriples(StreamRDF out, int count) {
    for (int i = 0; i < count; i++) {
      out.triple(Fixture.triple("s" + i, "p" + i % 7, "o" + i % 1000));
    }
  }

  private static void build(Home home, String haltAt) {
    say("ready");
    do {
      try (var lock = home.lockWriter("build")) {
        Builds.build(lock, StoreKind.STANDARD, Inference.none(), haltingAt(haltAt));
      }
    } while (haltAt.isEmpty());
  }

  private static void update(Home home, String haltAt) {
    try (var lock = home.lockWriter("build")) {
      Builds.update(lock, StoreKind.STANDARD, Inference::none, haltingAt(haltAt));
    }
  }

  private static Progress haltingAt(String phase) {
    return new Progress() {
      @Override
      public void phase(String name) {
        if (name.equals(phase)) {
          Runtime.getRuntime().halt(137);
        }
      }

      @Override
      public void count(long done, long total) {}
    };
  }

  private static void holdWriter(Home home) throws InterruptedException {
    try (var lock = home.lockWriter("load hub")) {
      say("held");
      Thread.sleep(600_000);
      lock.home();
    }
  }

  private static void holdServer(Home home) throws InterruptedException {
    try (var lock = home.lockServer("serve")) {
      lock.announce(URI.create("http://127.0.0.1:3030/"));
      say("held");
      Thread.sleep(600_000);
    }
  }

  private static void holdOpen(Home home) throws InterruptedException {
    try (var open = OpenGeneration.open(home, Generations.of(home).current().orElseThrow())) {
      say("held " + Fixture.count(open.dataset(), "?s ?p ?o"));
      Thread.sleep(600_000);
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
