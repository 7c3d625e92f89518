package org.w3id.stemma.server;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.server.why.FoundOrigins;
import org.w3id.stemma.store.Generation;
import org.w3id.stemma.store.GenerationManifest;
import org.w3id.stemma.store.Home;
import org.w3id.stemma.store.OpenGeneration;

/// The generations of a home. Each is verified, byte by byte, before it is opened.
final class HomeSource implements GenerationSource {
  private final Home home;

  HomeSource(Home home) {
    this.home = home;
  }

  @Override
  public Optional<String> current() {
    return home.generations().current().map(generation -> Long.toString(generation.number()));
  }

  @Override
  public Served open(String generation) {
    Generation wanted =
        home.generations()
            .current()
            .filter(current -> Long.toString(current.number()).equals(generation))
            .orElseThrow(() -> new IllegalStateException("Generation " + generation + " is no longer current."));
    wanted.verify();
    return new OfHome(FoundOrigins.open(home, wanted));
  }

  private record OfHome(OpenGeneration open) implements Served {
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
    public long triples() {
      return open.generation().manifest().graphs().stream().mapToLong(GenerationManifest.Counted::triples).sum();
    }

    @Override
    public List<Snapshot> sources() {
      return open.generation().manifest().sources().stream().map(s -> snapshot(s.graph())).toList();
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
