package org.w3id.stemma.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.stemma.ontology.Graphs;

/// How frequent each property and class of the default graph is, as TDB2's optimizer reads it (`stats.opt`).
final class Statistics {
  private static final String FILE = "stats.opt";

  private Statistics() {}

  static void write(Census census, Path database) {
    var properties = new TreeMap<String, Long>();
    var classes = new TreeMap<String, Long>();
    for (Census.OfGraph graph : census.current().values()) {
      add(properties, graph.properties());
      add(classes, graph.classes());
    }
    add(properties, census.inferred().getOrDefault(Graphs.MAINSTREAM, Map.of()));
    var text = new StringBuilder("(stats\n");
    text.append("  (meta (count ").append(properties.values().stream().mapToLong(n -> n).sum()).append("))\n");
    classes.forEach(
        (name, n) ->
            text.append("  ((VAR <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <").append(name)
                .append(">) ").append(n).append(")\n"));
    properties.forEach((name, n) -> text.append("  (<").append(name).append("> ").append(n).append(")\n"));
    text.append("  (other 0))\n");
    try (Stream<Path> data = Files.list(database)) {
      Path folder = data.filter(Files::isDirectory).findFirst().orElseThrow();
      Files.writeString(folder.resolve(FILE), text);
    } catch (IOException e) {
      throw StoreException.outside("The statistics in " + database + " cannot be written: " + e.getMessage())
          .causedBy(e);
    }
  }

  private static void add(Map<String, Long> sums, Map<Node, Long> counts) {
    counts.forEach(
        (node, n) -> {
          if (node.isURI()) {
            sums.merge(node.getURI(), n, Long::sum);
          }
        });
  }
}
