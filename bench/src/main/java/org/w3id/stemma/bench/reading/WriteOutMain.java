package org.w3id.stemma.bench.reading;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.w3id.stemma.store.Home;

/// `WriteOutMain HOME FILE.nt`: writes every triple of the default graph, those that are served from arrays too.
public final class WriteOutMain {
  private WriteOutMain() {}

  public static void main(String[] arguments) throws IOException {
    Home home = Home.read(Path.of(arguments[0]));
    try (var open = home.generations().open(home.generations().current().orElseThrow());
        var out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])), 1 << 20)) {
      DatasetGraph dataset = open.dataset();
      Txn.executeRead(dataset, () -> RDFDataMgr.write(out, dataset.getDefaultGraph(), Lang.NTRIPLES));
    }
  }
}
