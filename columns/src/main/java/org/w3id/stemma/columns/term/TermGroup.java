package org.w3id.stemma.columns.term;

import java.util.Comparator;

/// Terms of one kind and, for literals, one language or datatype.
///
/// @param qualifier the language tag, with `--ltr` or `--rtl` behind it where there is a direction; the IRI of the
///     datatype; empty for all kinds but [Kind#LANGUAGE] and [Kind#TYPED]
public record TermGroup(Kind kind, String qualifier) implements Comparable<TermGroup> {
  private static final Comparator<TermGroup> ORDER =
      Comparator.comparing(TermGroup::kind).thenComparing(TermGroup::qualifier);

  @Override
  public int compareTo(TermGroup other) {
    return ORDER.compare(this, other);
  }
}
