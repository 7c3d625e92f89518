package org.w3id.stemma.bench.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.w3id.stemma.reasoner.core.MonotoneCore;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// One engine in a process of its own:
///
/// - `PeersMain facts CORE GRAPH...` writes the facts of graph files out, and says how many they are;
/// - `PeersMain ours GRAPH...` reasons, and prints milliseconds, then twice the number of arrivals and their
///   SHA-256: with effect and certainty, and by [Sort];
/// - `PeersMain ours-again GRAPH...` times the eleventh run instead of the first;
/// - `PeersMain ENGINE CORE` has another engine do the same with the facts;
/// - `PeersMain limit GRAPH...` prints what has to be touched in bytes, the bandwidth of the memory in GB/s, and how many
///   milliseconds that makes.
///
/// The system property `limit` is the number of seconds that an engine may take.
public final class PeersMain {
  private static final int OVER = 124;
  private static final int RUNS_BEFORE = 10;

  private PeersMain() {}

  public static void main(String[] arguments) throws IOException {
    var files = Arrays.stream(arguments).skip(1).map(Path::of).toList();
    switch (arguments[0]) {
      case "facts" -> facts(files.getFirst(), files.subList(1, files.size()));
      case "limit" -> limit(files);
      case "ours" -> ours(files, 0);
      case "ours-again" -> ours(files, RUNS_BEFORE);
      default -> peer(arguments[0], Given.read(files.getFirst()));
    }
    System.exit(0);
  }

  private static Engine engine(String name, MonotoneCore core) throws IOException {
    return switch (name) {
      case "vlog" -> new VLogEngine(core);
      case "jena-forward" -> new JenaRules(core, GenericRuleReasoner.FORWARD);
      case "jena-rete" -> new JenaRules(core, GenericRuleReasoner.FORWARD_RETE);
      case "insert-loop" -> new InsertLoop(core);
      case "property-paths" -> new PropertyPaths(core);
      default -> throw new IllegalArgumentException("no engine is called " + name);
    };
  }

  private static void facts(Path core, List<Path> graphFiles) throws IOException {
    Lineage lineage = Given.lineage(graphFiles);
    MonotoneCore facts = MonotoneCore.of(Effective.of(lineage, Given.law()));
    Given.write(facts, core);
    System.out.printf(
        Locale.ROOT, "%d %d %d %d %d %d%n",
        facts.artifacts(), lineage.edgeCount(), facts.nodes() - facts.artifacts(),
        facts.edges().length / 3, facts.seeds().length / 3, facts.steps().length / 3);
  }

  private static void ours(List<Path> graphFiles, int runsBefore) throws IOException {
    Law law = Given.law();
    Lineage lineage = Given.lineage(graphFiles);
    for (int run = 0; run < runsBefore; run++) {
      MonotoneCore.solve(lineage, law);
    }
    long began = begin();
    Effective solved = MonotoneCore.solve(lineage, law);
    long took = System.nanoTime() - began;
    print(took, Answer.of(solved));
  }

  private static void peer(String name, MonotoneCore core) throws IOException {
    Engine engine = engine(name, core);
    long began = begin();
    engine.infer();
    long took = System.nanoTime() - began;
    var answer = new Answer(core.artifacts());
    engine.tell(answer);
    print(took, answer);
  }

  private static void limit(List<Path> graphFiles) throws IOException {
    long bytes = PhysicalLimit.bytes(MonotoneCore.solve(Given.lineage(graphFiles), Given.law()));
    double bandwidth = PhysicalLimit.bandwidth();
    System.out.printf(Locale.ROOT, "%d %.1f %.4f%n", bytes, bandwidth / 1e9, bytes / bandwidth * 1e3);
  }

  private static void print(long nanos, Answer answer) {
    System.out.printf(Locale.ROOT, "%.1f %s %s%n", nanos / 1e6, answer.digest(), answer.digestOfSorts());
  }

  /// From now on the engine has so many seconds.
  private static long begin() {
    long limit = Long.getLong("limit", Long.MAX_VALUE / 1000) * 1000;
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                Thread.sleep(limit);
              } catch (InterruptedException e) {
                return;
              }
              Runtime.getRuntime().halt(OVER);
            });
    return System.nanoTime();
  }
}
