package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.lineage.Change;
import org.w3id.stemma.reasoner.lineage.Declaration;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.verdict.Case;
import org.w3id.stemma.reasoner.verdict.Judgments;
import org.w3id.stemma.reasoner.verdict.Told;
import org.w3id.stemma.reasoner.verdict.Verdict;

/// Verdicts that are brought up to date are those that are found afresh, over small random lineages under the real law: with
/// cycles, choices, teachers, data, same hands, and licenses that turn into others.
class RejudgingProperties {
  private static final Law LAW = Law.read(Knowledge.graph());
  private static final List<Node> TYPES = List.of(Stm.Model, Stm.Model, Stm.Model, Stm.Dataset, Stm.Service, Stm.Artifact);
  private static final List<EdgeKind> KINDS = List.of(EdgeKind.values());
  private static final List<EdgeKind> OF_DATA = List.of(EdgeKind.TRAINED_ON, EdgeKind.ADAPTED, EdgeKind.GENERATED_BY);
  private static final List<String> IDS = List.of("Apache-2.0", "MIT", "GPL-3.0-only", "CC-BY-NC-4.0", "CC-BY-ND-4.0", "BUSL-1.1");

  @Provide
  Arbitrary<List<Triple>> lineages() {
    return Arbitraries.longs().map(seed -> lineage(new Random(seed)));
  }

  private static List<Triple> lineage(Random random) {
    var triples = new ArrayList<Triple>();
    int size = 3 + random.nextInt(6);
    for (int a = 0; a < size; a++) {
      Node artifact = NodeFactory.createURI(Ns.ART + "a" + a);
      triples.add(Triple.create(artifact, RDF.type.asNode(), one(TYPES, random)));
      licenses(artifact, random, triples);
      if (random.nextInt(3) == 0) {
        triples.add(Triple.create(artifact, Stm.ownedBy, NodeFactory.createURI(Ns.AGENT + "maker")));
      }
      if (random.nextBoolean()) {
        triples.add(Triple.create(artifact, Stm.created, NodeFactory.createLiteralDT((2010 + random.nextInt(14)) + "-01-01", XSDDatatype.XSDdate)));
      }
    }
    for (int e = random.nextInt(size * 2); e > 0; e--) {
      Node child = NodeFactory.createURI(Ns.ART + "a" + random.nextInt(size));
      triples.addAll(kind(random).triples(child, NodeFactory.createURI(Ns.ART + "a" + random.nextInt(size))));
    }
    return triples;
  }

  private static void licenses(Node artifact, Random random, List<Triple> triples) {
    for (List<Node> offer : declaration(random).offers()) {
      Node declared = offer.getFirst();
      if (offer.size() > 1) {
        declared = NodeFactory.createURI(Ns.ART + "choice" + triples.size());
        for (Node license : offer) {
          triples.add(Triple.create(declared, Stm.alternative, license));
        }
      }
      triples.add(Triple.create(artifact, Stm.declaredLicense, declared));
    }
  }

  private static EdgeKind kind(Random random) {
    return one(random.nextBoolean() ? KINDS : OF_DATA, random);
  }

