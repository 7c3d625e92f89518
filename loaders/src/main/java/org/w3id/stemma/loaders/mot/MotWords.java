package org.w3id.stemma.loaders.mot;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.stemma.loaders.names.Resolution;

/// What the words in the tool's files mean. Called from one thread; never guesses.
public interface MotWords {
  /// What a component is.
  ///
  /// @param type its node: `component:modelCard`
  /// @param scope which license of the release holds for it where it has none of its own: `code`, `data`, `document`
  record Part(Node type, String scope) {}

  /// The component type of that name, exactly.
  Optional<Part> component(String name);

  /// What words for a license mean.
  Resolution license(String words);

  /// The one artifact known by exactly this name.
  Optional<Node> artifact(String name);
}
