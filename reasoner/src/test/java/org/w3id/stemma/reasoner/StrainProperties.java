package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.conflict.Conflicts;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.verdict.Judgments;

/// Artifacts that are taken for alike are alike, over lineages of few licenses, kinds and makers, where many are nearly so.
class StrainProperties {
  private static final Law LAW = Law.read(Knowledge.graph());
  private static final List<Node> LICENSES =
      List.of(license(Ns.SPDX, "Apache-2.0"), license(Ns.SPDX, "CC-BY-NC-4.0"), license(Ns.LIC, "Llama-3.1"));
  private static final List<EdgeKind> KINDS =
      List.of(EdgeKind.FINE_TUNED, EdgeKind.CONVERTED, EdgeKind.ADAPTER, EdgeKind.TRAINED_ON, EdgeKind.GENERATED_BY, EdgeKind.ADAPTED);

  /// What is said of each artifact, and of whom it was made.
  private record Made(List<List<Triple>> said, List<List<Integer>> parents) {
    TreeSet<Integer> ancestry(int artifact) {
      var found = new TreeSet<Integer>();
      var open = new ArrayList<>(List.of(artifact));
      while (!open.isEmpty()) {
        int one = open.removeLast();
        if (found.add(one)) {
          open.addAll(parents.get(one));
        }
      }
      return found;
    }
  }

  private static Node license(String namespace, String id) {
    return NodeFactory.createURI(namespace + id);
  }

  private static Node node(int artifact) {
    return NodeFactory.createURI(Ns.ART + (artifact % 3 == 0 ? "acme--Llama-" : "m") + artifact);
  }

  private static Made made(Random random) {
    var made = new Made(new ArrayList<>(), new ArrayList<>());
    int size = 4 + random.nextInt(12);
    boolean mayRing = random.nextInt(4) == 0;
    for (int artifact = 0; artifact < size; artifact++) {
      made.said().add(said(artifact, random));
      made.parents().add(new ArrayList<>());
      for (int edge = random.nextInt(3); edge > 0 && artifact > 0; edge--) {
        int parent = random.nextInt(mayRing ? size : artifact);
        made.parents().getLast().add(parent);
        made.said().getLast().addAll(KINDS.get(random.nextInt(KINDS.size())).triples(node(artifact), node(parent)));
      }
    }
    return made;
  }

  private static List<Triple> said(int artifact, Random random) {
    var said = new ArrayList<Triple>();
    Node node = node(artifact);
    said.add(Triple.create(node, RDF.Nodes.type, random.nextInt(3) > 0 ? Stm.Model : Stm.Dataset));
    if (random.nextInt(3) > 0) {
      said.add(Triple.create(node, Stm.declaredLicense, LICENSES.get(random.nextInt(LICENSES.size()))));
    }
    switch (random.nextInt(8)) {
      case 0 -> said.add(Triple.create(node, Stm.gated, NodeFactory.createLiteralString("manual")));
      case 1 -> said.add(Triple.create(node, Stm.gated, NodeFactory.createLiteralString("false")));
      case 2, 3, 4 -> said.add(Triple.create(node, Stm.ownedBy, NodeFactory.createURI(Ns.AGENT + random.nextInt(2))));
      case 5 -> state(node, artifact, random, said);
      default -> {}
    }
    return said;
  }

  /// A statement that may be a rival, dated or not.
  private static void state(Node artifact, int number, Random random, List<Triple> said) {
    Node statement = NodeFactory.createURI(Ns.ART + "statement" + number);
    said.add(Triple.create(artifact, Stm.licenseStatement, statement));
    said.add(Triple.create(statement, Stm.license, LICENSES.get(random.nextInt(LICENSES.size()))));
    said.add(Triple.create(statement, Stm.statedIn, random.nextBoolean() ? Stm.Card : Stm.Catalogue));
    if (random.nextBoolean()) {
      said.add(Triple.create(statement, Stm.validFrom, NodeFactory.createLiteralDT("2023-06-01", XSDDatatype.XSDdate)));
    }
  }

  @Property(tries = 100)
  void whatIsFoundOfAnArtifactAmongOthersIsFoundOfItAlone(@ForAll Random random) {
    Made made = made(random);
    Judgments all = judgments(made, IntStream.range(0, made.said().size()).boxed().toList());
    Conflicts found = Conflicts.of(all);
    for (int one = 0; one < made.said().size(); one++) {
      List<String> among = words(all, found, all.effective().lineage().artifact(node(one)));
      assertThat(among).as("%d of %s", one, made).isEqualTo(words(made, made.ancestry(one), one));
    }
  }

  private static List<String> words(Made made, Collection<Integer> among, int artifact) {
    Judgments judgments = judgments(made, among);
    return words(judgments, Conflicts.of(judgments), judgments.effective().lineage().artifact(node(artifact)));
  }

  private static Judgments judgments(Made made, Collection<Integer> artifacts) {
    var builder = Lineage.builder();
    artifacts.forEach(artifact -> made.said().get(artifact).forEach(builder::add));
    return Judgments.of(Effective.of(builder.build(), LAW));
  }

  private static List<String> words(Judgments judgments, Conflicts conflicts, int artifact) {
    var words = new ArrayList<String>();
    Effective effective = judgments.effective();
    for (Reading reading : Reading.values()) {
      words.add(reading + " " + effective.standing(effective.profile(artifact), reading));
      words.add(reading + " " + conflicts.findings(artifact, reading));
      judgments.verdicts(artifact, List.of(Purpose.values()), reading).forEach(verdict -> words.add(reading + " " + verdict));
    }
    return words;
  }
}
