package org.w3id.stemma.reasoner;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.NodeFactory;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.World.Edge;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.lineage.Change;
import org.w3id.stemma.reasoner.lineage.Declaration;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// A world that is different in a few things, and the changes that say so.
record Mutation(World world, List<Change> changes) {
  /// One to three random changes; the lineage tells by which numbers its artifacts go.
  static Mutation random(World world, Lineage lineage, Random random) {
    var changed = world.with(withoutCovered(world.edges()));
    var changes = new ArrayList<Change>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      int child = random.nextInt(world.size());
      int number = lineage.artifact(World.node(child));
      if (random.nextInt(3) == 0) {
        List<License> licenses = world.law().licenses().stream().filter(l -> random.nextInt(3) == 0).toList();
        changed = changed.with(child, licenses);
        var offers = licenses.stream().map(l -> List.of(NodeFactory.createURI(l.iri()))).toList();
        changes.add(new Change.Licensed(number, new Declaration(List.copyOf(offers))));
      } else {
        List<Edge> edges = new ArrayList<>(changed.edges());
        changes.add(edge(edges, random, child, lineage, world.size()));
        changed = changed.with(edges);
      }
    }
    return new Mutation(changed, changes);
  }

  private static Change edge(List<Edge> edges, Random random, int child, Lineage lineage, int size) {
    int parent = random.nextInt(size);
    int number = lineage.artifact(World.node(child));
    if (edges.isEmpty() || random.nextInt(3) == 0) {
      var added = new Edge(child, parent, World.kind(random), 1 + random.nextInt(4));
      add(edges, added);
      return new Change.Added(number, added.kind(), lineage.artifact(World.node(parent)), added.certainty());
    }
    Edge edge = edges.remove(random.nextInt(edges.size()));
    int from = lineage.artifact(World.node(edge.child()));
    int to = lineage.artifact(World.node(edge.parent()));
    if (random.nextBoolean()) {
      return new Change.Dropped(from, edge.kind(), to);
    }
    if (edge.child() != edge.parent()) {
      add(edges, new Edge(edge.child(), parent, edge.kind(), edge.certainty()));
    }
    return new Change.Replaced(from, edge.kind(), to, lineage.artifact(World.node(parent)));
  }

  private static void add(List<Edge> edges, Edge added) {
    edges.stream()
        .filter(e -> e.child() == added.child() && e.parent() == added.parent() && e.kind() == added.kind())
        .findFirst()
        .ifPresentOrElse(
            same -> {
              edges.remove(same);
              edges.add(same.certainty() < added.certainty() ? same : added);
            },
            () -> edges.add(added));
    List<Edge> left = withoutCovered(edges);
    edges.clear();
    edges.addAll(left);
  }

  private static List<Edge> withoutCovered(List<Edge> edges) {
    return edges.stream()
        .filter(
            edge ->
                edge.kind() != EdgeKind.UNTYPED
                    || edges.stream()
                        .noneMatch(e -> e.child() == edge.child() && e.parent() == edge.parent() && e.kind().takesWeights()))
        .toList();
  }
}
