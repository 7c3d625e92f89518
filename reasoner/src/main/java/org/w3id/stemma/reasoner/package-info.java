/// Effective clauses: what reaches an artifact along its lineage, how surely, and why.
@NullMarked
package org.w3id.stemma.reasoner;

import org.jspecify.annotations.NullMarked;
