package org.w3id.stemma.bench.serving;

import java.io.IOException;
import java.nio.file.Path;
import org.w3id.stemma.bench.columns.BuildMain;

/// Columns behind the server of Stemma, started as its launcher starts it.
final class ColumnsPeer implements Peer {
  @Override
  public String name() {
    return "columns";
  }

  @Override
  public String words() {
    return "columns behind the server of Stemma, with the launcher's cache of classes and profiles; it asks itself the questions of the catalogue as it starts";
  }

  @Override
  public Loaded load(Path quads, Path store) throws IOException {
    return Disk.timed(store, log -> Program.java(log, BuildMain.class.getName(), store.toString(), quads.toString()));
  }

  @Override
  public Program serve(Path store, int port) throws IOException {
    return Program.stemma(Disk.log(store), ColumnsServerMain.class.getName(), store.toString(), Integer.toString(port)).await(port);
  }

  @Override
  public String path() {
    return "/sparql?";
  }
}
