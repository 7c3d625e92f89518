package org.w3id.stemma.store.reading;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.stemma.ontology.Ns;

/// The IRI of a conflict: made of the artifact's own IRI and the key of the conflict's pattern.
///
/// `hf:acme--m` and 4711 give `conflict:hf/acme--m.4711`, the key to the base 36; an artifact whose IRI is not one of
/// ours stands in full, percent-encoded, behind `iri/`.
public final class ConflictNames {
  private static final String OTHER = "iri/";
  private static final String BLANK = "blank/";
  private static final int RADIX = 36;

  /// @param key the key of the pattern
  public record Name(Node artifact, long key) {
    public Node node() {
      return NodeFactory.createURI(Ns.CONFLICT + artifactKey(artifact) + "." + Long.toString(key, RADIX));
    }
  }

  private ConflictNames() {}

  /// The name that a node has, if it is that of a conflict.
  public static Optional<Name> of(Node node) {
    if (!node.isURI() || !node.getURI().startsWith(Ns.CONFLICT)) {
      return Optional.empty();
    }
    String local = node.getURI().substring(Ns.CONFLICT.length());
    int dot = local.lastIndexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    try {
      var name = new Name(artifact(local.substring(0, dot)), Long.parseLong(local.substring(dot + 1), RADIX));
      return Optional.of(name).filter(n -> n.node().equals(node));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static String artifactKey(Node artifact) {
    if (artifact.isBlank()) {
      return BLANK + encode(artifact.getBlankNodeLabel());
    }
    String iri = artifact.getURI();
    return iri.startsWith(Ns.ID) ? iri.substring(Ns.ID.length()) : OTHER + encode(iri);
  }

  private static Node artifact(String key) {
    if (key.startsWith(BLANK)) {
      return NodeFactory.createBlankNode(decode(key.substring(BLANK.length())));
    }
    return NodeFactory.createURI(key.startsWith(OTHER) ? decode(key.substring(OTHER.length())) : Ns.ID + key);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
