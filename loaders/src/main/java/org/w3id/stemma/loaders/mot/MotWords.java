package org.w3id.stemma.loaders.mot;

import java.util.Optional;
import org.apache.jena.graph.Node;

/// What the words in the tool's files mean. Called from one thread; never guesses.
public interface MotWords {
  /// What a component is.
  ///
  /// @param type its node: `component:modelCard`
  /// @param scope which license of the release holds for it where it has none of its own: `code`, `data`, `document`
  record Part(Node type, String scope) {}

  /// The component type of that name, exactly.
  Optional<Part> component(String name);

  /// The one license that the words name; empty where they name none, several, or only a family.
  Optional<Node> license(String words);

  /// The value that is no license: "unlicensed", "Component not included".
  Optional<Node> nonLicense(String words);

  /// The one artifact known by exactly this name.
  Optional<Node> artifact(String name);
}
