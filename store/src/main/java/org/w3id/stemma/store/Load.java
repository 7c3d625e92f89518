package org.w3id.stemma.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.store.array.ArrayFile;
import org.w3id.stemma.store.join.Counts;
import org.w3id.stemma.store.reading.ReadingWriter;
import org.w3id.stemma.store.reading.Readings;

/// Fills the two databases of a generation: graph files in, conclusions after them, counts and statistics last.
final class Load {
  private static final int STEP = 1 << 16;

  /// Lies in the generation while it is built.
  private static final String SPOOL = "artifacts.spool";

  private final Path folder;
  private final GraphFiles.Split files;
  private final Inference inference;
  private final Progress progress;

  Load(Path folder, GraphFiles.Split files, Inference inference, Progress progress) {
    this.folder = folder;
    this.files = files;
    this.inference = inference;
    this.progress = progress;
  }

  /// Loads, checks, and closes both databases; what each graph holds.
  List<GenerationManifest.Counted> run(boolean large) throws IOException {
    try (var current = new DatabaseWriter(folder.resolve(Generation.CURRENT), large);
        var beside = new DatabaseWriter(folder.resolve(Generation.BESIDE), large);
        var conclusions = new ReadingWriter(folder.resolve(SPOOL))) {
      var inCurrent = new Canaries();
      var inBeside = new Canaries();
      readFacts(current, inCurrent);
      readBeside(beside, inBeside);
      progress.phase("infer");
      inference.conclude(new Writing(current, beside, inCurrent, inBeside, conclusions));
      progress.phase("index");
      current.finish();
      beside.finish();
      progress.phase("arrays");
      ArrayBuild.write(conclusions, folder.resolve(Generation.ARRAYS), current.database().dataset(), beside.database().dataset());
      progress.phase("check");
      inCurrent.check(current.database());
      inBeside.check(beside.database());
      var census = Census.of(current.database(), beside.database(), virtual());
      inCurrent.checkCounts(census.current());
      inBeside.checkCounts(census.beside());
      VoidDescription.write(census, beside.database());
      Statistics.write(census, folder.resolve(Generation.CURRENT));
      return census.graphs();
    }
  }

  private Map<Node, Map<Node, Long>> virtual() throws IOException {
    try (var arrays = ArrayFile.open(folder.resolve(Generation.ARRAYS))) {
      var readings = new Readings(arrays);
      var counts = new LinkedHashMap<Node, Map<Node, Long>>();
      for (Node reading : ReadingGraphs.ALL) {
        Map<Node, Long> ofReading = Counts.of(readings, ReadingGraphs.number(reading));
        if (!ofReading.isEmpty()) {
          counts.put(reading, ofReading);
        }
      }
      return counts;
    }
  }

  private void readFacts(DatabaseWriter current, Canaries canaries) {
    StreamRDF facts = inference.facts();
    facts.start();
    long total = files.current().stream().mapToLong(f -> f.manifest().quads()).sum();
    progress.phase("load");
    var sink = new Counting(current, canaries, total) {
      @Override
      public void quad(Quad quad) {
        super.quad(quad);
        facts.quad(quad);
      }
    };
    files.current().forEach(file -> read(file, sink));
    facts.finish();
  }

  private void readBeside(DatabaseWriter beside, Canaries canaries) {
    if (files.beside().isEmpty()) {
      return;
    }
    long total = files.beside().stream().mapToLong(f -> f.manifest().quads()).sum();
    progress.phase("load older snapshots");
    var sink = new Counting(beside, canaries, total);
    files.beside().forEach(file -> read(file, sink));
  }

  /// A graph file that parses but holds another number of quads than its manifest says is not the one that was written.
  private static void read(GraphFile file, Counting sink) {
    long before = sink.seen;
    file.read(sink);
    long seen = sink.seen - before;
    if (seen != file.manifest().quads()) {
      throw StoreException.outside(
          "The graph file " + file.path() + " holds " + seen + " quads and should hold " + file.manifest().quads()
              + ". Load " + file.manifest().source() + " " + file.manifest().snapshot() + " again.");
    }
  }

  private class Counting extends StreamRDFBase {
    private final DatabaseWriter out;
    private final Canaries canaries;
    private final long total;
    private long seen;

    Counting(DatabaseWriter out, Canaries canaries, long total) {
      this.out = out;
      this.canaries = canaries;
      this.total = total;
    }

    @Override
    public void quad(Quad quad) {
      if (seen++ % STEP == 0) {
        GenerationBuilder.stopIfInterrupted();
        progress.count(seen, total);
      }
      canaries.saw(quad);
      out.quad(quad);
    }
  }

  /// Conclusions into arrays and reading graphs; only the mainstream reading is in the current database.
  private record Writing(
      DatabaseWriter current, DatabaseWriter beside, Canaries inCurrent, Canaries inBeside, ReadingWriter arrays)
      implements Conclusions {
    @Override
    public void profile(int id, Node reading, Node property, Node object) {
      arrays.row(id, ReadingGraphs.number(reading), property, object);
    }

    @Override
    public void profileOf(Node subject, int profile) {
      GenerationBuilder.stopIfInterrupted();
      arrays.artifact(subject, profile);
    }

    @Override
    public void pattern(int pattern, Node property, Node object) {
      arrays.pattern(pattern, property, object);
    }

    @Override
    public void conflict(int profile, Node reading, int pattern) {
      arrays.conflict(profile, ReadingGraphs.number(reading), pattern);
    }

    @Override
    public void triple(Node reading, Triple triple) {
      boolean isDefault = ReadingGraphs.number(reading) == ReadingGraphs.number(Graphs.MAINSTREAM);
      if (ReadingGraphs.BY_CLASS.contains(triple.getPredicate())) {
        throw new IllegalArgumentException(triple.getPredicate() + " is told by profiles");
      }
      GenerationBuilder.stopIfInterrupted();
      var quad = new Quad(reading, triple);
      (isDefault ? inCurrent : inBeside).saw(quad);
      (isDefault ? current : beside).quad(quad);
    }
  }
}
