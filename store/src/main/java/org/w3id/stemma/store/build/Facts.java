package org.w3id.stemma.store.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.w3id.stemma.store.disk.Interruption;
import org.w3id.stemma.store.home.GraphFile;
import org.w3id.stemma.store.memo.TripleReader;
import org.w3id.stemma.store.memo.TripleWriter;

/// Gives an inference the facts that it reads, graph file after graph file; writes them down, or reads what was written.
final class Facts {
  private final Path memo;
  private final Inference inference;
  private final StreamRDF out;

  /// @param memo the folder of what is written down
  Facts(Path memo, Inference inference) {
    this.memo = memo;
    this.inference = inference;
    this.out = inference.facts();
    out.start();
  }

  /// The facts of one graph file, to be written down.
  final class Written implements AutoCloseable {
    private final TripleWriter writer;

    private Written(Path file) throws IOException {
      this.writer = new TripleWriter(file);
    }

    void take(Quad quad) {
      if (inference.reads(quad.getPredicate())) {
        out.quad(quad);
        try {
          writer.write(quad.asTriple());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    void finish() throws IOException {
      writer.finish();
    }

    @Override
    public void close() throws IOException {
      writer.close();
    }
  }

  Written write(GraphFile file) throws IOException {
    return new Written(Memo.facts(memo, file));
  }

  /// Gives what was written down of this graph file, in the same order.
  void recall(GraphFile file) throws IOException {
    try (var written = new TripleReader(Memo.facts(memo, file))) {
      written.read(this::recalled);
    }
  }

  private void recalled(Triple triple) {
    Interruption.stopIfInterrupted();
    out.triple(triple);
  }

  void finish() {
    out.finish();
  }
}
