package org.w3id.stemma.store.kinds.columns;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.store.disk.Crew;
import org.w3id.stemma.store.generation.Copy;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.GenerationManifest;
import org.w3id.stemma.store.memo.TripleReader;
import org.w3id.stemma.store.quads.Draft;
import org.w3id.stemma.store.quads.Held;
import org.w3id.stemma.store.quads.QuadStore;
import org.w3id.stemma.store.quads.Revision;
import org.w3id.stemma.store.reading.ConflictOrigins;
import org.w3id.stemma.store.reading.Readings;

/// Quads in one folder of columns; the manifest tells which graphs the default graph is made of. The description of the
/// data set is a file beside them: its numbers are known when the columns are sealed.
public final class ColumnsStore implements QuadStore {
  static final String DESCRIPTION = "description.triples";

  @Override
  public Draft draft(Path folder, boolean large) throws IOException {
    return new ColumnsDraft(folder);
  }

  @Override
  public Revision revision(Path folder, Generation last, Crew crew) {
    return new ColumnsRevision(folder, last, new Copy(last, folder).beginCheck(crew, QuadStore::isStored));
  }

  @Override
  public boolean grows() {
    return false;
  }

  @Override
  public Held open(Path folder, GenerationManifest manifest, Readings readings, ConflictOrigins origins)
      throws IOException {
    Set<Node> inDefault =
        manifest.defaultGraph().stream().map(NodeFactory::createURI).collect(Collectors.toUnmodifiableSet());
    Graph description = GraphFactory.createDefaultGraph();
    try (var in = new TripleReader(folder.resolve(DESCRIPTION))) {
      in.read(description::add);
    }
    Columns columns = Columns.open(folder.resolve(Generation.COLUMNS));
    var parts = ServedColumns.Parts.of(columns, inDefault::contains, description, readings, origins);
    return new Held(new ServedColumns(parts), columns::close);
  }

  /// Runs, which lie beside what is made of them, take most of it.
  @Override
  public long bytesAQuad() {
    return 100;
  }
}
