/// Effective clauses: what reaches an artifact along its lineage, how surely, in three readings, and by which ways.
@NullMarked
package org.w3id.stemma.reasoner.effective;

import org.jspecify.annotations.NullMarked;
