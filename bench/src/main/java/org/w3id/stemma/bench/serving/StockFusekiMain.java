package org.w3id.stemma.bench.serving;

import org.apache.jena.fuseki.main.cmds.FusekiMain;

/// Fuseki from its own command line. Its own main insists on a library for logs that is not here.
public final class StockFusekiMain {
  private StockFusekiMain() {}

  public static void main(String[] arguments) {
    FusekiMain.build(arguments).start().join();
  }
}
