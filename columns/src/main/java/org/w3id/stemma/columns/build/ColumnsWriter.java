package org.w3id.stemma.columns.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/// Writes quads, given in any order and any number of times, as a folder of columns. The same quads give the same bytes.
///
/// Memory is bounded by the size of a part and the number of threads; what lies in files for a while takes a quarter of
/// the room of N-Quads. Used by one thread; it has others of its own.
public final class ColumnsWriter implements AutoCloseable {
  private static final int MOST_QUADS = 1 << 22;

  private final Path folder;
  private final Path scratch;
  private final Runs runs;
  private final List<Part> parts;

  /// With a thread for each processor.
  ///
  /// @param folder is there, and empty
  public ColumnsWriter(Path folder) throws IOException {
    this(folder, Runtime.getRuntime().availableProcessors(), MOST_QUADS);
  }

  /// @param threads that read, sort and write; memory grows with them
  /// @param mostQuads that a part may hold
  ColumnsWriter(Path folder, int threads, int mostQuads) throws IOException {
    this.folder = folder;
    scratch = Files.createDirectory(folder.resolve("scratch"));
    runs = new Runs(scratch);
    parts = Stream.generate(() -> new Part(runs, mostQuads)).limit(threads).toList();
  }

  /// Adds a quad; the default graph is `Quad.defaultGraphIRI`, or no graph.
  public void add(Quad quad) throws IOException {
    parts.getFirst().add(quad);
  }

  /// Adds a term that has an id whether a quad has it or not.
  ///
  /// @throws IllegalArgumentException if the node is no term of RDF
  public void add(Node term) throws IOException {
    parts.getFirst().add(term);
  }

  /// Adds all quads of N-Quads in UTF-8, on all threads; faster than one by one.
  ///
  /// @param name of the file, for messages; blank nodes in files of different names are different
  /// @throws org.apache.jena.riot.RiotException at a line that is none of N-Quads, which it names
  public void addNQuads(String name, InputStream in) throws IOException {
    new NQuadsReader(name, parts).read(in);
  }

  /// Writes the columns and tells how many different triples there are. Nothing can be added after that.
  public long finish() throws IOException {
    return finish(new Base());
  }

  /// The same, with what is left of columns that the build begins with.
  long finish(Base base) throws IOException {
    try (var workers = new Workers(parts.size())) {
      List<Future<?>> spilled = new ArrayList<>();
      for (Part part : parts) {
        spilled.add(workers.start(part::spill));
      }
      for (Future<?> task : spilled) {
        Workers.await(task);
      }
    }
    TermMerge.merge(runs.all(), base, folder, scratch);
    long triples;
    try (var merge = new QuadMerge(folder, scratch, base)) {
      triples = merge.merge(runs.all());
    }
    close();
    Manifest.write(folder, triples);
    return triples;
  }

  /// Removes what lay in files for a while.
  @Override
  public void close() throws IOException {
    if (Files.exists(scratch)) {
      try (Stream<Path> files = Files.list(scratch)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(scratch);
    }
  }
}
