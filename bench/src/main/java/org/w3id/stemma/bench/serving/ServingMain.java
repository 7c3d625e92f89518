package org.w3id.stemma.bench.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `ServingMain FOLDER QUADS.nq HOW-MANY QUERIES RUNS [SERVER...]`: loads the same quads into each store and asks its server
/// every question over HTTP, one server after the other; prints Markdown. A server that fails is told of, and the next goes
/// on. Exit code 1 if the first of them, that of Stemma, answers otherwise than TDB2; 2 if there is no such server.
public final class ServingMain {
  private static final String REFERENCE = "tdb2";

  private final Path folder;
  private final Path quads;
  private final List<Shape> shapes;
  private final int runs;
  private final Map<String, Map<Shape, Measured>> measured = new LinkedHashMap<>();
  private final List<String> loading = new ArrayList<>();
  private final Map<String, String> absent = new LinkedHashMap<>();

  private ServingMain(Path folder, Path quads, List<Shape> shapes, int runs) {
    this.folder = folder;
    this.quads = quads;
    this.shapes = shapes;
    this.runs = runs;
  }

  public static void main(String[] arguments) throws IOException {
    var main = new ServingMain(
        Path.of(arguments[0]), Path.of(arguments[1]), Shape.in(Path.of(arguments[3])), Integer.parseInt(arguments[4]));
    main.run(chosen(Arrays.asList(arguments).subList(5, arguments.length)), Long.parseLong(arguments[2]));
    Standing standing = main.standing();
    new Report(standing, main.loading, main.absent).lines().forEach(System.out::println);
    System.exit(main.shapes.stream().anyMatch(shape -> standing.differs(standing.first(), shape)) ? 1 : 0);
  }

  /// The answers of TDB2 are right; without it those of the first.
  private Standing standing() {
    String reference =
        measured.containsKey(REFERENCE) ? REFERENCE : measured.keySet().stream().findFirst().orElse(REFERENCE);
    return new Standing(shapes, measured, reference);
  }

  /// All, if none is named.
  private static List<Peer> chosen(List<String> names) {
    List<String> known = Peer.all().stream().map(Peer::name).toList();
    if (!known.containsAll(names)) {
      System.err.println("serving: the servers are " + String.join(", ", known) + ".");
      System.exit(2);
    }
    return Peer.all().stream().filter(peer -> names.isEmpty() || names.contains(peer.name())).toList();
  }

  private void run(List<Peer> peers, long howMany) {
    for (Peer peer : peers) {
      Optional<String> tooMany = peer.tooMany(howMany);
      if (tooMany.isPresent()) {
        absent.put(peer.name(), tooMany.get());
        continue;
      }
      try {
        measure(peer);
      } catch (IOException | RuntimeException e) {
        absent.put(peer.name(), String.valueOf(e.getMessage()));
        say(peer, e.toString());
      }
    }
  }

  private void measure(Peer peer) throws IOException {
    Path store = Files.createDirectories(folder.resolve(peer.name()));
    try {
      say(peer, "loading ...");
      Peer.Loaded loaded = peer.load(quads, store);
      say(peer, loaded.toString());
      ask(peer, loaded, store);
    } finally {
      Disk.remove(store);
    }
  }

  /// What was answered is kept, whatever happens then.
  private void ask(Peer peer, Peer.Loaded loaded, Path store) throws IOException {
    try (var session = new Session(peer, store, shapes)) {
      try {
        session.rounds(runs);
      } finally {
        measured.put(peer.name(), session.measured(runs));
        loading.add(Report.loading(peer, loaded, session.used()));
        session.measured(runs).forEach((shape, its) -> say(peer, shape.name() + ": " + Report.cell(its)));
      }
    }
  }

  private static void say(Peer peer, String words) {
    System.err.println(peer.name() + ": " + words);
  }
}
