package org.w3id.stemma.loaders.spdx;

import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.stemma.loaders.Tally;
import org.w3id.stemma.loaders.spdx.Listed.CrossReference;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;

/// Entries of the list as triples. What the list does not say is not stated.
final class SpdxStatements {
  /// `cross-reference/MIT.0`: the first of MIT's.
  private static final String CROSS_REFERENCE = Ns.ID + "cross-reference/";

  private static final String PAGE = "https://spdx.org/licenses/";

  private final Tally out;

  SpdxStatements(Tally out) {
    this.out = out;
  }

  void state(Listed entry) {
    Node node = Iris.spdx(entry.common().id());
    switch (entry) {
      case Listed.License license -> {
        common(node, Stm.License, license);
        license(node, license);
      }
      case Listed.LicenseException exception -> common(node, Stm.LicenseException, exception);
    }
  }

  private void common(Node node, Node type, Listed entry) {
    var common = entry.common();
    out.state(node, RDF.Nodes.type, type);
    out.state(node, RDFS.Nodes.label, NodeFactory.createLiteralLang(common.name(), "en"));
    out.state(node, Stm.licenseId, NodeFactory.createLiteralString(common.id()));
    out.state(node, SchemaDO.url.asNode(), NodeFactory.createURI(PAGE + common.id() + ".html"));
    for (String address : common.seeAlso()) {
      out.state(node, RDFS.Nodes.seeAlso, NodeFactory.createURI(Addresses.iri(address)));
    }
    flag(node, Stm.deprecated, common.deprecated());
    words(node, Stm.deprecatedInVersion, common.deprecatedIn());
    common
        .obsoletedBy()
        .ifPresent(id -> out.state(node, DCTerms.isReplacedBy.asNode(), Iris.spdx(id)));
    common
        .comment()
        .ifPresent(
            comment ->
                out.state(node, RDFS.Nodes.comment, NodeFactory.createLiteralLang(comment, "en")));
    flag(node, Stm.hasTemplate, Optional.of(entry.hasTemplate()));
    out.state(node, Stm.licenseText, NodeFactory.createLiteralString(entry.text()));
  }

  private void license(Node node, Listed.License license) {
    flag(node, Stm.osiApproved, license.osiApproved());
    flag(node, Stm.fsfLibre, license.fsfLibre());
    words(node, Stm.standardHeader, license.header());
    for (CrossReference reference : license.crossReferences()) {
      Node its = Iris.iri(CROSS_REFERENCE, license.common().id() + "." + reference.order());
      out.state(node, Stm.crossReference, its);
      crossReference(its, reference);
    }
  }

  private void crossReference(Node node, CrossReference reference) {
    out.state(node, RDF.Nodes.type, Stm.CrossReference);
    out.state(
        node,
        Stm.order,
        NodeFactory.createLiteralDT(Integer.toString(reference.order()), XSDDatatype.XSDinteger));
    reference
        .url()
        .ifPresent(
            url ->
                out.state(node, SchemaDO.url.asNode(), NodeFactory.createURI(Addresses.iri(url))));
    flag(node, Stm.isLive, reference.live());
    flag(node, Stm.isValid, reference.valid());
    flag(node, Stm.isWaybackLink, reference.wayback());
    words(node, Stm.matchStatus, reference.match());
    reference
        .checkedAt()
        .ifPresent(
            at ->
                out.state(
                    node, Stm.checkedAt, NodeFactory.createLiteralDT(at, XSDDatatype.XSDdateTime)));
  }

  private void flag(Node node, Node property, Optional<Boolean> value) {
    value.ifPresent(
        flag ->
            out.state(
                node,
                property,
                NodeFactory.createLiteralDT(flag.toString(), XSDDatatype.XSDboolean)));
  }

  private void words(Node node, Node property, Optional<String> value) {
    value.ifPresent(words -> out.state(node, property, NodeFactory.createLiteralString(words)));
  }
}
