package org.w3id.stemma.store.quads;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.store.reading.ReadingGraphs;

/// What the generation holds, in VoID, as a graph of its own: triples of each named graph, its properties and classes.
public final class VoidDescription {
  /// Where SPARQL editors look for it.
  public static final Node GRAPH = NodeFactory.createURI("https://w3id.org/stemma/.well-known/void");

  private static final Node DATASET = part("dataset");
  private static final Node NAME = sd("name");
  private static final Node NAMED_GRAPH = sd("NamedGraph");

  private final Set<Triple> out = new LinkedHashSet<>();

  private VoidDescription() {}

  /// The description, each triple once.
  public static Set<Triple> of(Census census) {
    var description = new VoidDescription();
    description.describe(census);
    return description.out;
  }

  private void describe(Census census) {
    add(DATASET, RDF.Nodes.type, VOID.Dataset.asNode());
    census.all().forEach(
        (graph, count) -> {
          Node subset = part("graph/" + Iris.local(graph.toString()));
          add(DATASET, VOID.subset.asNode(), subset);
          add(subset, RDF.Nodes.type, VOID.Dataset.asNode());
          add(subset, RDF.Nodes.type, NAMED_GRAPH);
          add(subset, NAME, graph);
          add(subset, VOID.triples.asNode(), number(count.stored() + census.inferredIn(graph)));
          if (!ReadingGraphs.ALL.contains(graph)) {
            add(subset, VOID.entities.asNode(), number(count.entities()));
          }
          properties(subset, sums(count.properties(), census.inferred().getOrDefault(graph, Map.of())));
          classes(subset, count.classes());
        });
    add(DATASET, VOID.triples.asNode(), number(inDefaultGraph(census)));
  }

  /// The default graph with each graph's triples counted, so a triple that two sources state counts twice.
  private static long inDefaultGraph(Census census) {
    return census.inferredIn(Graphs.MAINSTREAM)
        + census.current().values().stream().mapToLong(Census.OfGraph::stored).sum();
  }

  /// A property may have stored triples and virtual ones.
  private static Map<Node, Long> sums(Map<Node, Long> stored, Map<Node, Long> virtual) {
    var sums = new HashMap<>(stored);
    virtual.forEach((property, n) -> sums.merge(property, n, Long::sum));
    return sums;
  }

  private void properties(Node subset, Map<Node, Long> properties) {
    properties.forEach(
        (property, n) -> {
          Node partition = NodeFactory.createURI(subset.getURI() + "/property/" + Iris.local(property.toString()));
          add(subset, VOID.propertyPartition.asNode(), partition);
          add(partition, VOID.property.asNode(), property);
          add(partition, VOID.triples.asNode(), number(n));
        });
  }

  private void classes(Node subset, Map<Node, Long> classes) {
    classes.forEach(
        (type, n) -> {
          Node partition = NodeFactory.createURI(subset.getURI() + "/class/" + Iris.local(type.toString()));
          add(subset, VOID.classPartition.asNode(), partition);
          add(partition, VOID._class.asNode(), type);
          add(partition, VOID.entities.asNode(), number(n));
        });
  }

  private void add(Node subject, Node property, Node object) {
    out.add(Triple.create(subject, property, object));
  }

  private static Node part(String name) {
    return NodeFactory.createURI(GRAPH.getURI() + "#" + name);
  }

  private static Node sd(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#" + name);
  }

  private static Node number(long n) {
    return NodeFactory.createLiteralDT(Long.toString(n), XSDDatatype.XSDinteger);
  }
}
