package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Kind;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.verdict.Judgments;
import org.w3id.stemma.reasoner.verdict.Outcome;

/// The laws of verdicts on artifacts, over small random lineages under the real law: dense, so that cycles, second paths,
/// choices, same hands and gaps meet often.
class LawsOfVerdictsProperties {
  private static final Law LAW = Law.read(Knowledge.graph());
  private static final List<Node> TYPES = List.of(Stm.Model, Stm.Model, Stm.Model, Stm.Dataset, Stm.Software, Stm.Service, Stm.Artifact);
  private static final List<EdgeKind> KINDS = List.of(EdgeKind.values());

  /// Edges that neither make kin nor bring an undeclared child anything.
  private static final List<EdgeKind> ADDED = List.of(EdgeKind.TRAINED_ON, EdgeKind.DISTILLED, EdgeKind.GENERATED_BY, EdgeKind.CONTAINS);

  private static final int MOST_ARTIFACTS = 6;

  @Provide
  Arbitrary<List<Triple>> lineages() {
    return Arbitraries.longs().map(seed -> lineage(new Random(seed)));
  }

  private static List<Triple> lineage(Random random) {
    var triples = new ArrayList<Triple>();
    int size = 2 + random.nextInt(MOST_ARTIFACTS - 1);
    for (int a = 0; a < size; a++) {
      triples.add(Triple.create(node(a), RDF.type.asNode(), one(TYPES, random)));
      licenses(a, random, triples);
      if (random.nextInt(4) == 0) {
        triples.add(Triple.create(node(a), Stm.ownedBy, NodeFactory.createURI(Ns.AGENT + "maker")));
      }
      if (random.nextBoolean()) {
        triples.add(Triple.create(node(a), Stm.task, NodeFactory.createLiteralString("text-generation")));
      }
    }
    for (int e = random.nextInt(size * 2); e > 0; e--) {
      triples.addAll(edge(random.nextInt(size), random.nextInt(size), one(KINDS, random)));
    }
    return triples;
  }

  private static void licenses(int artifact, Random random, List<Triple> triples) {
    for (int l = random.nextInt(8) / 3; l > 0; l--) {
      Node license =
          random.nextInt(12) == 0 ? NodeFactory.createURI(Ns.LIC + "unread") : NodeFactory.createURI(one(LAW.licenses(), random).iri());
      if (random.nextInt(5) == 0) {
        Node choice = NodeFactory.createURI(Ns.ART + "choice" + artifact);
        triples.add(Triple.create(node(artifact), Stm.declaredLicense, choice));
        triples.add(Triple.create(choice, Stm.alternative, license));
        triples.add(Triple.create(choice, Stm.alternative, NodeFactory.createURI(one(LAW.licenses(), random).iri())));
      } else {
        triples.add(Triple.create(node(artifact), Stm.declaredLicense, license));
      }
    }
  }

  private static List<Triple> edge(int child, int parent, EdgeKind kind) {
    return kind.triples(node(child), node(parent));
  }

  private static Node node(int artifact) {
    return NodeFactory.createURI(Ns.ART + "a" + artifact);
  }

