package org.w3id.stemma.columns.value;

import org.apache.jena.sparql.expr.NodeValue;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Terms;
import org.w3id.stemma.columns.term.Dictionary;
import org.w3id.stemma.columns.term.Kind;

/// The order that `ORDER BY`, `MIN` and `MAX` go by: that of ids within the kinds where it is the order of values, else ARQ's.
public final class RefOrder {
  private final Terms terms;
  private final Dictionary dictionary;

  public RefOrder(Terms terms) {
    this.terms = terms;
    this.dictionary = terms.dictionary();
  }

  /// Nothing comes first.
  public int compare(long a, long b) {
    if (a == b) {
      return 0;
    }
    if (a == Ref.NONE || b == Ref.NONE) {
      return a == Ref.NONE ? -1 : 1;
    }
    if (Ref.isId(a) && Ref.isId(b)) {
      int group = dictionary.group((int) a);
      if (group == dictionary.group((int) b) && isOrdered(dictionary.kind((int) a))) {
        return Long.compare(a, b);
      }
    }
    if (terms.isInteger(a) && terms.isInteger(b)) {
      return Long.compare(terms.integerOf(a), terms.integerOf(b));
    }
    return NodeValue.compareAlways(terms.value(a), terms.value(b));
  }

  private static boolean isOrdered(Kind kind) {
    return kind != Kind.TYPED && kind != Kind.LANGUAGE && kind != Kind.TRIPLE;
  }
}
