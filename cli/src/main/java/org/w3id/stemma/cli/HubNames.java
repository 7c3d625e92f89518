package org.w3id.stemma.cli;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.loaders.Aliases;
import org.w3id.stemma.loaders.LicenseNames;
import org.w3id.stemma.ontology.Stm;

/// What the Hub calls things, as the knowledge graph knows it: license ids, and the former ids of repositories.
///
/// A license id stands for a license only where the knowledge says so; nothing is guessed from its spelling, and an
/// id that names a family only stands for no license.
record HubNames(Map<String, Node> licenses, Map<String, String> formerIds) implements LicenseNames, Aliases {
  HubNames {
    licenses = Map.copyOf(licenses);
    formerIds = Map.copyOf(formerIds);
  }

  static HubNames from(Graph knowledge) {
    var licenses = new HashMap<String, Node>();
    knowledge.find(Node.ANY, Stm.hubLicenseId, Node.ANY)
        .filterDrop(t -> knowledge.contains(t.getSubject(), RDF.type.asNode(), Stm.LicenseFamily))
        .forEachRemaining(t -> licenses.put(t.getObject().getLiteralLexicalForm(), t.getSubject()));
    var formerIds = new HashMap<String, String>();
    knowledge.find(Node.ANY, Stm.formerHubId, Node.ANY)
        .forEachRemaining(t -> knowledge.find(t.getSubject(), Stm.hubId, Node.ANY)
            .nextOptional()
            .ifPresent(id -> formerIds.put(key(t.getObject()), id.getObject().getLiteralLexicalForm())));
    return new HubNames(licenses, formerIds);
  }

  @Override
  public Optional<Node> named(String hubKey) {
    return Optional.ofNullable(licenses.get(hubKey));
  }

  @Override
  public Optional<String> currentName(String hubId) {
    return Optional.ofNullable(formerIds.get(hubId.toLowerCase(Locale.ROOT)));
  }

  private static String key(Node former) {
    return former.getLiteralLexicalForm().toLowerCase(Locale.ROOT);
  }
}
