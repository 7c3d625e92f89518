package org.w3id.stemma.cli;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.stemma.loaders.Aliases;
import org.w3id.stemma.ontology.Stm;

/// What repositories of the Hub were called before, as the knowledge graph knows it.
record FormerIds(Map<String, String> current) implements Aliases {
  FormerIds {
    current = Map.copyOf(current);
  }

  static FormerIds from(Graph knowledge) {
    var current = new HashMap<String, String>();
    knowledge.find(Node.ANY, Stm.formerHubId, Node.ANY)
        .forEachRemaining(t -> knowledge.find(t.getSubject(), Stm.hubId, Node.ANY)
            .nextOptional()
            .ifPresent(id -> current.put(key(t.getObject()), id.getObject().getLiteralLexicalForm())));
    return new FormerIds(current);
  }

  @Override
  public Optional<String> currentName(String hubId) {
    return Optional.ofNullable(current.get(hubId.toLowerCase(Locale.ROOT)));
  }

  private static String key(Node former) {
    return former.getLiteralLexicalForm().toLowerCase(Locale.ROOT);
  }
}
