package org.w3id.stemma.bench.peers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.stemma.reasoner.core.MonotoneCore;

/// SPARQL property paths on Jena in memory, as far as a path can say it: which provision arrives in which [Sort], not how
/// surely nor with which effect among restrictions. Rows do not look at certainty or hold, so provisions that go by the same
/// rules need four paths:
///
/// - a *restriction* comes by ways that keep it one, and through rests in data sets in between;
/// - what is *latent*, a *barred edge*, or a *grant* becomes so over one edge, and stays so over others.
final class PropertyPaths implements Engine {
  private final Graph graph = GraphFactory.createDefaultGraph();
  private final Map<Integer, Ways> ofGroup = new TreeMap<>();
  private final List<Found> found = new ArrayList<>();

  private record Turn(Sort from, Sort to) {}

  private record Found(Node node, Sort sort, Node provision) {}

  PropertyPaths(MonotoneCore core) {
    int[] edges = core.edges();
    for (int i = 0; i < edges.length; i += 3) {
      graph.add(Triple.create(Names.node(edges[i]), Names.way(edges[i + 1]), Names.node(edges[i + 2])));
    }
    int[] seeds = core.seeds();
    for (int i = 0; i < seeds.length; i += 3) {
      int group = MonotoneCore.group(seeds[i + 1]);
      ofGroup.computeIfAbsent(group, unseen -> new Ways());
      graph.add(Triple.create(Names.node(seeds[i]), Names.group(group), Names.provision(seeds[i + 2])));
    }
    int[] steps = core.steps();
    for (int i = 0; i < steps.length; i += 3) {
      Ways ways = ofGroup.get(MonotoneCore.group(steps[i]));
      if (ways != null) {
        ways.add(sort(steps[i]), steps[i + 1], sort(steps[i + 2]));
      }
    }
  }

  private static Sort sort(int manner) {
    return Sort.of(MonotoneCore.effect(manner));
  }

  @Override
  public void infer() {
    ofGroup.forEach((group, ways) -> ways.paths().forEach((sort, path) -> ask(Names.group(group), sort, path)));
  }

  private void ask(Node group, Sort sort, PathWords path) {
    if (path.isHere() || path.leadsNowhere()) {
      return;
    }
    String query =
        """
        SELECT ?child ?provision {
          { SELECT DISTINCT ?child ?at { { SELECT DISTINCT ?at { ?at <%1$s> ?any } } ?child %2$s ?at } }
          ?at <%1$s> ?provision
        }
        """
            .formatted(group.getURI(), path.words());
    try (var rows = QueryExec.dataset(DatasetGraphFactory.wrap(graph)).query(query).build()) {
      rows.select().forEachRemaining(row -> found.add(new Found(row.get("child"), sort, row.get("provision"))));
    }
  }

  @Override
  public void tell(Answer answer) {
    found.forEach(
        f -> answer.add(Names.number(f.node()), Names.number(f.provision()), f.sort().effect(), Answer.SUREST));
  }

  /// The ways of one group of provisions, by what they make of what.
  private static final class Ways {
    private final Map<Turn, Set<Integer>> ways = new HashMap<>();

    void add(Sort from, int way, Sort to) {
      ways.computeIfAbsent(new Turn(from, to), turn -> new TreeSet<>()).add(way);
    }

    /// For each sort in which something can arrive, the path from there back to where it began: the last edge comes first.
    Map<Sort, PathWords> paths() {
      PathWords rests = staying(Sort.LATENT).then(into(Sort.LATENT, Sort.RESTRICTION));
      PathWords restricts = fromEither(Sort.RESTRICTION, rests).repeated();
      var paths = new EnumMap<Sort, PathWords>(Sort.class);
      paths.put(Sort.RESTRICTION, restricts);
      paths.put(Sort.LATENT, rests.then(restricts));
      paths.put(Sort.BARRED, staying(Sort.BARRED).then(fromEither(Sort.BARRED, rests)).then(restricts));
      paths.put(Sort.GRANT, staying(Sort.GRANT).then(into(Sort.GRANT, Sort.RESTRICTION)).then(restricts));
      return paths;
    }

    private PathWords into(Sort to, Sort from) {
      return PathWords.any(ways.getOrDefault(new Turn(from, to), Set.of()));
    }

    private PathWords staying(Sort sort) {
      return into(sort, sort).repeated();
    }

    private PathWords fromEither(Sort to, PathWords rests) {
      return into(to, Sort.RESTRICTION).or(into(to, Sort.LATENT).then(rests));
    }
  }
}
