package org.w3id.stemma.loaders.hub;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.loaders.Aliases;
import org.w3id.stemma.loaders.BrokenSource;
import org.w3id.stemma.loaders.Finding;
import org.w3id.stemma.loaders.Report;
import org.w3id.stemma.loaders.Source;
import org.w3id.stemma.loaders.Tally;
import org.w3id.stemma.loaders.names.LicenseResolver;
import org.w3id.stemma.ontology.Graphs;

/// Models of the Hugging Face Hub, from a file or a folder of files in the JSON shape of the Hub's
/// API: JSON Lines, an
/// array (a page of the API), or a single record; plain, gzip or zstd. Of a folder, the files that
/// are named as such, in
/// the order of their names, without folders within.
///
/// The source is read twice: once to know all ids, so that names of parents can be resolved, once
/// to state. A file that
/// is cut in the middle (its compression or its JSON text ends too early) fails the first time,
/// before anything is
/// stated; of JSON Lines only the half line is set aside. Of several records with one id the first
/// counts; the others
/// are told and set aside, whichever is newer.
///
/// In memory it holds an index of about 50 bytes a model; the rest does not grow with the source.
public final class HubSource implements Source {
  private final Path path;
  private final LicenseResolver licenses;
  private final Aliases aliases;
  private final Optional<LocalDate> given;
  private @Nullable FirstPass firstPass;

  /// The snapshot is the date in the name of the file or folder (`yyyy-mm-dd`), or in the names of
  /// the folder's files;
  /// else the newest date on which a model in it was created or modified.
  public HubSource(Path path, LicenseResolver licenses, Aliases aliases) {
    this(path, licenses, aliases, Optional.empty());
  }

  private HubSource(Path path, LicenseResolver licenses, Aliases aliases, Optional<LocalDate> given) {
    this.path = path;
    this.licenses = licenses;
    this.aliases = aliases;
    this.given = given;
  }

  /// The same source, known to have been taken on `day`.
  public HubSource takenOn(LocalDate day) {
    return new HubSource(path, licenses, aliases, Optional.of(day));
  }

  @Override
  public String name() {
    return "hub";
  }

  /// A day: `2026-09-25`. Reads the source once if neither the caller nor a name tells it.
  @Override
  public String snapshot() {
    return given
        .or(() -> HubFiles.at(path).dateInName())
        .map(LocalDate::toString)
        .or(() -> firstPass().index().newestDate())
        .orElseThrow(
            () ->
                new BrokenSource(
                    path
                        + ": nothing in it tells its date; say on which day it was taken, or put"
                        + " the day into its name (hub-2026-09-25.jsonl)"));
  }

  @Override
  public Node graph() {
    return Graphs.snapshot(name(), snapshot());
  }

  @Override
  public Report read(StreamRDF out, Consumer<Finding> findings) {
    var known = firstPass();
    var tally = new Tally(out, findings);
    var second =
        new SecondPass(
            tally, known.index(), new HubStatements(tally, known.index(), licenses, snapshot()));
    known.files().others().forEach(second::tellOther);
    known.files().data().forEach(second::read);
    second.tellCycles(path.toString());
    known.checkUnchanged();
    return tally.report();
  }

  private FirstPass firstPass() {
    if (firstPass == null) {
      firstPass = FirstPass.over(HubFiles.at(path), aliases);
    }
    return firstPass;
  }
}
