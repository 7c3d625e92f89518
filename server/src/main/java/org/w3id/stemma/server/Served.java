package org.w3id.stemma.server;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.w3id.stemma.store.DamagedGeneration;

/// One generation, open for reading by many threads until it is closed.
public interface Served extends AutoCloseable {
  /// Which one: never the same for two.
  String generation();

  /// When it was built.
  Instant built();

  /// What is served; to be read in a read transaction.
  DatasetGraph dataset();

  /// The property functions that it brings, by IRI.
  default Map<String, PropertyFunctionFactory> functions() {
    return Map.of();
  }

  /// How many triples all its graphs hold.
  long triples();

  /// The sources it was built from, in a steady order.
  List<Snapshot> sources();

  /// Reads every byte of it again, slowly; a [DamagedGeneration] if it is not whole any more: then its source names
  /// another. Interrupting the thread ends it.
  void scrub(long bytesASecond);

  @Override
  void close();

  /// One source and the date of its data.
  record Snapshot(String source, String date) {}
}
