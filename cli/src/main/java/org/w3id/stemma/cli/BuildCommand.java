package org.w3id.stemma.cli;

import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.w3id.stemma.store.Generation;
import org.w3id.stemma.store.GenerationManifest;
import org.w3id.stemma.store.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `stemma build`: makes a sealed generation of all graph files and switches to it.
@Command(
    name = "build",
    description = {
      "Makes a sealed generation of the graph files, computes what reaches each artifact, and switches to it.",
      "A running server takes it over by itself. If it fails, what is served stays as it was."
    })
final class BuildCommand implements Callable<Integer> {
  @ParentCommand Main main;

  @SuppressWarnings("NullAway.Init") // picocli sets the parent.
  BuildCommand() {}

  @Override
  public Integer call() {
    Home home = Home.open(main.homeFolder());
    long begin = System.nanoTime();
    try (var lock = home.lockWriter("build");
        var _ = new Stoppable("the build", main.err());
        var progress = TerminalProgress.on(main.err())) {
      Embedded.ofThisBuild().bring(new Loading(lock, progress));
      Generation generation = new Publishing(progress, Clock.systemUTC()).publish(lock);
      progress.done();
      tell(generation, (System.nanoTime() - begin) / 1e9);
    }
    return Failures.FINE;
  }

  private void tell(Generation generation, double seconds) {
    long triples = generation.manifest().graphs().stream().mapToLong(GenerationManifest.Counted::triples).sum();
    main.out().println(
        main.json
            ? Json.write(generation.manifest())
            : String.format(Locale.ROOT, "generation %d: %,d triples in %d graphs, built in %.1f s; it is current now",
                generation.number(), triples, generation.manifest().graphs().size(), seconds));
    main.out().flush();
  }
}
