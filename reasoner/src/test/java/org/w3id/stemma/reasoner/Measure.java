package org.w3id.stemma.reasoner;

import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;

/// Time and heap for a random lineage under the real law; run by hand, not a test.
///
/// `Measure 1000000 400000` is artifacts and edges: 36 % declare a license, parents are older than children and a
/// few of them are parents of very many, one edge in five thousand closes a cycle.
final class Measure {
  private static final List<Node> RELATIONS =
      List.of(
          Stm.fineTunedFrom, Stm.fineTunedFrom, Stm.fineTunedFrom, Stm.adapterFor, Stm.adapterFor, Stm.adapterFor,
          Stm.quantizedFrom, Stm.quantizedFrom, Stm.mergedFrom, Stm.trainedOn, Stm.trainedOn, Stm.trainedOn,
          Stm.generatedBy, Stm.distilledFrom, Stm.weightsFrom);
  private static final List<String> TASKS = List.of("text-generation", "text-to-image", "image-text-to-text", "fill-mask");

  private final Random random = new Random(42);

  public static void main(String[] arguments) {
    new Measure().run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
  }

  private void run(int artifacts, int edges) {
    long start = System.nanoTime();
    Law law = Law.read(Knowledge.graph());
    tell("law: " + law.licenses().size() + " licenses, " + law.provisions().size() + " provisions, " + law.rules().size() + " rules", start);
    long empty = heap();
    Node[] nodes = new Node[artifacts];
    for (int i = 0; i < artifacts; i++) {
      nodes[i] = NodeFactory.createURI(Ns.HF + "some-account-" + i % 90_000 + "--a-model-of-theirs-" + i);
    }
    long named = heap();
    System.out.printf("names: %.1f bytes an artifact%n", (named - empty) / (double) artifacts);
    start = System.nanoTime();
    Lineage lineage = lineage(law, nodes, edges);
    tell("lineage: " + lineage.size() + " artifacts, " + lineage.edgeCount() + " edges", start);
    long built = heap();
    System.out.printf("lineage: %.1f bytes an artifact over its name%n", (built - named) / (double) artifacts);
    for (int round = 0; round < 3; round++) {
      start = System.nanoTime();
      Effective effective = Effective.of(lineage, law);
      tell("effective: " + effective.profiles() + " profiles", start);
      System.out.printf("effective: %.1f MB kept%n", (heap() - built) / 1e6);
      long[] told = new long[2];
      start = System.nanoTime();
      effective.conclude(
          new Sink() {
            @Override
            public void profile(int profile, Node reading, Node property, Node object) {
              told[0]++;
            }

            @Override
            public void profileOf(Node artifact, int profile) {
              told[1]++;
            }
          });
      tell("conclude: " + told[0] + " of profiles, " + told[1] + " of artifacts", start);
    }
    System.out.println("nodes kept: " + nodes.length);
  }

  private Lineage lineage(Law law, Node[] nodes, int edges) {
    var builder = Lineage.builder();
    List<License> licenses = law.licenses().stream().filter(l -> !l.clauses().isEmpty()).toList();
    for (Node node : nodes) {
      builder.add(Triple.create(node, RDF.type.asNode(), Stm.Model));
      if (random.nextInt(100) < 36) {
        License license = licenses.get((int) (licenses.size() * Math.pow(random.nextDouble(), 3)));
        builder.add(Triple.create(node, Stm.declaredLicense, NodeFactory.createURI(license.iri())));
      }
      if (random.nextInt(100) < 40) {
        builder.add(Triple.create(node, Stm.task, NodeFactory.createLiteralString(TASKS.get(random.nextInt(TASKS.size())))));
      }
    }
    for (int e = 0; e < edges; e++) {
      int child = 1 + random.nextInt(nodes.length - 1);
      int parent = (int) (child * Math.pow(random.nextDouble(), 4));
      boolean closesCycle = random.nextInt(5000) == 0;
      Node relation = RELATIONS.get(random.nextInt(RELATIONS.size()));
      builder.add(Triple.create(nodes[closesCycle ? parent : child], relation, nodes[closesCycle ? child : parent]));
    }
    return builder.build();
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void tell(String what, long start) {
    System.out.printf("%s in %.2f s%n", what, (System.nanoTime() - start) / 1e9);
  }
}
