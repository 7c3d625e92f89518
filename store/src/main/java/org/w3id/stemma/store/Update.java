package org.w3id.stemma.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.store.reading.ReadingWriter;

/// Makes the databases and arrays of a generation from a copy of those of the last one.
///
/// While the databases are copied, the inference is given the facts that the last generation wrote down, and those of the
/// graph files that came. Then one transaction on each copy takes out what went and puts in what came.
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
  Census run() throws IOException {
    var copy = new Copy(basis.generation(), folder);
    try (var crew = new Crew();
        var conclusions = new ReadingWriter(folder.resolve(ArrayBuild.SPOOL))) {
      progress.phase("copy");
      Files.createDirectories(memo);
      copy.begin(crew, kept()::contains).await();
      Crew.Underway databases = copy.begin(crew, Basis::isDatabase);
      Triples concluded = infer(conclusions);
      progress.phase("rest of the copy");
      databases.await();
      try (var current = Database.open(folder.resolve(Generation.CURRENT));
          var beside = Database.open(folder.resolve(Generation.BESIDE))) {
        return finish(conclusions, concluded, current, beside);
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

  private Census finish(ReadingWriter conclusions, Triples concluded, Database current, Database beside)
      throws IOException {
    progress.phase("change");
    var inCurrent = new Change(current);
    var inBeside = new Change(beside);
    Txn.executeWrite(
        current.dataset(), () -> Txn.executeWrite(beside.dataset(), () -> change(concluded, inCurrent, inBeside)));
    progress.phase("arrays");
    Path arrays = folder.resolve(Generation.ARRAYS);
    TdbNumbered.number(
        current.dataset(), beside.dataset(), numbered -> ArrayBuild.write(conclusions, arrays, numbered));
    progress.phase("check");
    Set<Node> changed = changed(concluded);
    var census =
        new Census(
            count(current, false, changed), count(beside, true, changed), ArrayBuild.virtual(arrays));
    inCurrent.check(census.current());
    inBeside.check(census.beside());
    VoidDescription.write(census, beside);
    Statistics.write(census, folder.resolve(Generation.CURRENT));
    return census;
  }

  /// What the memo tells, but for the graphs that have changed since: those are counted.
  private Map<Node, Census.OfGraph> count(Database database, boolean isBeside, Set<Node> changed) {
    Map<Node, Census.OfGraph> counted = basis.memo().counted(isBeside, changed);
    counted.putAll(TdbCensus.of(database, changed));
    return counted;
  }

  private void change(Triples concluded, Change current, Change beside) {
    basis.gone().forEach(part -> (part.beside() ? beside : current).remove(NodeFactory.createURI(part.graph())));
    beside.remove(VoidDescription.GRAPH);
    var intake = new Intake(basis.come().stream().map(Basis.Placed::file).toList(), progress);
    basis.come().forEach(placed -> intake.read(placed.file(), (placed.beside() ? beside : current)::add));
    concluded.came().forEach(quad -> of(quad, current, beside).conclude(quad));
    concluded.went(inference).forEach(quad -> of(quad, current, beside).remove(quad));
  }

  private static Change of(Quad concluded, Change current, Change beside) {
    return concluded.getGraph().equals(Graphs.MAINSTREAM) ? current : beside;
  }

  /// The graphs that may hold something else than before.
  private Set<Node> changed(Triples concluded) {
    Set<Node> changed = concluded.changed();
    basis.gone().forEach(part -> changed.add(NodeFactory.createURI(part.graph())));
    basis.come().forEach(placed -> changed.add(placed.file().manifest().origin().graph()));
    return changed;
  }
}
