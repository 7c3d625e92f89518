package org.w3id.stemma.store.kinds.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.build.ColumnsUpdate;
import org.w3id.stemma.store.disk.Crew;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.quads.Canaries;
import org.w3id.stemma.store.quads.Revision;

/// Columns that are merged: those of the last generation, less some quads, with what comes.
final class ColumnsRevision extends ColumnsInTheMaking implements Revision {
  private final Path lastColumns;
  private final Crew.Underway checks;
  private final Canaries added = new Canaries();
  private final Canaries concluded = new Canaries();
  private final Set<Node> dropped = new HashSet<>();
  private @Nullable ColumnsUpdate update;

  /// @param folder that of the new generation
  /// @param checks whether the last one is whole
  ColumnsRevision(Path folder, Generation last, Crew.Underway checks) {
    super(folder);
    this.lastColumns = last.folder().resolve(Generation.COLUMNS);
    this.checks = checks;
    last.manifest().graphs().forEach(graph -> beside().add(NodeFactory.createURI(graph.graph())));
    last.manifest().defaultGraph().forEach(graph -> beside().remove(NodeFactory.createURI(graph)));
  }

  @Override
  public void start() throws IOException {
    checks.await();
    update = new ColumnsUpdate(lastColumns, columns());
  }

  private ColumnsUpdate update() {
    if (update == null) {
      throw new IllegalStateException("it was not started");
    }
    return update;
  }

  @Override
  public void remove(Node graph, boolean isBeside) {
    dropped.add(graph);
    beside().remove(graph);
  }

  @Override
  public void remove(Quad quad, boolean isBeside) {
    update().remove(quad);
  }

  @Override
  public void add(Quad quad, boolean isBeside) {
    added.saw(quad);
    put(quad, isBeside);
  }

  @Override
  public void conclude(Quad quad, boolean isBeside) {
    concluded.saw(quad);
    put(quad, isBeside);
  }

  private void put(Quad quad, boolean isBeside) {
    if (isBeside) {
      beside().add(quad.getGraph());
    }
    try {
      update().add(quad);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  void put(Node node) throws IOException {
    update().add(node);
  }

  @Override
  void finish() throws IOException {
    update().drop(dropped::contains);
    update().finish();
  }

  @Override
  public void strings(Strings out) {
    written().strings(out);
  }

  @Override
  public Counted count() {
    return checked(written().count(graph -> true));
  }

  @Override
  public Counted count(Set<Node> graphs) {
    return checked(written().count(graphs::contains));
  }

  private Counted checked(Counted counted) {
    added.check(written().lookup());
    added.checkCounts(counted.all());
    concluded.check(written().lookup());
    return counted;
  }

  @Override
  public void close() throws IOException {
    try (var _ = update) {
      super.close();
    }
  }
}
