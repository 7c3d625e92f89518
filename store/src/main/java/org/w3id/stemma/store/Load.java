package org.w3id.stemma.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.store.reading.ReadingWriter;

/// Fills the two databases of a generation: graph files in, conclusions after them, counts and statistics last.
final class Load {
  private final Path folder;
  private final Path memo;
  private final GraphFiles.Split files;
  private final Inference inference;
  private final Progress progress;

  Load(Path folder, GraphFiles.Split files, Inference inference, Progress progress) {
    this.folder = folder;
    this.memo = folder.resolve(Memo.FOLDER);
    this.files = files;
    this.inference = inference;
    this.progress = progress;
  }

  /// Loads, checks, and closes both databases; what each graph holds.
  Census run(boolean large) throws IOException {
    Files.createDirectories(memo);
    try (var current = new DatabaseWriter(folder.resolve(Generation.CURRENT), large);
        var beside = new DatabaseWriter(folder.resolve(Generation.BESIDE), large);
        var conclusions = new ReadingWriter(folder.resolve(ArrayBuild.SPOOL))) {
      var inCurrent = new Canaries();
      var inBeside = new Canaries();
      readFacts(current, inCurrent);
      readBeside(beside, inBeside);
      progress.phase("infer");
      infer(
          conclusions,
          quad -> {
            boolean isDefault = quad.getGraph().equals(Graphs.MAINSTREAM);
            (isDefault ? inCurrent : inBeside).saw(quad);
            (isDefault ? current : beside).quad(quad);
          });
      progress.phase("index");
      current.finish();
      beside.finish();
      progress.phase("arrays");
      ArrayBuild.write(conclusions, folder.resolve(Generation.ARRAYS), current.database().dataset(), beside.database().dataset());
      progress.phase("check");
      inCurrent.check(current.database());
      inBeside.check(beside.database());
      var census = Census.of(current.database(), beside.database(), ArrayBuild.virtual(folder.resolve(Generation.ARRAYS)));
      inCurrent.checkCounts(census.current());
      inBeside.checkCounts(census.beside());
      VoidDescription.write(census, beside.database());
      Statistics.write(census, folder.resolve(Generation.CURRENT));
      return census;
    }
  }

  private void infer(ReadingWriter conclusions, Consumer<Quad> out) throws IOException {
    try (var concluded = new Concluded(memo)) {
      inference.conclude(new Telling(conclusions, out.andThen(concluded::take)));
      concluded.finish();
    }
    inference.concludeFromRules((reading, triple) -> out.accept(new Quad(reading, triple)));
  }

  private void readFacts(DatabaseWriter current, Canaries canaries) throws IOException {
    progress.phase("load");
    var facts = new Facts(memo, inference);
    var intake = new Intake(files.current(), progress);
    for (GraphFile file : files.current()) {
      try (var written = facts.write(file)) {
        intake.read(
            file,
            quad -> {
              canaries.saw(quad);
              current.quad(quad);
              written.take(quad);
            });
        written.finish();
      }
    }
    facts.finish();
  }

  private void readBeside(DatabaseWriter beside, Canaries canaries) {
    if (files.beside().isEmpty()) {
      return;
    }
    progress.phase("load older snapshots");
    var intake = new Intake(files.beside(), progress);
    for (GraphFile file : files.beside()) {
      intake.read(
          file,
          quad -> {
            canaries.saw(quad);
            beside.quad(quad);
          });
    }
  }
}
