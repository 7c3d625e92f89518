package org.w3id.stemma.store.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.store.disk.Crew;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.home.GraphFile;
import org.w3id.stemma.store.home.GraphFiles;
import org.w3id.stemma.store.quads.Census;
import org.w3id.stemma.store.quads.Draft;
import org.w3id.stemma.store.quads.QuadStore;
import org.w3id.stemma.store.reading.ReadingWriter;

/// Fills a generation: graph files in, conclusions after them, counts and statistics last.
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

  /// Loads, checks, and closes it; what each graph holds.
  Census run(QuadStore store, boolean large) throws IOException {
    Files.createDirectories(memo);
    try (Draft draft = store.draft(folder, large);
        var crew = new Crew();
        var conclusions = new ReadingWriter(folder.resolve(ArrayBuild.SPOOL))) {
      readFacts(draft);
      readBeside(draft);
      progress.phase("infer");
      infer(conclusions, quad -> draft.add(quad, !quad.getGraph().equals(Graphs.MAINSTREAM)));
      progress.phase("index");
      draft.index(conclusions::eachNode);
      Crew.Underway text = crew.begin(List.of(draft), Texts.in(folder)::build);
      progress.phase("arrays");
      Path arrays = folder.resolve(Generation.ARRAYS);
      draft.number(numbered -> ArrayBuild.write(conclusions, arrays, numbered));
      progress.phase("check");
      Draft.Counted counted = draft.count();
      var census = new Census(counted.current(), counted.beside(), ArrayBuild.virtual(arrays));
      draft.describe(census);
      progress.phase("rest of the text index");
      text.await();
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

  private void readFacts(Draft draft) throws IOException {
    progress.phase("load");
    var facts = new Facts(memo, inference);
    var intake = new Intake(files.current(), progress);
    for (GraphFile file : files.current()) {
      try (var written = facts.write(file)) {
        intake.read(
            file,
            quad -> {
              draft.add(quad, false);
              written.take(quad);
            });
        written.finish();
      }
    }
    facts.finish();
  }

  private void readBeside(Draft draft) {
    if (files.beside().isEmpty()) {
      return;
    }
    progress.phase("load older snapshots");
    var intake = new Intake(files.beside(), progress);
    files.beside().forEach(file -> intake.read(file, quad -> draft.add(quad, true)));
  }
}
