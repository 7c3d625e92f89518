package org.w3id.stemma.loaders.mot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.loaders.BrokenSource;
import org.w3id.stemma.loaders.Finding;
import org.w3id.stemma.loaders.Report;
import org.w3id.stemma.loaders.Source;
import org.w3id.stemma.loaders.Tally;
import org.w3id.stemma.ontology.Graphs;

/// Releases in the format of the Model Openness Tool: a file, or a folder of files, in YAML or in the JSON of its API.
///
/// The files are read twice, one at a time: once for the names and dates of all releases, once to state. In memory are
/// the names, and one file of at most [YamlReader#MAX_BYTES] bytes.
public final class MotSource implements Source {
  private final Path path;
  private final MotWords words;
  private final Optional<LocalDate> given;
  private @Nullable MotIndex index;

  /// The snapshot is the newest date of a release.
  public MotSource(Path path, MotWords words) {
    this(path, words, Optional.empty());
  }

  private MotSource(Path path, MotWords words, Optional<LocalDate> given) {
    this.path = path;
    this.words = words;
    this.given = given;
  }

  /// The same source, known to have been taken on `day`.
  public MotSource takenOn(LocalDate day) {
    return new MotSource(path, words, Optional.of(day));
  }

  @Override
  public String name() {
    return "mot";
  }

  @Override
  public String snapshot() {
    return given
        .map(LocalDate::toString)
        .or(() -> index().newestDate())
        .orElseThrow(() -> new BrokenSource(path + ": no release in it has a date; say on which day it was taken"));
  }

  @Override
  public Node graph() {
    return Graphs.snapshot(name(), snapshot());
  }

  @Override
  public Report read(StreamRDF out, Consumer<Finding> findings) {
    var tally = new Tally(out, findings);
    var statements = new MotStatements(tally, words, index(), snapshot());
    MotFiles files = MotFiles.at(path);
    for (Path other : files.others()) {
      tally.tell(new Finding(Finding.Kind.NOTED, "other-file", MotFiles.name(other), "its name does not end in .yml, .yaml or .json", "Nothing to mend if it is no release."));
    }
    for (Path file : files.data()) {
      for (Optional<MotRecord> record : records(file, tally)) {
        record.ifPresent(statements::state);
      }
    }
    return tally.report();
  }

  private MotIndex index() {
    if (index == null) {
      var fresh = new MotIndex();
      var rejected = new ArrayList<Finding>();
      for (Path file : MotFiles.at(path).data()) {
        var unheard = new Tally(StreamRDFLib.sinkNull(), finding -> keepFirst(rejected, finding));
        records(file, unheard).forEach(record -> record.ifPresent(fresh::add));
      }
      if (fresh.isEmpty()) {
        throw new BrokenSource(path + ": holds no release" + rejected.stream().map(MotSource::words).findFirst().orElse("."));
      }
      index = fresh;
    }
    return index;
  }

  private static void keepFirst(List<Finding> rejected, Finding finding) {
    if (rejected.isEmpty() && finding.kind() == Finding.Kind.REJECTED) {
      rejected.add(finding);
    }
  }

  private static String words(Finding first) {
    return "; the first, at " + first.where() + ": " + first.what() + ". " + first.mend();
  }

  /// A record is counted for each release that begins in the file, or for the file where it cannot be read.
  private static List<Optional<MotRecord>> records(Path file, Tally tally) {
    String name = MotFiles.name(file);
    Yaml document;
    try {
      document = YamlReader.read(file);
    } catch (BadYaml e) {
      tally.record();
      String where = e.line() == 0 ? name : name + ":" + e.line();
      String mend = "Write one document of YAML or JSON as the tool's schema has it.";
      tally.tell(new Finding(Finding.Kind.REJECTED, e.fault(), where, String.valueOf(e.getMessage()), mend));
      return List.of();
    } catch (IOException e) {
      throw new BrokenSource(file + ": cannot be read; may it be?", e);
    }
    return new MotParser(name, MotFiles.stem(file), tally).records(document);
  }
}
