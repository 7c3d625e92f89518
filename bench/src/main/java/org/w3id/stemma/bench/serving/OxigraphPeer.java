package org.w3id.stemma.bench.serving;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Oxigraph as npm has it: in the memory of a WebAssembly machine, which keeps nothing and holds 4 GB.
final class OxigraphPeer implements Peer {
  private static final String VERSION = "0.5.11";
  private static final String SERVER = "oxigraph.mjs";
  private static final long MOST = 5_100_000;

  @Override
  public String name() {
    return "oxigraph";
  }

  @Override
  public String words() {
    return "Oxigraph " + VERSION + " of npm (WebAssembly, in memory) behind the HTTP server of Node.js; cold is after loading";
  }

  @Override
  public Optional<String> tooMany(long quads) {
    return quads > MOST ? Optional.of("its memory does not hold more than 5 million quads") : Optional.empty();
  }

  /// Keeps where the quads are: they are loaded again whenever it is started.
  @Override
  public Loaded load(Path quads, Path store) throws IOException {
    try (InputStream server = Objects.requireNonNull(OxigraphPeer.class.getResourceAsStream(SERVER))) {
      Files.copy(server, store.resolve(SERVER));
    }
    run(store, "npm", "install", "--no-audit", "--no-fund", "--prefix", store.toString(), "oxigraph@" + VERSION);
    Files.createSymbolicLink(store.resolve("hub.nq"), quads.toAbsolutePath());
    long began = System.nanoTime();
    try (Program server = serve(store, Program.freePort())) {
      return new Loaded((System.nanoTime() - began) / 1e9, server.peak(), 0);
    }
  }

  private static void run(Path store, String... command) throws IOException {
    try (Program program = Program.start(Disk.log(store), List.of(command))) {
      program.finish();
    }
  }

  @Override
  public Program serve(Path store, int port) throws IOException {
    String hub = store.resolve("hub.nq").toString();
    return Program.start(Disk.log(store), List.of("node", store.resolve(SERVER).toString(), hub, Integer.toString(port))).await(port);
  }

  @Override
  public String path() {
    return "/sparql?" + Hub.SNAPSHOT_ALONE;
  }
}
