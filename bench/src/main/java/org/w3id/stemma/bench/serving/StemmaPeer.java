package org.w3id.stemma.bench.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Stemma itself, on a home: nothing of what is concluded is given to it, it concludes that.
///
/// @param home what it is moved from
record StemmaPeer(Path home) implements Peer {
  private static final String MAIN = "org.w3id.stemma.cli.Main";

  @Override
  public String name() {
    return "stemma";
  }

  @Override
  public String words() {
    return "`./stemma build --full` of the same Hub and the knowledge, all graphs and readings, and `./stemma serve`";
  }

  @Override
  public Loaded load(Path quads, Path store) throws IOException {
    Files.move(home, store, StandardCopyOption.REPLACE_EXISTING);
    return Disk.timed(store, log -> Program.stemma(log, MAIN, "--home", store.toString(), "build", "--full"));
  }

  @Override
  public Program serve(Path store, int port) throws IOException {
    return Program.stemma(
            Disk.log(store),
            MAIN,
            "--home", store.toString(),
            "serve",
            "--port", Integer.toString(port),
            "--timeout", Long.toString(Asking.PATIENCE.toSeconds()),
            "--scrub", "0")
        .await(port);
  }

  @Override
  public String path() {
    return "/sparql?";
  }
}
