package org.w3id.stemma.bench.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.columns.build.Manifest;
import org.w3id.stemma.server.GenerationSource;
import org.w3id.stemma.server.Served;
import org.w3id.stemma.server.ServerSettings;
import org.w3id.stemma.server.StemmaServer;

/// `ColumnsServerMain FOLDER PORT`: the server of Stemma on a folder of columns that is no generation of a home.
public final class ColumnsServerMain {
  private ColumnsServerMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    long triples = Long.parseLong(Files.readAllLines(folder.resolve(Manifest.FILE)).get(1).replaceAll("\\D", ""));
    ServerSettings settings =
        ServerSettings.standard()
            .withPort(Integer.parseInt(arguments[1]))
            .withTimeout(Asking.PATIENCE)
            .withScrub(new ServerSettings.Scrubbing(Duration.ZERO, 1));
    try (Columns columns = Columns.open(folder);
        StemmaServer server =
            StemmaServer.start(settings, new Only(new Whole(columns.dataset(graph -> true), triples, Instant.now())))) {
      server.awaitStop();
    }
  }

  /// The one generation there is.
  private record Only(Served served) implements GenerationSource {
    @Override
    public Optional<String> current() {
      return Optional.of(served.generation());
    }

    @Override
    public Served open(String generation) {
      return served;
    }

    @Override
    public Optional<Withdrawn> withdrawn() {
      return Optional.empty();
    }
  }

  /// All graphs of the columns are its default graph.
  private record Whole(DatasetGraph dataset, long triples, Instant built) implements Served {
    @Override
    public String generation() {
      return "1";
    }

    @Override
    public List<Snapshot> sources() {
      return List.of();
    }

    /// Nothing is read again beside what is measured.
    @Override
    public void scrub(long bytesASecond) {}

    @Override
    public void close() {}
  }
}