  /// Nothing, one license, a choice, or several.
  private static Declaration declaration(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> Declaration.NONE;
      case 1 -> new Declaration(List.of(List.of(license(random), license(random)).stream().distinct().toList()));
      case 2 -> new Declaration(List.of(List.of(license(random)), List.of(license(random))).stream().distinct().toList());
      default -> new Declaration(List.of(List.of(license(random))));
    };
  }

  private static Node license(Random random) {
    String id = one(IDS, random);
    License license =
        LAW.licenses().stream()
            .filter(known -> known.licenseId().equals(id) && random.nextInt(3) > 0)
            .findFirst()
            .orElseGet(() -> one(LAW.licenses(), random));
    return NodeFactory.createURI(license.iri());
  }

  private static <T> T one(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static List<Change> changes(Lineage lineage, Random random) {
    var changes = new ArrayList<Change>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      changes.add(change(lineage, random));
    }
    return changes;
  }

  private static Change change(Lineage lineage, Random random) {
    int child = random.nextInt(lineage.size());
    int parent = random.nextInt(lineage.size());
    int edges = lineage.edgesEnd(child) - lineage.edges(child);
    if (random.nextBoolean()) {
      return new Change.Licensed(child, declaration(random));
    }
    if (edges == 0 || random.nextBoolean()) {
      return new Change.Added(child, kind(random), parent, 1 + random.nextInt(4));
    }
    int edge = lineage.edges(child) + random.nextInt(edges);
    return random.nextBoolean()
        ? new Change.Dropped(child, lineage.kind(edge), lineage.parent(edge))
        : new Change.Replaced(child, lineage.kind(edge), lineage.parent(edge), parent);
  }

  @Property(tries = 400)
  void verdictsAndConflictsBroughtUpToDateAreThoseFoundAfresh(@ForAll("lineages") List<Triple> triples, @ForAll Random random) {
    Judgments before = Judgments.of(effective(triples));
    Conflicts conflicts = Conflicts.of(before);
    List<String> untouched = words(before, conflicts);
    Judgments revised = before;
    Conflicts found = conflicts;
    for (int step = 0; step < 3; step++) {
      List<Change> changes = changes(revised.effective().lineage(), random);
      revised = revised.revise(changes);
      found = found.revise(revised);
      Judgments afresh = Judgments.of(Effective.of(revised.effective().lineage(), LAW));
      assertThat(difference(words(revised, found), words(afresh, Conflicts.of(afresh))))
          .as("%s in %s", changes, triples)
          .isEmpty();
    }
    assertThat(difference(words(before, conflicts), untouched)).isEmpty();
  }

  @Property(tries = 200)
  void onADayLicensesHaveTurnedAlike(@ForAll("lineages") List<Triple> triples, @ForAll Random random) {
    Case onThatDay = Case.UNSPECIFIED.with(new Told.Day(LocalDate.of(2024, 6, 1)));
    Lineage lineage = effective(triples).lineage();
    List<Change> changes = changes(lineage, random);
    Judgments revised = Judgments.of(Effective.of(lineage, LAW), onThatDay).revise(changes);
    Judgments afresh = Judgments.of(Effective.of(lineage.with(changes), LAW), onThatDay);
    assertThat(difference(words(revised), words(afresh))).as("%s in %s", changes, triples).isEmpty();
  }

  @Property(tries = 200)
  void twoRevisionsOfOneDoNotMeet(@ForAll("lineages") List<Triple> triples, @ForAll Random random) {
    Judgments before = Judgments.of(effective(triples));
    Judgments one = before.revise(changes(before.effective().lineage(), random));
    Judgments other = before.revise(changes(before.effective().lineage(), random));
    assertThat(difference(words(one), words(Judgments.of(Effective.of(one.effective().lineage(), LAW))))).isEmpty();
    assertThat(difference(words(other), words(Judgments.of(Effective.of(other.effective().lineage(), LAW))))).isEmpty();
  }

  private static List<String> words(Judgments judgments, Conflicts conflicts) {
    List<String> words = words(judgments);
    for (int artifact = 0; artifact < judgments.effective().lineage().artifacts(); artifact++) {
      for (Reading reading : Reading.values()) {
        words.add(artifact + " " + reading + " " + conflicts.of(artifact, reading));
        words.add(artifact + " " + reading + " " + conflicts.findings(artifact, reading));
      }
    }
    return words;
  }

  private static Effective effective(List<Triple> triples) {
    var builder = Lineage.builder();
    triples.forEach(builder::add);
    return Effective.of(builder.build(), LAW);
  }

  private static List<String> difference(List<String> one, List<String> other) {
    return IntStream.range(0, one.size())
        .filter(i -> !one.get(i).equals(other.get(i)))
        .mapToObj(i -> one.get(i) + "\n  afresh " + other.get(i))
        .toList();
  }

  /// Of every artifact the verdicts, with what they rest on and in words, and whether all of its upstream is known.
  private static List<String> words(Judgments judgments) {
    var words = new ArrayList<String>();
    for (int artifact = 0; artifact < judgments.effective().lineage().size(); artifact++) {
      words.add(artifact + " complete " + judgments.isComplete(artifact));
      for (Reading reading : Reading.values()) {
        for (Purpose purpose : Purpose.values()) {
          Verdict verdict = judgments.verdict(artifact, purpose, reading);
          words.add(artifact + " " + reading + " " + judgments.outcome(artifact, purpose, reading) + " " + verdict);
        }
      }
    }
    return words;
  }
}
