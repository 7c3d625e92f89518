package org.w3id.stemma.reasoner.compatibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;

/// The answers for every pair of licenses, as triples.
///
/// Of one inbound license, the outbound ones for which answer, clauses and sentence are the same share a node, so that
/// there is little more than one triple a pair. What is not known has no node: silence is no answer.
public final class Combinations {
  private Combinations() {}

  private record Reason(Answer answer, List<String> clauses, String sentence) {}

  public static List<Triple> triples(Law law) {
    var triples = new ArrayList<Triple>();
    var sides = new Sides(law);
    for (License inbound : law.licenses()) {
      Map<Reason, List<License>> reasons = new LinkedHashMap<>();
      for (License outbound : law.licenses()) {
        Compatibility found = Compatibility.of(sides, inbound, outbound);
        var reason = new Reason(found.answer(), found.clauses(), found.sentence());
        reasons.computeIfAbsent(reason, r -> new ArrayList<>()).add(outbound);
      }
      int number = 0;
      for (Map.Entry<Reason, List<License>> entry : reasons.entrySet()) {
        if (entry.getKey().answer().node().isPresent()) {
          number++;
          Node node = Iris.iri(Ns.COMBINATION, inbound.licenseId() + "." + number);
          triples.addAll(told(node, inbound, entry.getKey(), entry.getValue()));
        }
      }
    }
    return triples;
  }

  private static List<Triple> told(Node node, License inbound, Reason reason, List<License> outbound) {
    var triples = new ArrayList<Triple>();
    triples.add(Triple.create(node, RDF.type.asNode(), Stm.Combination));
    triples.add(Triple.create(node, Stm.inbound, NodeFactory.createURI(inbound.iri())));
    reason.answer().node().ifPresent(answer -> triples.add(Triple.create(node, Stm.answer, answer)));
    triples.add(Triple.create(node, RDFS.comment.asNode(), NodeFactory.createLiteralLang(reason.sentence(), "en")));
    reason.clauses().forEach(clause -> triples.add(Triple.create(node, Stm.clause, NodeFactory.createURI(clause))));
    outbound.forEach(
        license -> triples.add(Triple.create(node, Stm.outbound, NodeFactory.createURI(license.iri()))));
    return triples;
  }
}
