package org.w3id.stemma.columns.build;

import java.io.IOException;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/// Where one thread adds quads: they become a run whenever they are as many as memory can hold.
final class Part {
  private static final int MOST_BYTES = 1 << 26;

  private final Runs runs;
  private final int mostQuads;
  private Chunk chunk = new Chunk();

  /// @param runs where the runs go
  Part(Runs runs, int mostQuads) {
    this.runs = runs;
    this.mostQuads = mostQuads;
  }

  /// The quads of present: to be asked for anew after each quad.
  Chunk chunk() {
    return chunk;
  }

  void add(Quad quad) throws IOException {
    chunk.add(quad);
    spillIfFull();
  }

  void add(Node term) throws IOException {
    chunk.number(term);
    spillIfFull();
  }

  /// Makes a run of what is there if it is much, and tells whether it did: then numbers begin anew.
  boolean spillIfFull() throws IOException {
    boolean isFull = chunk.size() >= mostQuads || chunk.bytes() >= MOST_BYTES;
    if (isFull) {
      spill();
    }
    return isFull;
  }

  void spill() throws IOException {
    Chunk full = chunk;
    chunk = new Chunk();
    if (full.hasTerms()) {
      full.write(runs.begin());
    }
  }
}
