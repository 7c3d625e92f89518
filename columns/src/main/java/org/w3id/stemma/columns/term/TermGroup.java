package org.w3id.stemma.columns.term;

import java.util.Arrays;
import java.util.Comparator;

/// Terms of one kind and, for literals, one language or datatype.
///
/// @param qualifier the language tag, with `--ltr` or `--rtl` behind it where there is a direction; the IRI of the
///     datatype; empty for all kinds but [Kind#LANGUAGE] and [Kind#TYPED]
public record TermGroup(Kind kind, String qualifier) implements Comparable<TermGroup> {
  private static final Comparator<TermGroup> ORDER =
      Comparator.comparing(TermGroup::kind).thenComparing(TermGroup::qualifier);
  private static final TermGroup[] UNQUALIFIED =
      Arrays.stream(Kind.values()).map(kind -> new TermGroup(kind, "")).toArray(TermGroup[]::new);

  /// The group of a kind that has one only.
  public static TermGroup of(Kind kind) {
    return UNQUALIFIED[kind.code()];
  }

  /// The group of a kind and a qualifier; always the same object where the qualifier is empty.
  public static TermGroup of(Kind kind, String qualifier) {
    return qualifier.isEmpty() ? of(kind) : new TermGroup(kind, qualifier);
  }

  @Override
  public int compareTo(TermGroup other) {
    return ORDER.compare(this, other);
  }
}
