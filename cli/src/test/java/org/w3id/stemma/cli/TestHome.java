package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.serving.OpenGeneration;

/// A home that the command has built, and copies of it.
record TestHome(Path path) {
  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";

  /// What `current` names, byte by byte, and an answer from it.
  record State(String current, String answer) {}

  static TestHome build(Path folder) throws Exception {
    Path path = folder.resolve("home");
    Command.Ended built = Command.run(folder, path, "build");
    assertThat(built.code()).as(built.all()).isZero();
    return new TestHome(path);
  }

  TestHome copyTo(Path other) throws IOException {
    for (Path file : below(path)) {
      Path copy = other.resolve(path.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(file, copy);
      }
    }
    return new TestHome(other);
  }

  /// The state of a whole home: every byte of the current generation is as its manifest says.
  State state() throws IOException {
    Home home = Home.read(path);
    Generation current = Generations.of(home).current().orElseThrow();
    current.verify();
    try (OpenGeneration open = OpenGeneration.open(home, current)) {
      String answer = Txn.calculateRead(open.dataset(), () -> {
        try (QueryExec exec = QueryExec.dataset(open.dataset()).query(COUNT).build()) {
          return exec.select().next().get("n").getLiteralLexicalForm();
        }
      });
      return new State(Files.readString(path.resolve("current")), answer);
    }
  }

  /// What lies there that a process would remove as left over.
  List<String> leftovers() {
    return Stream.of("graphs", "generations", "run")
        .flatMap(folder -> children(path.resolve(folder)).stream().filter(name -> isLeftover(folder, name)).map(name -> folder + "/" + name))
        .toList();
  }

  private static boolean isLeftover(String folder, String name) {
    return folder.equals("run") || name.startsWith(".") || name.endsWith(".part") || name.endsWith(".committed");
  }

  private static List<String> children(Path folder) {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(path -> path.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.toList();
    }
  }
}
