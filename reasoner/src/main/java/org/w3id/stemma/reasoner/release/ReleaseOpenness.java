package org.w3id.stemma.reasoner.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Openness;
import org.w3id.stemma.reasoner.law.Openness.Outcome;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// What follows for releases, as triples of one reading: `stm:mofClass`, `stm:osaidStatus`, and an evaluation node for
/// each class and each required part, with what it lacks.
///
/// The class does not depend on the reading; it stands in each reading's graph, so that one graph tells all.
public final class ReleaseOpenness {
  private final Framework framework;
  private final Law law;
  private final List<Openness.Finding> findings;

  /// @param findings what [Openness#evaluate] finds in the licenses of `law`
  public ReleaseOpenness(Framework framework, Law law, List<Openness.Finding> findings) {
    this.framework = framework;
    this.law = law;
    this.findings = List.copyOf(findings);
  }

  /// Concludes on every release, one after the other, by IRI.
  public void conclude(Releases releases, Lineage lineage, Reading reading, Consumer<Triple> out) {
    OpenLicenses licenses = releases.openLicenses(framework);
    var osaid = new Osaid(law, findings, licenses, reading);
    for (Release release : releases.releases(lineage)) {
      mof(MofEvaluation.of(release, licenses)).forEach(out);
      osaid(osaid.evaluate(release)).forEach(out);
    }
  }

  private static List<Triple> mof(MofEvaluation evaluation) {
    var triples = new ArrayList<Triple>();
    Node reached = evaluation.reached().map(MofClass::node).orElse(Stm.Unclassified);
    triples.add(Triple.create(evaluation.release(), Stm.mofClass, reached));
    for (MofClass mofClass : MofClass.values()) {
      List<Lack> lacks = evaluation.lacks(mofClass);
      Outcome outcome = lacks.isEmpty() ? Outcome.PASSES : Outcome.FAILS;
      Node node = evaluation(evaluation.release(), mofClass.criterion(), outcome, triples);
      lacks(evaluation.release(), "MOF", node, lacks, triples);
      evaluation.unsuited(mofClass).forEach(type -> triples.add(Triple.create(node, Stm.notTypeAppropriate, type)));
    }
    return triples.stream().distinct().toList();
  }

  private static List<Triple> osaid(OsaidEvaluation evaluation) {
    var triples = new ArrayList<Triple>();
    evaluation.status().ifPresent(s -> triples.add(Triple.create(evaluation.release(), Stm.osaidStatus, s.result())));
    for (OsaidEvaluation.Finding finding : evaluation.findings()) {
      Optional<Outcome> outcome = finding.outcome();
      if (outcome.isPresent()) {
        Node node = evaluation(evaluation.release(), finding.criterion(), outcome.get(), triples);
        String criterion = finding.criterion().getURI().substring(Ns.CRITERION.length());
        lacks(evaluation.release(), criterion, node, finding.lacks(), triples);
      }
    }
    return triples;
  }

  private static Node evaluation(Node release, Node criterion, Outcome outcome, List<Triple> triples) {
    Node node = Iris.iri(Ns.EVALUATION, name(release) + "." + criterion.getURI().substring(Ns.CRITERION.length()));
    triples.add(Triple.create(release, outcome.property(), criterion));
    triples.add(Triple.create(node, RDF.type.asNode(), Stm.OpennessEvaluation));
    triples.add(Triple.create(node, Stm.evaluated, release));
    triples.add(Triple.create(node, Stm.criterion, criterion));
    triples.add(Triple.create(node, Stm.result, outcome.result()));
    return node;
  }

  private static void lacks(Node release, String about, Node evaluation, List<Lack> lacks, List<Triple> triples) {
    for (Lack lack : lacks) {
      Node node = lack.node(name(release) + "." + about);
      triples.add(Triple.create(evaluation, Stm.lacks, node));
      triples.addAll(lack.triples(node));
    }
  }

  /// `artifact/mot.Amber`: what an IRI of ours says behind the common beginning.
  private static String name(Node release) {
    String iri = release.getURI();
    return iri.startsWith(Ns.ID) ? iri.substring(Ns.ID.length()) : iri;
  }
}
