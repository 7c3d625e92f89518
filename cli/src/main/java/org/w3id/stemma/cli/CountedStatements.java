package org.w3id.stemma.cli;

import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.w3id.stemma.store.build.Progress;

/// Tells how many triples went by.
final class CountedStatements extends StreamRDFWrapper {
  private static final int EVERY = 10_000;

  private final Progress progress;
  private long triples;

  CountedStatements(StreamRDF out, Progress progress) {
    super(out);
    this.progress = progress;
  }

  @Override
  public void triple(Triple triple) {
    super.triple(triple);
    if (++triples % EVERY == 0) {
      progress.count(triples, 0);
    }
  }
}
