package org.w3id.stemma.bench.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Virtuoso as Debian packs it, with its bulk loader, and buffers for 3.7 GB.
final class VirtuosoPeer implements Peer {
  private static final String SERVER = "/usr/bin/virtuoso-t";
  private static final String CLIENT = "/usr/bin/isql-vt";
  private static final String CONFIGURATION = "virtuoso.ini";
  private static final String FAILED = "failed to load: ";

  @Override
  public String name() {
    return "virtuoso";
  }

  @Override
  public String words() {
    return "Virtuoso 7.2.5 of Debian (virtuoso-opensource-7-bin), 450,000 buffers, both processors for one question";
  }

  @Override
  public Loaded load(Path quads, Path store) throws IOException {
    if (!Files.isExecutable(Path.of(SERVER))) {
      throw new IOException("it is not installed: apt-get install virtuoso-opensource-7-bin");
    }
    int port = Program.freePort();
    Path folder = quads.resolveSibling("");
    configure(store, folder, port, Program.freePort());
    long began = System.nanoTime();
    try (Program server = start(store).await(port)) {
      String listed = "ld_dir ('" + folder + "', '" + quads.getFileName() + "', '" + Hub.SNAPSHOT + "')";
      String told = "select concat ('" + FAILED + "', ll_error) from DB.DBA.LOAD_LIST where ll_error is not null";
      sql(store, port, listed, "rdf_loader_run ()", "checkpoint", told);
      if (Files.readString(Disk.log(store)).contains("\n" + FAILED)) {
        throw new IOException("its loader failed: see its log");
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      return new Loaded(seconds, server.peak(), Disk.megabytes(store));
    }
  }

  private static void sql(Path store, int port, String... statements) throws IOException {
    List<String> command = List.of(CLIENT, Integer.toString(port), "dba", "dba", "exec=" + String.join("; ", statements) + ";");
    try (Program client = Program.start(Disk.log(store), command)) {
      client.finish();
    }
  }

  @Override
  public Program serve(Path store, int port) throws IOException {
    configure(store, store, Program.freePort(), port);
    return start(store).await(port);
  }

  private static Program start(Path store) throws IOException {
    return Program.start(Disk.log(store), List.of(SERVER, "+foreground", "+configfile", store.resolve(CONFIGURATION).toString()));
  }

  /// What its makers advise for 5 GB, and no bound on what is answered.
  private static void configure(Path store, Path readable, int sql, int http) throws IOException {
    Files.writeString(
        store.resolve(CONFIGURATION),
        """
        [Database]
        DatabaseFile = %1$s/virtuoso.db
        ErrorLogFile = %1$s/virtuoso.log
        LockFile = %1$s/virtuoso.lck
        TransactionFile = %1$s/virtuoso.trx
        xa_persistent_file = %1$s/virtuoso.pxa
        FileExtend = 200
        [TempDatabase]
        DatabaseFile = %1$s/virtuoso-temp.db
        TransactionFile = %1$s/virtuoso-temp.trx
        FileExtend = 200
        [Parameters]
        ServerPort = 127.0.0.1:%3$d
        DirsAllowed = %1$s, %2$s
        NumberOfBuffers = 450000
        MaxDirtyBuffers = 340000
        MaxCheckpointRemap = 100000
        ThreadsPerQuery = 2
        AsyncQueueMaxThreads = 4
        [HTTPServer]
        ServerPort = 127.0.0.1:%4$d
        ServerRoot = %1$s
        ServerThreads = 8
        [SPARQL]
        ResultSetMaxRows = 100000000
        """
            .formatted(store, readable, sql, http));
  }

  @Override
  public String path() {
    return "/sparql?" + Hub.SNAPSHOT_ALONE;
  }
}
