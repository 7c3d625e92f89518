package org.w3id.stemma.reasoner.compatibility;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.NodeFactory;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;

/// The sides of a law, each kept once it is made; many threads may ask.
final class Sides {
  private final Law law;
  private final Map<String, Side> made = new ConcurrentHashMap<>();

  Sides(Law law) {
    this.law = law;
  }

  Law law() {
    return law;
  }

  Side of(License license) {
    Side known = made.get(license.iri());
    if (known == null) {
      known = new Side(this, license);
      made.put(license.iri(), known);
    }
    return known;
  }

  Optional<Side> known(String iri) {
    return law.license(NodeFactory.createURI(iri)).map(this::of);
  }
}
