package org.w3id.stemma.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// How frequent each property and class is among the stored triples of the default graph, as TDB2's optimizer reads it
/// (`stats.opt`).
final class Statistics {
  private static final String FILE = "stats.opt";
  private static final Pattern PROPERTY = Pattern.compile(" *\\(<(.*)> ([0-9]+)\\)");

  private Statistics() {}

  static void write(Census census, Path database) {
    var properties = new TreeMap<String, Long>();
    var classes = new TreeMap<String, Long>();
    for (Census.OfGraph graph : census.current().values()) {
      add(properties, graph.properties());
      add(classes, graph.classes());
    }
    var text = new StringBuilder("(stats\n");
    text.append("  (meta (count ").append(properties.values().stream().mapToLong(n -> n).sum()).append("))\n");
    classes.forEach(
        (name, n) ->
            text.append("  ((VAR <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <").append(name)
                .append(">) ").append(n).append(")\n"));
    properties.forEach((name, n) -> text.append("  (<").append(name).append("> ").append(n).append(")\n"));
    text.append("  (other 0))\n");
    try {
      Files.writeString(file(database), text);
    } catch (IOException e) {
      throw StoreException.outside("The statistics in " + database + " cannot be written: " + e.getMessage())
          .causedBy(e);
    }
  }

  /// How many triples each property has, as it was written.
  static Map<Node, Long> read(Path database) throws IOException {
    var counts = new HashMap<Node, Long>();
    for (String line : Files.readAllLines(file(database))) {
      Matcher property = PROPERTY.matcher(line);
      if (property.matches()) {
        counts.put(NodeFactory.createURI(property.group(1)), Long.valueOf(property.group(2)));
      }
    }
    return counts;
  }

  private static Path file(Path database) throws IOException {
    try (Stream<Path> data = Files.list(database)) {
      return data.filter(Files::isDirectory).findFirst().orElseThrow().resolve(FILE);
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