  private static <T> T one(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static Judgments judge(List<Triple> triples) {
    var builder = Lineage.builder();
    triples.forEach(builder::add);
    return Judgments.of(Effective.of(builder.build(), LAW));
  }

  private static Lineage lineage(Judgments judgments) {
    return judgments.effective().lineage();
  }

  @Property(tries = 150)
  void theReadingsNest(@ForAll("lineages") List<Triple> triples) {
    Judgments judgments = judge(triples);
    for (int artifact = 0; artifact < lineage(judgments).size(); artifact++) {
      for (Purpose purpose : Purpose.values()) {
        Outcome strict = judgments.outcome(artifact, purpose, Reading.STRICT);
        Outcome mainstream = judgments.outcome(artifact, purpose, Reading.MAINSTREAM);
        Outcome lenient = judgments.outcome(artifact, purpose, Reading.LENIENT);
        assertThat(strict).as("%s of %s in %s", purpose, artifact, triples).isGreaterThanOrEqualTo(mainstream);
        assertThat(mainstream).as("%s of %s in %s", purpose, artifact, triples).isGreaterThanOrEqualTo(lenient);
      }
    }
  }

  @Property(tries = 100)
  void aVerdictWithItsGroundsComesToTheOutcomeOfItsSituation(@ForAll("lineages") List<Triple> triples) {
    Judgments judgments = judge(triples);
    for (int artifact = 0; artifact < lineage(judgments).size(); artifact++) {
      for (Purpose purpose : Purpose.values()) {
        for (Reading reading : Reading.values()) {
          var verdict = judgments.verdict(artifact, purpose, reading);
          assertThat(verdict.outcome()).as("%s in %s", verdict, triples).isEqualTo(judgments.outcome(artifact, purpose, reading));
          assertThat(verdict.sentence()).endsWith(".").doesNotContain("  ", ": .", ": ;", "()", "null");
        }
      }
    }
  }

  @Property(tries = 100)
  void theOrderOfTriplesDoesNotMatter(@ForAll("lineages") List<Triple> triples, @ForAll Random random) {
    Judgments judgments = judge(triples);
    List<Triple> shuffled = new ArrayList<>(triples);
    Collections.shuffle(shuffled, random);
    Judgments others = judge(shuffled);
    assertThat(others.situations()).isEqualTo(judgments.situations());
    for (int artifact = 0; artifact < lineage(judgments).size(); artifact++) {
      int other = lineage(others).artifact(lineage(judgments).node(artifact));
      assertThat(others.situation(other)).as("%s in %s", artifact, triples).isEqualTo(judgments.situation(artifact));
      for (Purpose purpose : Purpose.values()) {
        assertThat(others.verdict(other, purpose, Reading.MAINSTREAM)).isEqualTo(judgments.verdict(artifact, purpose, Reading.MAINSTREAM));
      }
    }
  }

  @Property(tries = 150)
  void oneParentMoreNeverMakesAVerdictMilder(@ForAll("lineages") List<Triple> triples, @ForAll Random random) {
    Judgments before = judge(triples);
    int size = lineage(before).size();
    int child = random.nextInt(size);
    var more = new ArrayList<>(triples);
    int parent = random.nextInt(size);
    if (isJoined(lineage(before), child, parent)) {
      return;
    }
    more.addAll(one(ADDED, random).triples(lineage(before).node(child), lineage(before).node(parent)));
    Judgments after = judge(more);
    for (int artifact = 0; artifact < size; artifact++) {
      int now = lineage(after).artifact(lineage(before).node(artifact));
      for (Purpose purpose : Purpose.values()) {
        for (Reading reading : Reading.values()) {
          assertThat(after.outcome(now, purpose, reading))
              .as("%s %s of %s in %s", purpose, reading, artifact, more)
              .isGreaterThanOrEqualTo(before.outcome(artifact, purpose, reading));
        }
      }
    }
  }

  /// What is said of an edge that is there already may tell more of it than was known: that is no parent more.
  private static boolean isJoined(Lineage lineage, int child, int parent) {
    for (int edge = lineage.edges(child); edge < lineage.edgesEnd(child); edge++) {
      if (lineage.parent(edge) == parent) {
        return true;
      }
    }
    return false;
  }

  @Property(tries = 150)
  void whatNobodyKnowsUpstreamIsNeverAllowedInTheStrictReading(@ForAll("lineages") List<Triple> triples) {
    Judgments judgments = judge(triples);
    Lineage lineage = lineage(judgments);
    for (int artifact = 0; artifact < lineage.size(); artifact++) {
      boolean gap = hasGap(lineage, artifact, new HashSet<>());
      if (gap) {
        assertThat(judgments.isComplete(artifact)).as("%s in %s", artifact, triples).isFalse();
        for (Purpose purpose : Purpose.values()) {
          assertThat(judgments.outcome(artifact, purpose, Reading.STRICT)).as("%s of %s in %s", purpose, artifact, triples).isGreaterThanOrEqualTo(Outcome.UNKNOWN);
          assertThat(judgments.outcome(artifact, purpose, Reading.LENIENT)).as("%s of %s in %s", purpose, artifact, triples).isGreaterThanOrEqualTo(Outcome.CONDITIONAL);
        }
      }
    }
  }

  /// Whether an ancestor declares nothing that is neither in the same hands as its child nor a service.
  private static boolean hasGap(Lineage lineage, int artifact, Set<Integer> seen) {
    for (int edge = lineage.edges(artifact); edge < lineage.edgesEnd(artifact); edge++) {
      int parent = lineage.parent(edge);
      boolean declares = !lineage.declaration(parent).isEmpty();
      if (!declares && !lineage.sameHands(artifact, parent) && lineage.kindOf(parent) != Kind.SERVICE) {
        return true;
      }
      if (seen.add(parent) && hasGap(lineage, parent, seen)) {
        return true;
      }
    }
    return false;
  }

  @Property(tries = 150)
  void aParentInTheSameHandsTakesNothingFromAChildThatDeclares(@ForAll Random random) {
    Node hands = NodeFactory.createURI(Ns.AGENT + "maker");
    var alone = new ArrayList<Triple>();
    for (int a = 0; a < 2; a++) {
      alone.add(Triple.create(node(a), RDF.type.asNode(), Stm.Model));
      alone.add(Triple.create(node(a), Stm.ownedBy, hands));
      alone.add(Triple.create(node(a), Stm.declaredLicense, NodeFactory.createURI(one(LAW.licenses(), random).iri())));
    }
    var joined = new ArrayList<>(alone);
    joined.addAll(edge(0, 1, one(KINDS, random)));
    for (Purpose purpose : Purpose.values()) {
      for (Reading reading : Reading.values()) {
        assertThat(outcome(judge(joined), purpose, reading)).as("%s %s in %s", purpose, reading, joined).isEqualTo(outcome(judge(alone), purpose, reading));
      }
    }
  }

  private static Outcome outcome(Judgments judgments, Purpose purpose, Reading reading) {
    return judgments.outcome(lineage(judgments).artifact(node(0)), purpose, reading);
  }
}
