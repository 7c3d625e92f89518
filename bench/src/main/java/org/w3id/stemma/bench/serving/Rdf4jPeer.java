package org.w3id.stemma.bench.serving;

import java.io.IOException;
import java.nio.file.Path;

/// RDF4J's LMDB store with its usual indexes.
final class Rdf4jPeer implements Peer {
  @Override
  public String name() {
    return "rdf4j";
  }

  @Override
  public String words() {
    return "RDF4J 5.2.0, LMDB store, behind the HTTP server of the JDK and RDF4J's own writers";
  }

  @Override
  public Loaded load(Path quads, Path store) throws IOException {
    return Disk.timed(store, log -> Program.java(log, Rdf4jMain.class.getName(), "load", store.toString(), quads.toString()));
  }

  @Override
  public Program serve(Path store, int port) throws IOException {
    return Program.java(Disk.log(store), Rdf4jMain.class.getName(), "serve", store.toString(), Integer.toString(port)).await(port);
  }

  @Override
  public String path() {
    return "/sparql?" + Hub.SNAPSHOT_ALONE;
  }
}
