package org.w3id.stemma.reasoner.conflict;

import java.util.function.Supplier;

/// Takes what checks find, and what they lack.
interface Found {
  void hit(Conflict conflict);

  /// Without this fact the kind cannot be called clear.
  void lacks(ConflictKind kind, Supplier<String> fact);
}
