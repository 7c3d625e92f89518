package org.w3id.stemma.store.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.store.disk.Crew;
import org.w3id.stemma.store.generation.Copy;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.home.GraphFile;
import org.w3id.stemma.store.home.GraphFiles;
import org.w3id.stemma.store.quads.Census;
import org.w3id.stemma.store.quads.Draft;
import org.w3id.stemma.store.quads.QuadStore;
import org.w3id.stemma.store.quads.Revision;
import org.w3id.stemma.store.reading.ReadingWriter;

/// Makes a generation from the last one.
///
/// While what is stored is copied or checked, the inference is given the facts that the last generation wrote down, and
/// those of the graph files that came. Then what went is taken out and what came is put in.
final class Update {
  private final Path folder;
  private final Basis.Last basis;
  private final GraphFiles.Split files;
  private final Inference inference;
  private final Progress progress;
  private final Path memo;

  Update(Path folder, Basis.Last basis, GraphFiles.Split files, Inference inference, Progress progress) {
    this.folder = folder;
    this.basis = basis;
    this.files = files;
    this.inference = inference;
    this.progress = progress;
    this.memo = folder.resolve(Memo.FOLDER);
  }

  /// @throws Copy.Damaged if the last generation is not what its manifest says: then nothing can be made from it
  Census run(QuadStore store) throws IOException {
    try (var crew = new Crew();
        var conclusions = new ReadingWriter(folder.resolve(ArrayBuild.SPOOL))) {
      progress.phase("copy");
      Files.createDirectories(memo);
      var copy = new Copy(basis.generation(), folder);
      copy.begin(crew, kept()::contains).await();
      Crew.Underway text = copy.begin(crew, Texts::isOf);
      try (Revision revision = store.revision(folder, basis.generation(), crew)) {
        Triples concluded = infer(conclusions);
        progress.phase("rest of the copy");
        revision.start();
        text.await();
        return finish(conclusions, concluded, revision);
      }
    }
  }

  /// The files of the last memo that are of use; all but the facts are written anew later.
  private Set<String> kept() {
    var names = new HashSet<>(Memo.NAMES);
    files.current().stream().filter(basis::isKept).forEach(file -> names.add(Memo.facts(memo, file).getFileName().toString()));
    return names.stream().map(name -> Memo.FOLDER + "/" + name).collect(Collectors.toSet());
  }

  /// What follows as ordinary triples, and what did.
  private record Triples(Set<Quad> now, Set<Quad> before) {
    Set<Quad> came() {
      return without(now, before);
    }

    /// What follows from facts no longer may still follow from rules.
    Set<Quad> went(Inference inference) {
      Set<Quad> went = without(before, now);
      if (!went.isEmpty()) {
        inference.concludeFromRules((reading, triple) -> went.remove(new Quad(reading, triple)));
      }
      return went;
    }

    /// The readings' graphs in which something came or went.
    Set<Node> changed() {
      var changed = new LinkedHashSet<Node>();
      came().forEach(quad -> changed.add(quad.getGraph()));
      without(before, now).forEach(quad -> changed.add(quad.getGraph()));
      return changed;
    }

    private static Set<Quad> without(Set<Quad> all, Set<Quad> others) {
      var without = new LinkedHashSet<>(all);
      without.removeAll(others);
      return without;
    }
  }

  private Triples infer(ReadingWriter conclusions) throws IOException {
    progress.phase("recall");
    var facts = new Facts(memo, inference);
    var intake = new Intake(files.current().stream().filter(file -> !basis.isKept(file)).toList(), progress);
    for (GraphFile file : files.current()) {
      if (basis.isKept(file)) {
        facts.recall(file);
      } else {
        try (var written = facts.write(file)) {
          intake.read(file, written::take);
          written.finish();
        }
      }
    }
    facts.finish();
    progress.phase("infer");
    Set<Quad> before = Concluded.read(memo);
    var now = new LinkedHashSet<Quad>();
    inference.conclude(new Telling(conclusions, now::add));
    try (var concluded = new Concluded(memo)) {
      now.forEach(concluded::take);
      concluded.finish();
    }
    return new Triples(now, before);
  }

  private Census finish(ReadingWriter conclusions, Triples concluded, Revision revision) throws IOException {
    progress.phase("change");
    Texts texts = Texts.in(folder);
    change(concluded, revision, texts);
    revision.index(conclusions::eachNode);
    try (var crew = new Crew()) {
      Crew.Underway text = crew.begin(List.of(revision), texts::update);
      Census census = arraysAndCounts(conclusions, concluded, revision);
      progress.phase("rest of the text index");
      text.await();
      return census;
    }
  }

  private Census arraysAndCounts(ReadingWriter conclusions, Triples concluded, Revision revision) throws IOException {
    progress.phase("arrays");
    Path arrays = folder.resolve(Generation.ARRAYS);
    revision.number(numbered -> ArrayBuild.write(conclusions, arrays, numbered));
    progress.phase("check");
    Set<Node> changed = changed(concluded);
    Draft.Counted counted = revision.count(changed);
    var census =
        new Census(
            with(counted.current(), false, changed), with(counted.beside(), true, changed), ArrayBuild.virtual(arrays));
    revision.describe(census);
    return census;
  }

  /// What was counted, and what the memo tells of the graphs that are as they were.
  private Map<Node, Census.OfGraph> with(Map<Node, Census.OfGraph> counted, boolean isBeside, Set<Node> changed) {
    Map<Node, Census.OfGraph> all = basis.memo().counted(isBeside, changed);
    all.putAll(counted);
    return all;
  }

  private void change(Triples concluded, Revision revision, Texts texts) {
    basis.gone().forEach(part -> revision.remove(NodeFactory.createURI(part.graph()), part.beside()));
    var intake = new Intake(basis.come().stream().map(Basis.Placed::file).toList(), progress);
    basis.come().forEach(placed -> intake.read(placed.file(), quad -> {
      revision.add(quad, placed.beside());
      texts.came(quad.getObject());
    }));
    concluded.came().forEach(quad -> {
      revision.conclude(quad, isBeside(quad));
      texts.came(quad.getObject());
    });
    concluded.went(inference).forEach(quad -> revision.remove(quad, isBeside(quad)));
  }

  private static boolean isBeside(Quad concluded) {
    return !concluded.getGraph().equals(Graphs.MAINSTREAM);
  }

  /// The graphs that may hold something else than before.
  private Set<Node> changed(Triples concluded) {
    Set<Node> changed = concluded.changed();
    basis.gone().forEach(part -> changed.add(NodeFactory.createURI(part.graph())));
    basis.come().forEach(placed -> changed.add(placed.file().manifest().origin().graph()));
    return changed;
  }
}
