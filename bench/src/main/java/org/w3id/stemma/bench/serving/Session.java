package org.w3id.stemma.bench.serving;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One server asked everything: each question once while it is cold, then round after round until it is warm.
///
/// A server that may still be at a question that took too long is killed and started again; that question is not asked
/// again. One that takes long is asked in fewer rounds.
final class Session implements AutoCloseable {
  /// Rounds till a server counts as warm, and how long they may last.
  private static final int WARMING = 30;
  private static final Duration WARMING_MOST = Duration.ofMinutes(3);

  private final Peer peer;
  private final Path store;
  private final int port = Program.freePort();
  private final Map<Shape, Course> courses = new LinkedHashMap<>();
  private final Asking asking;
  private Program server;

  /// Starts the server on a cold disk.
  Session(Peer peer, Path store, List<Shape> shapes) throws IOException {
    this.peer = peer;
    this.store = store;
    shapes.forEach(shape -> courses.put(shape, new Course()));
    asking = new Asking("http://127.0.0.1:" + port + peer.path());
    Disk.forget(store);
    server = peer.serve(store, port);
  }

  /// How one question fared.
  private static final class Course {
    private final List<Double> times = new ArrayList<>();
    private Optional<Answer> answer = Optional.empty();
    private String trouble = "";

    boolean goesOn() {
      return trouble.isEmpty() && times.stream().mapToDouble(Double::doubleValue).sum() < Asking.PATIENCE.toMillis();
    }

    void add(double millis, Answer said) {
      times.add(millis);
      if (answer.isPresent() && !answer.get().equals(said)) {
        trouble = "another answer when asked again";
      }
      answer = Optional.of(said);
    }

    Measured measured(int runs) {
      double cold = times.isEmpty() ? Double.NaN : times.getFirst();
      if (!trouble.isEmpty()) {
        return Measured.trouble(cold, trouble);
      }
      List<Double> after = times.subList(Math.min(1, times.size()), times.size());
      double young = median(after.subList(0, Math.min(runs, after.size())), cold);
      return new Measured(cold, young, median(after.subList(Math.max(0, after.size() - runs), after.size()), cold), answer, "");
    }

    private static double median(List<Double> times, double other) {
      double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return sorted.length == 0 ? other : sorted[sorted.length / 2];
    }
  }

  /// Asks all of them cold, then in so many rounds or more: a server is asked on until it is warm, or has had its time.
  void rounds(int runs) throws IOException {
    round();
    long began = System.nanoTime();
    for (int done = 0; done < runs || (done < runs + WARMING && System.nanoTime() - began < WARMING_MOST.toNanos()); done++) {
      round();
    }
  }

  /// Asks all of them once, but those that failed before.
  private void round() throws IOException {
    for (Map.Entry<Shape, Course> each : courses.entrySet()) {
      if (each.getValue().goesOn()) {
        ask(each.getKey(), each.getValue());
      }
    }
  }

  private void ask(Shape shape, Course course) throws IOException {
    switch (asking.ask(shape)) {
      case Asking.Answered(double millis, Answer answer) -> course.add(millis, answer);
      case Asking.Failed(String why, boolean mayGoOn) -> {
        course.trouble = why;
        if (mayGoOn || !server.isRunning()) {
          server.kill();
          server = peer.serve(store, port);
        }
      }
    }
  }

  /// What was measured, where a median is that of so many runs.
  Map<Shape, Measured> measured(int runs) {
    var all = new LinkedHashMap<Shape, Measured>();
    courses.forEach((shape, course) -> all.put(shape, course.measured(runs)));
    return all;
  }

  /// What the server used, since it was last started.
  Used used() {
    return new Used(server.peak(), server.processor());
  }

  /// What a server used to start and to answer.
  ///
  /// @param peak resident memory at most, mapped files included, MB
  /// @param processor seconds of all processors
  record Used(long peak, double processor) {}

  @Override
  public void close() {
    asking.close();
    server.close();
  }
}
