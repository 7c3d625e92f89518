package org.w3id.stemma.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.shared.JenaException;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.GenerationManifest;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.home.GraphFile;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.home.RunningServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `stemma status`: what a home holds, what is served, and by whom.
@Command(name = "status", description = "Tells what the home holds, which generation is current, who serves it, and what the knowledge in it rests on.")
final class StatusCommand implements Callable<Integer> {
  @ParentCommand Main main;

  @SuppressWarnings("NullAway.Init") // picocli sets the parent.
  StatusCommand() {}

  @Override
  public Integer call() {
    Home home = Home.read(main.homeFolder());
    if (main.json) {
      main.out().println(Json.write(json(home)));
    } else {
      text(home);
    }
    main.out().flush();
    return Failures.FINE;
  }

  private static Map<String, Object> json(Home home) {
    var status = new LinkedHashMap<String, Object>();
    status.put("home", home.path().toString());
    status.put("version", VersionText.version());
    status.put("server", home.server().map(s -> Map.of("url", s.uri().toString(), "pid", s.pid(), "since", s.since().toString())).orElse(null));
    status.put("generation", Generations.of(home).current().map(Generation::manifest).orElse(null));
    status.putAll(WhatHappened.json(home));
    status.put("upToDate", Publishing.isCurrent(home, LocalDate.now(Clock.systemUTC())));
    if (Generations.of(home).current().isPresent()) {
      Known known = known(home);
      known.basis().ifPresent(basis -> status.put("knowledge", basis.rows()));
      known.problem().ifPresent(problem -> status.put("knowledgeProblem", problem));
    }
    status.put("graphFiles", home.graphFiles().all().stream().map(GraphFile::manifest).toList());
    return status;
  }

  private void text(Home home) {
    line("home        %s".formatted(home.path()));
    Optional<RunningServer> server = home.server();
    line("server      %s".formatted(server.map(s -> s.uri() + " (process " + s.pid() + ", since " + s.since() + ")").orElse("none")));
    Optional<Generation> current = Generations.of(home).current();
    line("generation  %s".formatted(current.map(StatusCommand::words).orElse("none yet: stemma build")));
    if (current.isPresent() && !Publishing.isCurrent(home, LocalDate.now(Clock.systemUTC()))) {
      line("            something was loaded since, a dated change fell due, or Stemma is newer: stemma build brings it in");
    }
    WhatHappened.lines(home).forEach(this::line);
    if (current.isPresent()) {
      knowledge(home);
    }
    List<GraphFile> files = home.graphFiles().all();
    line("sources     %s".formatted(files.isEmpty() ? "none" : ""));
    files.forEach(this::source);
  }

  private void knowledge(Home home) {
    Known known = known(home);
    known.problem().ifPresent(problem -> line("knowledge   cannot be asked: " + problem));
    known.basis().ifPresent(basis -> {
      line("knowledge");
      basis.lines().forEach(kind -> line("  " + kind));
    });
  }

  /// What the knowledge rests on, or why nobody can say: one of the two.
  private record Known(Optional<KnowledgeBasis> basis, Optional<String> problem) {}

  /// A generation that cannot be opened, or a server that does not answer, is no reason not to tell the rest.
  private static Known known(Home home) {
    try {
      return new Known(Optional.of(KnowledgeBasis.in(home)), Optional.empty());
    } catch (StoreException | OutsideFailure | JenaException e) {
      return new Known(Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
    }
  }

  private static String words(Generation generation) {
    GenerationManifest manifest = generation.manifest();
    long triples = manifest.graphs().stream().mapToLong(GenerationManifest.Counted::triples).sum();
    String made = String.format(Locale.ROOT, "%d, built %s: %,d triples in %d graphs, in %s", generation.number(), manifest.built(), triples, manifest.graphs().size(), manifest.store());
    return manifest.nextChange().isEmpty() ? made : made + "; holds until " + manifest.nextChange();
  }

  private void source(GraphFile file) {
    var manifest = file.manifest();
    line("  %-10s %-14s %,12d statements, %,d records, %,d set aside".formatted(manifest.source(), manifest.snapshot(), manifest.quads(), manifest.records(), manifest.rejects()));
    manifest.faults().forEach((fault, count) -> line("    %-24s %,10d".formatted(fault, count)));
  }

  private void line(String line) {
    main.out().println(line);
  }
}
