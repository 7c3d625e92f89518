package org.w3id.stemma.store.join;

import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/// What is asked about the matches of a pattern.
///
/// @param values the variables whose values are asked for; null for all
/// @param distinct the variables of which it is asked how many values they have
record Needs(@Nullable Set<Var> values, Set<Var> distinct) {
  static final Needs ALL = new Needs(null, Set.of());

  /// Only whether there is a match.
  static final Needs NOTHING = new Needs(Set.of(), Set.of());

  boolean isValueAsked(Var variable) {
    return values == null || values.contains(variable);
  }

  boolean isAsked(Var variable) {
    return isValueAsked(variable) || distinct.contains(variable);
  }
}
