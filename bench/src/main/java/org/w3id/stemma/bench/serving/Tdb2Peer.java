package org.w3id.stemma.bench.serving;

import java.io.IOException;
import java.nio.file.Path;

/// Stock Fuseki with TDB2: Jena's own loader and server, as one starts them from a shell.
final class Tdb2Peer implements Peer {
  @Override
  public String name() {
    return "tdb2";
  }

  @Override
  public String words() {
    return "stock Fuseki with TDB2, loaded by `tdb2.tdbloader --loader=phased`; its default graph is the union";
  }

  @Override
  public Loaded load(Path quads, Path store) throws IOException {
    return Disk.timed(
        store, log -> Program.java(log, "tdb2.tdbloader", "--loader=phased", "--loc", store.toString(), quads.toString()));
  }

  @Override
  public Program serve(Path store, int port) throws IOException {
    return Program.java(
            Disk.log(store),
            StockFusekiMain.class.getName(),
            "--set", "tdb2:unionDefaultGraph=true",
            "--localhost", "--port", Integer.toString(port),
            "--tdb2", "--loc", store.toString(),
            "/hub")
        .await(port);
  }

  @Override
  public String path() {
    return "/hub/sparql?";
  }
}
