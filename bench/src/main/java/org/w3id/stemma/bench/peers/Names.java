package org.w3id.stemma.bench.peers;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.w3id.stemma.reasoner.core.MonotoneCore;

/// The facts as triples: an edge has its way for property, an arrival its manner, so that all that differs is told apart
/// by the property, which engines look up first: `child way parent`, `node manner provision`.
final class Names {
  private Names() {}

  static Node node(int node) {
    return NodeFactory.createURI("n:" + node);
  }

  static Node way(int way) {
    return NodeFactory.createURI("w:" + way);
  }

  static Node manner(int manner) {
    return NodeFactory.createURI("m:" + manner);
  }

  static Node group(int group) {
    return NodeFactory.createURI("g:" + group);
  }

  static Node provision(int provision) {
    return NodeFactory.createURI("p:" + provision);
  }

  static int number(Node name) {
    return Integer.parseInt(name.getURI().substring(2));
  }

  static void edgesAndSeeds(MonotoneCore core, Graph into) {
    int[] edges = core.edges();
    for (int i = 0; i < edges.length; i += 3) {
      into.add(Triple.create(node(edges[i]), way(edges[i + 1]), node(edges[i + 2])));
    }
    int[] seeds = core.seeds();
    for (int i = 0; i < seeds.length; i += 3) {
      into.add(Triple.create(node(seeds[i]), manner(seeds[i + 1]), provision(seeds[i + 2])));
    }
  }

  /// Tells those of the triples that are arrivals.
  static void tell(Graph graph, Answer answer) {
    graph
        .find()
        .filterKeep(triple -> triple.getPredicate().getURI().startsWith("m:"))
        .forEach(triple -> answer.add(number(triple.getSubject()), number(triple.getPredicate()), number(triple.getObject())));
  }
}
