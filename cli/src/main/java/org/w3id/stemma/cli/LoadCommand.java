package org.w3id.stemma.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.loaders.Source;
import org.w3id.stemma.loaders.hub.HubSource;
import org.w3id.stemma.loaders.mot.MotSource;
import org.w3id.stemma.loaders.names.LicenseResolver;
import org.w3id.stemma.loaders.spdx.SpdxSource;
import org.w3id.stemma.store.home.GraphFile;
import org.w3id.stemma.store.home.GraphManifest;
import org.w3id.stemma.store.home.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `stemma load SOURCE`: reads a source into a graph file.
@Command(
    name = "load",
    description = {
      "Reads a source into a graph file of the home; `stemma build` then makes it part of what is served.",
      "What keeps the triples is chosen there, not here: a build without --store keeps to that of the current generation.",
      "A bad record is set aside and counted; a source that cannot be read to its end leaves nothing."
    })
final class LoadCommand {
  @ParentCommand Main main;

  @SuppressWarnings("NullAway.Init") // picocli sets the parent.
  LoadCommand() {}

  @Command(name = "spdx", description = "The SPDX License List that comes with Stemma: every license and exception.")
  int spdx() {
    return load("spdx", new SpdxSource());
  }

  @Command(
      name = "hub",
      description = "Model metadata of the Hugging Face Hub in the shape of its API: a file (.jsonl, .json; also .gz, .zst) or a folder of them.")
  int hub(
      @Parameters(paramLabel = "PATH", description = "The file or folder.") Path path,
      @Option(
              names = "--snapshot",
              paramLabel = "DATE",
              description = "When the metadata were taken (yyyy-mm-dd); else a date in the file's name, else the newest date in it.")
          @Nullable String snapshot) {
    Graph knowledge = Knowledge.graph();
    var source = new HubSource(path, LicenseResolver.of(knowledge), FormerIds.from(knowledge));
    return load("hub " + path, snapshot == null ? source : source.takenOn(day(snapshot)));
  }

  @Command(
      name = "mot",
      description = "Releases in the format of the Model Openness Tool: a file (.yml, .yaml, .json) or a folder of them.")
  int mot(
      @Parameters(paramLabel = "PATH", description = "The file or folder.") Path path,
      @Option(
              names = "--snapshot",
              paramLabel = "DATE",
              description = "When the files were taken (yyyy-mm-dd); else the newest date of a release.")
          @Nullable String snapshot) {
    var source = new MotSource(path, new MotNames(Knowledge.graph()));
    return load("mot " + path, snapshot == null ? source : source.takenOn(day(snapshot)));
  }

  private static LocalDate day(String snapshot) {
    try {
      return LocalDate.parse(snapshot);
    } catch (DateTimeParseException e) {
      throw new WrongInput("--snapshot must be a day such as 2026-09-25, not " + snapshot + ".");
    }
  }

  private int load(String what, Source source) {
    Home home = Home.open(main.homeFolder());
    try (var lock = home.lockWriter("load " + what);
        var _ = new Stoppable("the load", main.err());
        var progress = TerminalProgress.on(main.err())) {
      GraphFile file = new Loading(lock, progress).load(source);
      progress.done();
      tell(file);
    }
    return Failures.FINE;
  }

  private void tell(GraphFile file) {
    GraphManifest manifest = file.manifest();
    if (main.json) {
      main.out().println(Json.write(manifest));
    } else {
      main.out().print(text(file.path(), manifest));
    }
    main.out().flush();
  }

  private static String text(Path path, GraphManifest manifest) {
    var text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%s %s: %,d records, %,d of them set aside; %,d statements in %s%n",
        manifest.source(), manifest.snapshot(), manifest.records(), manifest.rejects(), manifest.quads(), path));
    manifest.faults().forEach((fault, count) -> text.append(String.format(Locale.ROOT, "  %-24s %,12d%n", fault, count)));
    manifest.setAside().forEach((why, count) -> text.append(String.format(Locale.ROOT, "  not allowed: %s %,d%n", why, count)));
    if (manifest.remarks() > 0) {
      text.append("Each is told, with line and reason, in the .rejects.jsonl.zst beside it.").append(System.lineSeparator());
    }
    return text.append("Next: stemma build").append(System.lineSeparator()).toString();
  }
}
