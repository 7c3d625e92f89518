package org.w3id.stemma.columns.value;

import java.util.Set;
import org.apache.jena.sparql.core.Var;

/// What must be so of a row for it to be kept; an error is no.
public interface Condition {
  boolean holds(long[] row);

  /// The variables on which it depends.
  Set<Var> variables();
}
