package org.w3id.stemma.store.kinds.tdb;

import java.util.Iterator;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.w3id.stemma.store.disk.Interruption;
import org.w3id.stemma.store.quads.Canaries;
import org.w3id.stemma.store.quads.Census;
import org.w3id.stemma.store.quads.Lookup;

/// Takes graphs and quads out of a database and puts others in, within a transaction of the caller's; afterwards looks
/// whether every index has it so.
final class Change {
  private final Database database;
  private final DatasetGraph dataset;
  private final Canaries added = new Canaries();
  private final Canaries concluded = new Canaries();
  private final Canaries removed = new Canaries();

  Change(Database database) {
    this.database = database;
    this.dataset = database.dataset();
  }

  void remove(Node graph) {
    Iterator<Quad> quads = dataset.find(graph, Node.ANY, Node.ANY, Node.ANY);
    try {
      while (quads.hasNext()) {
        Interruption.stopIfInterrupted();
        removed.saw(quads.next());
      }
    } finally {
      Iter.close(quads);
    }
    dataset.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
  }

  void remove(Quad quad) {
    removed.saw(quad);
    dataset.delete(quad);
  }

  /// A statement of a source.
  void add(Quad quad) {
    added.saw(quad);
    dataset.add(quad);
  }

  void conclude(Quad quad) {
    concluded.saw(quad);
    dataset.add(quad);
  }

  /// @param answered what each graph answers now
  void check(Map<Node, Census.OfGraph> answered) {
    added.checkCounts(answered);
    Txn.executeRead(dataset, () -> check(Indexes.ofQuads(database)));
  }

  private void check(Lookup lookup) {
    added.check(lookup);
    concluded.check(lookup);
    removed.checkAlike(lookup);
  }
}
