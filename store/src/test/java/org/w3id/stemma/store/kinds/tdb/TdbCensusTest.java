package org.w3id.stemma.store.kinds.tdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.stemma.store.quads.Census;

/// TDB2's ids are places in a file, and those of the nodes that lie at bytes 163 and 164 equal two ids that mean "not there"
/// and "any": what is counted must not take one for the other.
class TdbCensusTest {
  private static final Node SUBJECT = NodeFactory.createURI("urn:subject");
  private static final Node PROPERTY = NodeFactory.createURI("urn:property");

  @TempDir Path folder;

  @Test
  void whatLiesWhereTdbsSpecialIdsPointIsCountedAsAnyOther() throws Exception {
    Set<Long> subjects = new HashSet<>();
    Set<Long> properties = new HashSet<>();
    for (int length = 110; length < 165; length++) {
      Node graph = NodeFactory.createURI("urn:" + "g".repeat(length));
      Path its = Files.createDirectory(folder.resolve("graph" + length));
      try (var writer = new DatabaseWriter(its, false)) {
        writer.quad(new Quad(graph, SUBJECT, PROPERTY, NodeFactory.createURI("urn:object")));
        writer.finish();
        Census.OfGraph count = Objects.requireNonNull(TdbCensus.of(writer.database()).get(graph));

        assertThat(count.entities()).as("entities of a graph with a name of %d characters", length).isEqualTo(1);
        assertThat(count.classes()).as("classes of a graph with a name of %d characters", length).isEmpty();
        subjects.add(place(writer.database(), SUBJECT));
        properties.add(place(writer.database(), PROPERTY));
      }
    }
    assertThat(subjects).contains(164L);
    assertThat(properties).contains(163L);
  }

  private static long place(Database database, Node node) {
    return Txn.calculateRead(
        database.dataset(), () -> Indexes.ofQuads(database).nodes().getNodeIdForNode(node).getPtrLocation());
  }
}
