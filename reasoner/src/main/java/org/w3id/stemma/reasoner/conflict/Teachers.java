package org.w3id.stemma.reasoner.conflict;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.lineage.Distillation;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// The edges that follow from others, as triples: who learned from whom through data, each with a node that says that it is
/// inferred, and how surely.
final class Teachers {
  private static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

  private Teachers() {}

  static List<Triple> of(Lineage lineage) {
    var triples = new ArrayList<Triple>();
    for (Distillation.Edge edge : Distillation.of(lineage)) {
      Node student = lineage.node(edge.student());
      Node teacher = lineage.node(edge.teacher());
      Node node = Iris.iri(Ns.DERIVATION, "inferred." + name(student) + "." + name(teacher));
      triples.addAll(EdgeKind.DISTILLED.triples(student, teacher));
      triples.add(Triple.create(student, Stm.derivation, node));
      triples.add(Triple.create(node, RDF.Nodes.type, Stm.Derivation));
      triples.add(Triple.create(node, Stm.parent, teacher));
      triples.add(Triple.create(node, Stm.relation, EdgeKind.DISTILLED.property()));
      triples.add(
          Triple.create(node, Stm.certainty, NodeFactory.createLiteralDT("" + edge.certainty(), XSDDatatype.XSDinteger)));
      triples.add(Triple.create(node, Stm.inferred, TRUE));
    }
    return triples;
  }

  private static String name(Node artifact) {
    String iri = artifact.toString();
    return iri.startsWith(Ns.ID) ? iri.substring(Ns.ID.length()) : iri;
  }
}
