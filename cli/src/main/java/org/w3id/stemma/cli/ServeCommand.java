package org.w3id.stemma.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.w3id.stemma.server.ServerSettings;
import org.w3id.stemma.server.StemmaServer;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.home.RunningServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `stemma serve`: brings the home up to date and serves it until it is stopped.
@Command(
    name = ServeCommand.NAME,
    description = {
      "Serves the current generation over HTTP until it is stopped (Ctrl-C), and takes over each new one by itself.",
      "An empty home is first filled with what comes with Stemma; what was loaded and not built yet is built."
    })
final class ServeCommand implements Callable<Integer> {
  static final String NAME = "serve";

  @ParentCommand Main main;

  @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1", description = "Where to listen; 0.0.0.0 for everyone. Default: ${DEFAULT-VALUE}.")
  String host;

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "3330", description = "0 for any that is free. Default: ${DEFAULT-VALUE}.")
  int port;

  @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "30", description = "The longest that a query may take. Default: ${DEFAULT-VALUE}.")
  int timeout;

  @Mixin StoreOption store;

  @Option(
      names = "--scrub",
      paramLabel = "MINUTES",
      defaultValue = "30",
      description =
          "Every so many minutes all that is served is read again, at 20 MB a second, and withdrawn where it is damaged; 0 for never."
              + " Default: ${DEFAULT-VALUE}.")
  int scrub;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields.
  ServeCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    ServerSettings settings = settings();
    Home home = Home.open(main.homeFolder());
    home.server().ifPresent(ServeCommand::refuse);
    try (StemmaServer server = StemmaServer.start(settings, home, () -> upToDate(home))) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      main.out().println("Stemma answers at " + server.uri() + " (Ctrl-C stops it)");
      main.out().flush();
      server.awaitStop();
    }
    return Failures.FINE;
  }

  private Optional<Generation> upToDate(Home home) {
    try (var progress = TerminalProgress.on(main.err())) {
      return new UpToDate(home, store.in(home), progress, Clock.systemUTC(), main.err()).ensure();
    }
  }

  private static void refuse(RunningServer running) {
    throw new OutsideFailure(
        "This home is served already, by process " + running.pid() + " at " + running.uri() + ". Use that one, or another home with --home.");
  }

  private ServerSettings settings() {
    if (timeout < 1) {
      throw new WrongInput("--timeout must be at least 1 second, not " + timeout + ".");
    }
    if (port < 0 || port > 65_535) {
      throw new WrongInput("--port must be from 0 to 65535, not " + port + ".");
    }
    if (scrub < 0) {
      throw new WrongInput("--scrub must be 0 or more minutes, not " + scrub + ".");
    }
    return ServerSettings.standard()
        .withHost(host)
        .withPort(port)
        .withTimeout(Duration.ofSeconds(timeout))
        .withScrub(new ServerSettings.Scrubbing(Duration.ofMinutes(scrub), ServerSettings.Scrubbing.standard().bytesASecond()));
  }
}
