package org.w3id.stemma.cli;

import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.w3id.stemma.store.build.Built;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.GenerationManifest;
import org.w3id.stemma.store.home.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `stemma build`: makes a sealed generation and switches to it.
@Command(
    name = "build",
    description = {
      "Makes a sealed generation of the graph files, computes what reaches each artifact, and switches to it.",
      "Where little was loaded since the last one, that one is copied and changed: what is served is the same.",
      "A running server takes it over by itself. If it fails, what is served stays as it was."
    })
final class BuildCommand implements Callable<Integer> {
  @ParentCommand Main main;

  @Option(names = "--full", description = "Reads all graph files again, even where a copy would do.")
  boolean full;

  @Mixin StoreOption store;

  @SuppressWarnings("NullAway.Init") // picocli sets the parent and the option.
  BuildCommand() {}

  @Override
  public Integer call() {
    Home home = Home.open(main.homeFolder());
    long begin = System.nanoTime();
    try (var lock = home.lockWriter("build");
        var _ = new Stoppable("the build", main.err());
        var progress = TerminalProgress.on(main.err())) {
      Embedded.ofThisBuild().bring(new Loading(lock, progress));
      var publishing = new Publishing(store.in(home), progress, Clock.systemUTC());
      Built built = full ? publishing.publishAnew(lock) : publishing.publish(lock);
      progress.done();
      tell(built, (System.nanoTime() - begin) / 1e9);
    }
    return Failures.FINE;
  }

  private void tell(Built built, double seconds) {
    Generation generation = built.generation();
    long triples = generation.manifest().graphs().stream().mapToLong(GenerationManifest.Counted::triples).sum();
    main.out().println(
        main.json
            ? Json.write(generation.manifest())
            : String.format(Locale.ROOT, "generation %d: %,d triples in %d graphs, built in %.1f s; it is current now",
                generation.number(), triples, generation.manifest().graphs().size(), seconds)
                + System.lineSeparator() + words(built.way()));
    main.out().flush();
  }

  private static String words(Built.Way way) {
    return switch (way) {
      case Built.Way.Anew(String why) -> "made of all graph files: " + why;
      case Built.Way.Copied(long from, long added, long removed) ->
          String.format(Locale.ROOT, "made from generation %d: %,d statements put in, %,d taken out", from, added, removed);
    };
  }
}
