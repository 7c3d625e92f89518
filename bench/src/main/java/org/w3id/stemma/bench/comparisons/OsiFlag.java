package org.w3id.stemma.bench.comparisons;

import java.util.ArrayList;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Openness;

/// The OSI flag of the SPDX License List: no approved license may have a clause that breaks the Open Source Definition in
/// the mainstream reading (certainty 1 or 2). What was never submitted is not approved either, so the converse is
/// counted and is no disagreement.
final class OsiFlag {
  private OsiFlag() {}

  static Comparison compare(Ours ours, Graph spdx) {
    var broken = new TreeMap<String, TreeSet<String>>();
    Openness.evaluate(ours.law()).stream()
        .filter(finding -> finding.outcome() == Openness.Outcome.FAILS && Reading.MAINSTREAM.binds(finding.certainty()))
        .filter(finding -> finding.criterion().startsWith(Ns.CRITERION + "OSD."))
        .forEach(
            finding ->
                broken
                    .computeIfAbsent(finding.license().iri(), iri -> new TreeSet<>())
                    .add(finding.criterion().substring(Ns.CRITERION.length()) + " by " + local(finding.clauses().getFirst())));
    var cells = new ArrayList<Cell>();
    var uncovered = new TreeSet<String>();
    for (License license : ours.law().licenses()) {
      Node node = NodeFactory.createURI(license.iri());
      if (spdx.contains(node, Stm.osiApproved, Node.ANY) && license.isReviewedWhole()) {
        boolean approved = spdx.contains(node, Stm.osiApproved, NodeFactory.createLiteralByValue(true));
        boolean fails = broken.containsKey(license.iri());
        cells.add(
            new Cell(
                license.licenseId(), "", approved ? "approved" : "not approved", fails ? "fails" : "fails none",
                !(approved && fails), String.join("; ", broken.getOrDefault(license.iri(), new TreeSet<>()))));
      }
    }
    spdx.find(Node.ANY, Stm.osiApproved, NodeFactory.createLiteralByValue(true))
        .mapWith(triple -> triple.getSubject())
        .filterDrop(node -> ours.law().license(node).filter(License::isReviewedWhole).isPresent())
        .forEach(node -> uncovered.add(local(node.getURI())));
    return new Comparison("osi", "Does the license meet the Open Source Definition?", cells, uncovered);
  }

  private static String local(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}
