package org.w3id.stemma.loaders;

import java.util.Optional;

/// What repositories of the Hub were called before: `gpt2` is `openai-community/gpt2` today.
@FunctionalInterface
public interface Aliases {
  /// The present name of the repository that was once called `hubId`, in any letter case; empty
  /// where no other is known.
  Optional<String> currentName(String hubId);
}
