package org.w3id.stemma.ontology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/// The short names of the namespaces that an author may count on: `lic:Llama-2` for its IRI and back.
///
/// @param map prefix → namespace, in the order in which pages show them
public record Prefixes(Map<String, String> map) {
  public Prefixes {
    map = Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /// Those of the graph, and the public vocabularies that it uses.
  public static Prefixes standard() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("stm", Ns.STM);
    map.put("hf", Ns.HF);
    map.put("hfd", Ns.HFD);
    map.put("art", Ns.ART);
    map.put("agent", Ns.AGENT);
    map.put("lic", Ns.LIC);
    map.put("family", Ns.FAMILY);
    map.put("policy", Ns.POLICY);
    map.put("clause", Ns.CLAUSE);
    map.put("term", Ns.TERM);
    map.put("param", Ns.PARAM);
    map.put("behavior", Ns.BEHAVIOR);
    map.put("rule", Ns.RULE);
    map.put("criterion", Ns.CRITERION);
    map.put("component", Ns.COMPONENT);
    map.put("part", Ns.PART);
    map.put("choice", Ns.CHOICE);
    map.put("listing", Ns.LISTING);
    map.put("compatibility", Ns.COMPATIBILITY);
    map.put("combination", Ns.COMBINATION);
    map.put("nonlicense", Ns.NON_LICENSE);
    map.put("spelling", Ns.SPELLING);
    map.put("statement", Ns.STATEMENT);
    map.put("derivation", Ns.DERIVATION);
    map.put("event", Ns.EVENT);
    map.put("verdict", Ns.VERDICT);
    map.put("conflict", Ns.CONFLICT);
    map.put("graph", Ns.GRAPH);
    map.put("spdx", Ns.SPDX);
    map.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    map.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    map.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    map.put("owl", "http://www.w3.org/2002/07/owl#");
    map.put("skos", "http://www.w3.org/2004/02/skos/core#");
    map.put("dcterms", "http://purl.org/dc/terms/");
    map.put("prov", "http://www.w3.org/ns/prov#");
    map.put("schema", "https://schema.org/");
    map.put("org", "http://www.w3.org/ns/org#");
    map.put("sh", "http://www.w3.org/ns/shacl#");
    map.put("void", "http://rdfs.org/ns/void#");
    return new Prefixes(map);
  }

  /// The IRI that `text` means: a prefixed name, or an absolute IRI with or without `<>`. Empty if it is neither.
  ///
  /// In `hf:` and `hfd:` the Hub's own `/` may stand: `hf:meta-llama/Llama-2-7b-hf`.
  public Optional<String> iri(String text) {
    String bare = text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
    int colon = bare.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String namespace = map.get(bare.substring(0, colon));
    return wellFormed(namespace == null ? bare : namespace + local(namespace, bare.substring(colon + 1)));
  }

  /// The prefixed name of `iri`, or `iri` itself where no namespace is its beginning or the rest is no plain name.
  public String shorten(String iri) {
    for (Map.Entry<String, String> prefix : map.entrySet()) {
      if (iri.startsWith(prefix.getValue()) && isPlain(iri.substring(prefix.getValue().length()))) {
        return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
      }
    }
    return iri;
  }

  private static String local(String namespace, String name) {
    boolean hub = namespace.equals(Ns.HF) || namespace.equals(Ns.HFD);
    return hub && name.indexOf('/') >= 0 ? Iris.local(name) : name;
  }

  private static boolean isPlain(String local) {
    return local.matches("[A-Za-z0-9]([A-Za-z0-9._:-]*[A-Za-z0-9_-])?");
  }

  private static Optional<String> wellFormed(String iri) {
    try {
      IRIx checked = IRIx.create(iri);
      boolean plain = iri.chars().noneMatch(c -> c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0);
      return plain && checked.isReference() ? Optional.of(iri) : Optional.empty();
    } catch (IRIException e) {
      return Optional.empty();
    }
  }
}
