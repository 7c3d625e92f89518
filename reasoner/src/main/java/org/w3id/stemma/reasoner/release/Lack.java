package org.w3id.stemma.reasoner.release;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;

/// What a release does not offer as asked: the part, why it does not count, and the licenses that are not open.
public record Lack(Node type, Node reason, List<Node> licenses) {
  public Lack {
    licenses = List.copyOf(licenses);
  }

  /// Its node and what it says; `about` keeps apart what is lacking for different standards.
  Node node(String about) {
    return Iris.iri(Ns.EVALUATION, about + ".lack." + type.getURI().substring(type.getURI().lastIndexOf('/') + 1));
  }

  List<Triple> triples(Node node) {
    var triples = new ArrayList<Triple>();
    triples.add(Triple.create(node, RDF.type.asNode(), Stm.Lack));
    triples.add(Triple.create(node, Stm.componentType, type));
    triples.add(Triple.create(node, Stm.reason, reason));
    licenses.forEach(license -> triples.add(Triple.create(node, Stm.license, license)));
    return triples;
  }
}
