package org.w3id.stemma.columns.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/// Writes quads, given in any order and any number of times, as a folder of columns. The same quads give the same bytes.
///
/// Memory is bounded by the size of a chunk; what lies in files for a while takes about half the room of N-Quads. Used
/// by one thread.
public final class ColumnsWriter implements AutoCloseable {
  /// Written last: a folder without it is not whole.
  public static final String MANIFEST = "columns";

  /// How the manifest begins.
  public static final String FORMAT = "format 1\n";

  private static final int MOST_QUADS = 1 << 22;
  private static final int MOST_BYTES = 1 << 26;

  private final Path folder;
  private final Path scratch;
  private final int mostQuads;
  private final List<Run> runs = new ArrayList<>();
  private Chunk chunk = new Chunk();

  /// @param folder is there, and empty
  public ColumnsWriter(Path folder) throws IOException {
    this(folder, MOST_QUADS);
  }

  ColumnsWriter(Path folder, int mostQuads) throws IOException {
    this.folder = folder;
    this.scratch = Files.createDirectory(folder.resolve("scratch"));
    this.mostQuads = mostQuads;
  }

  /// Adds a quad; the default graph is `Quad.defaultGraphIRI`, or no graph.
  public void add(Quad quad) throws IOException {
    chunk.add(quad);
    if (chunk.size() >= mostQuads || chunk.bytes() >= MOST_BYTES) {
      spill();
    }
  }

  /// Adds a term that has an id whether a quad has it or not.
  ///
  /// @throws IllegalArgumentException if the node is no term of RDF
  public void add(Node term) throws IOException {
    chunk.add(term);
    if (chunk.bytes() >= MOST_BYTES) {
      spill();
    }
  }

  private void spill() throws IOException {
    runs.add(chunk.write(scratch, "run-" + runs.size()));
    chunk = new Chunk();
  }

  /// Writes the columns and tells how many different triples there are. Nothing can be added after that.
  public long finish() throws IOException {
    spill();
    TermMerge.merge(runs, folder);
    long triples;
    try (var merge = new QuadMerge(folder, scratch)) {
      triples = merge.merge(runs);
    }
    close();
    Files.writeString(folder.resolve(MANIFEST), FORMAT + "triples " + triples + "\n", StandardCharsets.UTF_8);
    return triples;
  }

  /// Removes what lay in files for a while.
  @Override
  public void close() throws IOException {
    for (Run run : runs) {
      run.delete();
    }
    runs.clear();
    Files.deleteIfExists(scratch);
  }
}
