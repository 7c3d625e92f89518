package org.w3id.stemma.store.join;

import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.w3id.stemma.ontology.Stm;

/// Tells which variables of a pattern stand for artifacts that are alike if they are of one class, so that one of them
/// can be looked at and counted for all.
///
/// So it is where nobody asks for the variable's value, but at most for how many there are, and all that the pattern
/// says of it is what classes decide: it is only a subject, of properties that artifacts have by class. A conflict of it
/// may be a variable too, if nobody asks anything of it and all that is said of it is what its pattern decides.
record Likeness(BasicPattern pattern, Sources sources, Refs refs, Needs needs) {
  /// @param bound the variables that have a value before the pattern is matched
  boolean isAlike(Var variable, Predicate<Var> bound) {
    if (needs.isValueAsked(variable) || bound.test(variable)) {
      return false;
    }
    for (Triple triple : pattern) {
      if (is(triple.getPredicate(), variable) || is(triple.getObject(), variable)) {
        return false;
      }
      if (is(triple.getSubject(), variable) && !isByClass(triple, bound)) {
        return false;
      }
    }
    return true;
  }

  private boolean isByClass(Triple triple, Predicate<Var> bound) {
    if (!triple.getPredicate().isConcrete()) {
      return false;
    }
    Source source = sources.of(triple.getPredicate(), refs);
    return source.isByClass() && (!triple.getPredicate().equals(Stm.conflict) || isLike(triple.getObject(), triple, bound));
  }

  /// Whether a conflict is a variable of which all that is said goes for like conflicts too.
  private boolean isLike(Node conflict, Triple found, Predicate<Var> bound) {
    if (!Var.isVar(conflict) || needs.isAsked(Var.alloc(conflict)) || bound.test(Var.alloc(conflict))) {
      return false;
    }
    Var variable = Var.alloc(conflict);
    for (Triple triple : pattern) {
      boolean isOther = !triple.equals(found);
      if (isOther && (is(triple.getPredicate(), variable) || is(triple.getObject(), variable))) {
        return false;
      }
      if (is(triple.getSubject(), variable) && !sources.isByPattern(triple.getPredicate())) {
        return false;
      }
    }
    return true;
  }

  private static boolean is(Node node, Var variable) {
    return node.equals(variable);
  }
}
