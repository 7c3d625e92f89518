package org.w3id.stemma.reasoner.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Purpose;

/// What each license allows by its text, incorporated documents included, to somebody of whom nothing is told.
public final class Verdicts {
  private Verdicts() {}

  /// A verdict on a license.
  public record OfLicense(License license, Verdict verdict) {}

  /// The verdicts on all licenses in one reading, by license and purpose. What is no license but a document that
  /// licenses incorporate grants nothing, and is left out.
  public static List<OfLicense> evaluate(Law law, Reading reading) {
    var judge = new Judge(law);
    var verdicts = new ArrayList<OfLicense>();
    for (License license : law.licenses()) {
      if (!license.iri().startsWith(Ns.POLICY)) {
        Matter matter = Matter.of(law, license);
        for (Purpose purpose : Purpose.values()) {
          verdicts.add(new OfLicense(license, judge.judge(matter, purpose, reading)));
        }
      }
    }
    return verdicts;
  }

  /// The verdicts as a graph: `?license stm:commercialUse stm:Prohibited`, and a `stm:Verdict` that says why.
  public static List<Triple> triples(List<OfLicense> verdicts) {
    return verdicts.stream().flatMap(Verdicts::triples).toList();
  }

  private static Stream<Triple> triples(OfLicense of) {
    Verdict verdict = of.verdict();
    Node license = NodeFactory.createURI(of.license().iri());
    Node node = Iris.iri(Ns.VERDICT, of.license().licenseId() + "." + verdict.purpose().code());
    var triples = new ArrayList<Triple>();
    triples.add(Triple.create(license, verdict.purpose().property(), verdict.outcome().node()));
    triples.add(Triple.create(node, RDF.type.asNode(), Stm.Verdict));
    triples.add(Triple.create(node, Stm.verdictOn, license));
    triples.add(Triple.create(node, Stm.purpose, verdict.purpose().property()));
    triples.add(Triple.create(node, Stm.outcome, verdict.outcome().node()));
    triples.add(Triple.create(node, Stm.sentence, NodeFactory.createLiteralLang(verdict.sentence(), "en")));
    clauses(verdict).forEach(clause -> triples.add(Triple.create(node, Stm.clause, clause)));
    for (String fact : verdict.grounds().dependsOn()) {
      triples.add(Triple.create(node, Stm.dependsOn, NodeFactory.createLiteralString(fact)));
    }
    verdict
        .evidence()
        .map(evidence -> NodeFactory.createURI(Ns.STM + evidence))
        .ifPresent(evidence -> triples.add(Triple.create(node, Stm.evidence, evidence)));
    return triples.stream();
  }

  private static Stream<Node> clauses(Verdict verdict) {
    return verdict.grounds().deciding().stream()
        .map(provision -> provision.clause().iri())
        .distinct()
        .map(NodeFactory::createURI);
  }
}
