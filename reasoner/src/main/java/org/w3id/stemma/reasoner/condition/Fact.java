package org.w3id.stemma.reasoner.condition;

import java.util.Arrays;
import java.util.Optional;

/// What a rule may ask of the child of an edge, and of the day. Each is known to hold, known not to, or unknown.
public enum Fact {
  DECLARED("child kind=declared"),
  UNDECLARED("child kind=undeclared"),
  LLM("child kind=llm"),
  OTHER_MODEL("child kind=otherModel"),
  FOUNDATION("child kind=foundation"),
  COMPETING("child kind=competing"),
  TEXT_TO_IMAGE("child kind=textToImage"),
  /// The child's own weights come from a version of the family whose license carries the clause.
  SAME_FAMILY("child kind=sameFamily"),
  /// One of the child's weights parents is of no version of that family.
  MIXED_FAMILY("child kind=mixedFamily"),
  COMBINED_WORK("child kind=combinedWork"),
  AGGREGATE("child kind=aggregate"),
  MODIFIED("child kind=modified"),
  UNMODIFIED("child kind=unmodified"),
  END_USER_PRODUCT("child kind=endUserProduct"),
  NON_COMMERCIAL("child kind=nonCommercial"),
  /// The date at which the license converts is past.
  DATE_HIT("fact date hit");

  private final String words;

  Fact(String words) {
    this.words = words;
  }

  /// The atom that asks for this fact, as the rules write it.
  public String words() {
    return words;
  }

  /// The fact's place in a mask of facts.
  @SuppressWarnings("EnumOrdinal")
  public int bit() {
    return 1 << ordinal();
  }

  /// The fact that `words` ask for.
  public static Optional<Fact> asked(String words) {
    return Arrays.stream(values()).filter(fact -> fact.words.equals(words)).findFirst();
  }
}
