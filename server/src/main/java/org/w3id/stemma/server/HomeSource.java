package org.w3id.stemma.server;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.server.why.FoundOrigins;
import org.w3id.stemma.store.DamagedGeneration;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.GenerationManifest;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.generation.Scrub;
import org.w3id.stemma.store.generation.Withdrawal;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.serving.OpenGeneration;

/// The generations of a home. Each is verified, byte by byte, before it is opened.
final class HomeSource implements GenerationSource {
  private final Home home;
  private final AtomicReference<@Nullable Generation> whole = new AtomicReference<>();

  HomeSource(Home home) {
    this.home = home;
  }

  /// Takes a generation that was verified just now: it need not be verified again to be opened once.
  void verified(Optional<Generation> generation) {
    whole.set(generation.orElse(null));
  }

  @Override
  public Optional<String> current() {
    return orWithdrawn(() -> Generations.of(home).current().map(generation -> Long.toString(generation.number())));
  }

  /// The next time another one is named.
  private <T> T orWithdrawn(Supplier<T> action) {
    try {
      return action.get();
    } catch (DamagedGeneration damage) {
      Generations.of(home).withdraw(damage);
      throw damage;
    }
  }

  @Override
  public Optional<Withdrawn> withdrawn() {
    long served = Generations.of(home).current().map(Generation::number).orElse(0L);
    return Generations.of(home).withdrawn().reversed().stream()
        .filter(w -> w.reason() == Withdrawal.Reason.DAMAGED && w.generation() > served)
        .findFirst()
        .map(w -> new Withdrawn(Long.toString(w.generation()), w.file() + ": " + w.why(), Instant.parse(w.since())));
  }

  @Override
  public Served open(String generation) {
    Generation wanted =
        Generations.of(home)
            .current()
            .filter(current -> Long.toString(current.number()).equals(generation))
            .orElseThrow(() -> new IllegalStateException("Generation " + generation + " is no longer current."));
    return orWithdrawn(
        () -> {
          if (!wanted.equals(whole.getAndSet(null))) {
            wanted.verify();
          }
          return new OfHome(home, FoundOrigins.open(home, wanted));
        });
  }

  private record OfHome(Home home, OpenGeneration open) implements Served {
    @Override
    public String generation() {
      return Long.toString(open.generation().number());
    }

    @Override
    public Instant built() {
      return Instant.parse(open.generation().manifest().built());
    }

    @Override
    public DatasetGraph dataset() {
      return open.dataset();
    }

    @Override
    public Map<String, PropertyFunctionFactory> functions() {
      return open.functions();
    }

    @Override
    public long triples() {
      return open.generation().manifest().graphs().stream().mapToLong(GenerationManifest.Counted::triples).sum();
    }

    @Override
    public List<Snapshot> sources() {
      return open.generation().manifest().sources().stream().map(s -> snapshot(s.graph())).toList();
    }

    @Override
    public void scrub(long bytesASecond) {
      new Scrub(home).pass(open.generation(), bytesASecond);
    }

    @Override
    public void close() {
      open.close();
    }

    /// `graph:hub/2026-09-25` is the source `hub` of that day; a graph without a day is named alone.
    private static Snapshot snapshot(String graph) {
      String name = graph.startsWith(Ns.GRAPH) ? graph.substring(Ns.GRAPH.length()) : graph;
      int slash = name.indexOf('/');
      return graph.startsWith(Ns.GRAPH) && slash > 0
          ? new Snapshot(name.substring(0, slash), name.substring(slash + 1))
          : new Snapshot(name, "");
    }
  }
}
