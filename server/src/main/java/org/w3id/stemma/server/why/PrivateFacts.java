package org.w3id.stemma.server.why;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Ontology;
import org.w3id.stemma.ontology.Prefixes;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.store.home.Guard;

/// Facts of artifacts that are not published, read from RDF in our vocabulary and kept in memory only.
///
/// What sources may not state is refused, and so is a word of `stm:` that the vocabulary does not have: a misspelled
/// edge would be an edge less. Whatever graph a statement names, it is taken; classes and properties above those that are
/// stated are added. Nothing is fetched: a context elsewhere is refused.
public final class PrivateFacts {
  /// What relative IRIs are resolved against: `<my-model>`.
  public static final String BASE = Ns.ID + "private/";

  private static final Set<Node> KINDS = Set.of(Stm.Model, Stm.Dataset, Stm.Software, Stm.Service);

  private final Set<Node> words =
      Ontology.graph().stream().map(Triple::getSubject).filter(Node::isURI).collect(Collectors.toUnmodifiableSet());
  private final String where;
  private final Graph graph = GraphFactory.createDefaultGraph();

  private PrivateFacts(String where) {
    this.where = where;
  }

  /// Reads them.
  ///
  /// @param where how messages call the source: a file, "the body"
  /// @throws BadQuestion if it is not RDF, or states what it may not
  public static Graph read(byte[] rdf, Lang lang, String where) {
    var facts = new PrivateFacts(where);
    facts.parse(rdf, lang);
    return facts.graph;
  }

  private void parse(byte[] rdf, Lang lang) {
    var options = new JsonLdOptions();
    options.setDocumentLoader(
        (address, how) -> {
          throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "nothing is fetched from " + address + ": write the context into the document");
        });
    try {
      RDFParser.source(new ByteArrayInputStream(rdf))
          .lang(lang)
          .base(BASE)
          .set(LangJSONLD11.JSONLD_OPTIONS, options)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(
              new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                  take(triple);
                }

                @Override
                public void quad(Quad quad) {
                  take(quad.asTriple());
                }
              });
    } catch (RiotException | IRIException e) {
      throw new BadQuestion(where + " is not " + lang.getLabel() + ": " + e.getMessage());
    }
  }

  private void take(Triple triple) {
    if (Guard.isKept(triple)) {
      throw new BadQuestion(
          where + " states " + name(triple.getPredicate()) + " of " + name(triple.getSubject())
              + ". Clauses, terms, effective clauses, verdicts and conflicts are not stated but found: state artifacts, their edges, licenses, kinds and dates.");
    }
    requireKnown(triple.getPredicate());
    Node object = triple.getObject();
    if (triple.getPredicate().equals(RDF.type.asNode())) {
      requireKnown(object);
    }
    graph.add(triple);
    Optional<EdgeKind> edge = EdgeKind.of(triple.getPredicate());
    if (edge.isPresent()) {
      if (object.isLiteral()) {
        throw new BadQuestion(
            where + " says " + name(triple.getPredicate()) + " \"" + object.getLiteralLexicalForm()
                + "\". A parent is named by its IRI: hf:meta-llama--Llama-2-7b-hf, or art:GPT-4.");
      }
      edge.get().triples(triple.getSubject(), object).forEach(graph::add);
      artifact(triple.getSubject());
    } else if (KINDS.contains(object) || triple.getPredicate().equals(Stm.declaredLicense)) {
      artifact(triple.getSubject());
    }
  }

  private void artifact(Node node) {
    graph.add(Triple.create(node, RDF.type.asNode(), Stm.Artifact));
  }

  private void requireKnown(Node word) {
    if (word.isURI() && word.getURI().startsWith(Ns.STM) && !words.contains(word)) {
      String near =
          words.stream()
              .filter(known -> known.getURI().equalsIgnoreCase(word.getURI()))
              .map(PrivateFacts::name)
              .findFirst()
              .map(known -> "Did you mean " + known + "?")
              .orElseGet(() -> "The edges are " + Stream.of(EdgeKind.values()).map(kind -> name(kind.property())).collect(Collectors.joining(", ")) + ".");
      throw new BadQuestion(where + " uses " + name(word) + ", which the vocabulary does not have. " + near);
    }
  }

  private static String name(Node node) {
    return node.isURI() ? Prefixes.standard().shorten(node.getURI()) : node.toString();
  }
}
