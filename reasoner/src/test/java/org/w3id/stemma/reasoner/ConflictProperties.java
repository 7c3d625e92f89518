package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.conflict.Conflict;
import org.w3id.stemma.reasoner.conflict.ConflictKind;
import org.w3id.stemma.reasoner.conflict.Conflicts;
import org.w3id.stemma.reasoner.conflict.Finding;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.verdict.Judgments;

/// Laws of conflicts, over small lineages under real licenses.
class ConflictProperties {
  private static final List<String> IDS =
      List.of(
          "MIT", "Apache-2.0", "GPL-3.0-only", "GPL-2.0-only", "GPL-2.0-or-later", "CC-BY-4.0", "CC-BY-SA-4.0",
          "CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "CC-BY-ND-4.0", "Llama-2", "Llama-3", "Llama-3.1", "Gemma",
          "BigScience-OpenRAIL-M", "CreativeML-OpenRAIL-M", "FLUX.1-dev-NC", "BUSL-1.1", "OpenAI-ToS", "Falcon2-TII-1.0",
          "Jamba-Open-Model");
  private static final List<EdgeKind> KINDS = List.of(EdgeKind.values());

  private static Law law = Given.law("");

  @BeforeContainer
  static void read() {
    law = Law.read(Knowledge.graph());
  }

  private static Node node(int artifact) {
    return NodeFactory.createURI(Ns.ART + (artifact % 2 == 0 ? "acme--Llama-" : "m") + artifact);
  }

  private static List<Triple> world(Random random) {
    int size = 2 + random.nextInt(5);
    var triples = new ArrayList<Triple>();
    for (int a = 0; a < size; a++) {
      if (random.nextInt(6) > 0) {
        triples.add(Triple.create(node(a), RDF.Nodes.type, random.nextInt(4) > 0 ? Stm.Model : Stm.Dataset));
      }
      for (int l = random.nextInt(5) % 3; l > 0; l--) {
        triples.add(Triple.create(node(a), Stm.declaredLicense, license(random)));
      }
      if (random.nextInt(3) == 0) {
        triples.add(Triple.create(node(a), Stm.ownedBy, NodeFactory.createURI(Ns.AGENT + random.nextInt(2))));
      }
      for (int e = random.nextInt(3); e > 0; e--) {
        triples.addAll(KINDS.get(random.nextInt(KINDS.size())).triples(node(a), node(random.nextInt(size))));
      }
    }
    return triples;
  }

  private static Node license(Random random) {
    String id = IDS.get(random.nextInt(IDS.size()));
    return law.license(NodeFactory.createURI(Ns.SPDX + id)).or(() -> law.license(NodeFactory.createURI(Ns.LIC + id)))
        .map(license -> NodeFactory.createURI(license.iri()))
        .orElseThrow(() -> new AssertionError(id));
  }

  private static Effective effective(List<Triple> triples) {
    var builder = Lineage.builder();
    triples.forEach(builder::add);
    return Effective.of(builder.build(), law);
  }

  @Property(tries = 100)
  void aStricterReadingHasEveryConflictOfAMilderOne(@ForAll Random random) {
    Effective effective = effective(world(random));
    Conflicts conflicts = Conflicts.of(Judgments.of(effective));
    for (int artifact = 0; artifact < effective.lineage().artifacts(); artifact++) {
      List<String> strict = kinds(conflicts.of(artifact, Reading.STRICT));
      List<String> mainstream = kinds(conflicts.of(artifact, Reading.MAINSTREAM));
      assertThat(strict).containsAll(mainstream);
      assertThat(mainstream).containsAll(kinds(conflicts.of(artifact, Reading.LENIENT)));
    }
  }

  /// What clashes; the words may differ, for a stricter reading takes more purposes away.
  private static List<String> kinds(List<Conflict> conflicts) {
    return conflicts.stream()
        .flatMap(c -> c.clauses().isEmpty() ? List.of(c.kind() + " " + c.licenses()).stream() : c.clauses().stream().map(p -> c.kind() + " " + p))
        .toList();
  }

  @Property(tries = 100)
  void everyConflictHasAClauseALicenseOrAFactThatIsMissing(@ForAll Random random) {
    Effective effective = effective(world(random));
    Conflicts conflicts = Conflicts.of(Judgments.of(effective));
    for (int artifact = 0; artifact < effective.lineage().artifacts(); artifact++) {
      for (Reading reading : Reading.values()) {
        assertThat(conflicts.of(artifact, reading))
            .allSatisfy(
                conflict -> {
                  boolean absent = conflict.kind() == ConflictKind.MISSING_DECLARATION || conflict.kind() == ConflictKind.UNKNOWN_UPSTREAM;
                  assertThat(conflict.clauses().isEmpty() && conflict.licenses().isEmpty()).isEqualTo(absent);
                  assertThat(conflict.sentence()).endsWith(".").doesNotContain("art:");
                  assertThat(reading.binds(conflict.certainty())).isTrue();
                });
      }
    }
  }

  @Property(tries = 100)
  void whatIsFoundForAllIsWhatIsFoundForEach(@ForAll Random random) {
    Effective effective = effective(world(random));
    Conflicts conflicts = Conflicts.of(Judgments.of(effective));
    for (int artifact = 0; artifact < effective.lineage().artifacts(); artifact++) {
      for (Reading reading : Reading.values()) {
        List<Finding> findings = conflicts.findings(artifact, reading);
        assertThat(findings).extracting(Finding::kind).containsExactly(ConflictKind.values());
        assertThat(findings.stream().flatMap(f -> f.conflicts().stream())).containsExactlyElementsOf(conflicts.of(artifact, reading));
      }
    }
  }

  @Property(tries = 100)
  void theOrderOfTriplesDoesNotMatter(@ForAll Random random) {
    List<Triple> triples = world(random);
    var shuffled = new ArrayList<>(triples);
    Collections.shuffle(shuffled, random);
    assertThat(told(shuffled)).isEqualTo(told(triples));
  }

  private static RecordingSink told(List<Triple> triples) {
    var told = new RecordingSink();
    Effective effective = effective(triples);
    Conflicts.of(Judgments.of(effective)).conclude(told);
    return told;
  }

  @Property(tries = 100)
  void ownersOfAllPromiseNothingTooMuch(@ForAll Random random) {
    List<Triple> triples = new ArrayList<>(world(random));
    triples.removeIf(triple -> triple.getPredicate().equals(Stm.ownedBy));
    for (int a = 0; a < 7; a++) {
      triples.add(Triple.create(node(a), Stm.ownedBy, NodeFactory.createURI(Ns.AGENT + "one")));
    }
    Effective effective = effective(triples);
    Conflicts conflicts = Conflicts.of(Judgments.of(effective));
    for (int artifact = 0; artifact < effective.lineage().artifacts(); artifact++) {
      assertThat(conflicts.of(artifact, Reading.STRICT)).extracting(Conflict::kind).doesNotContain(ConflictKind.OVER_PERMISSIVE, ConflictKind.UNKNOWN_UPSTREAM);
    }
  }
}
