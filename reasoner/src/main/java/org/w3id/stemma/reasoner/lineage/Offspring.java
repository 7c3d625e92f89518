package org.w3id.stemma.reasoner.lineage;

import org.jspecify.annotations.Nullable;

/// Makes the children of a lineage when they are first asked for, once for it and all that is edited from it.
final class Offspring {
  private @Nullable Children children;

  synchronized Children of(Lineage lineage) {
    if (children == null) {
      children = new Children(lineage.built());
    }
    return children;
  }
}
