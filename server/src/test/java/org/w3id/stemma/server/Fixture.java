package org.w3id.stemma.server;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.w3id.stemma.ontology.Prefixes;

/// Generations in memory: each one a small graph that knows its own name, and tells whether it was closed.
final class Fixture implements GenerationSource {
  /// What `open` made of each generation, newest of that name.
  final Map<String, Open> opened = new ConcurrentHashMap<>();

  private final Map<String, Supplier<DatasetGraph>> known = new ConcurrentHashMap<>();
  private final AtomicReference<Optional<String>> current = new AtomicReference<>(Optional.empty());

  /// Makes `trig` the current generation under this name.
  Fixture publish(String generation, String trig) {
    return publish(generation, () -> dataset(trig));
  }

  Fixture publish(String generation, Supplier<DatasetGraph> dataset) {
    known.put(generation, dataset);
    current.set(Optional.of(generation));
    return this;
  }

  static DatasetGraph dataset(String trig) {
    String header =
        Prefixes.standard().map().entrySet().stream()
            .map(p -> "PREFIX " + p.getKey() + ": <" + p.getValue() + ">")
            .collect(Collectors.joining("\n", "PREFIX : <http://example.org/>\n", "\n"));
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    dataset.executeWrite(() -> RDFParser.fromString(header + trig, Lang.TRIG).parse(dataset));
    return dataset;
  }

  @Override
  public Optional<String> current() {
    return current.get();
  }

  @Override
  public Served open(String generation) {
    Supplier<DatasetGraph> dataset = known.get(generation);
    if (dataset == null) {
      throw new IllegalStateException("Generation " + generation + " is damaged.");
    }
    var open = new Open(generation, dataset.get());
    opened.put(generation, open);
    return open;
  }

  @Override
  public Optional<Withdrawn> withdrawn() {
    return Optional.empty();
  }

  record Open(String generation, DatasetGraph dataset, AtomicInteger closed) implements Served {
    Open(String generation, DatasetGraph dataset) {
      this(generation, dataset, new AtomicInteger());
    }

    @Override
    public Instant built() {
      return Instant.parse("2026-11-22T10:00:00Z");
    }

    @Override
    public long triples() {
      return dataset.stream().count();
    }

    @Override
    public List<Snapshot> sources() {
      return List.of(new Snapshot("hub", "2026-09-25"), new Snapshot("spdx", "3.28.0"));
    }

    @Override
    public void scrub(long bytesASecond) {}

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }
}
