package org.w3id.stemma.reasoner.condition;

import java.util.Arrays;
import java.util.Optional;

/// What a rule may ask of the case: of the child of an edge, of an artifact that is judged, of how a clause came to
/// it, of who wants to do what with it, and of the day. Each is known to hold, known not to, or unknown.
///
/// A `hit` is always seen from a clause: the same users may lie above the threshold of one and below that of another.
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
  DATE_HIT("fact date hit"),
  /// More users than the clause lets pass.
  USERS_HIT("fact users hit"),
  REVENUE_HIT("fact revenue hit"),
  HEADCOUNT_HIT("fact headcount hit"),
  /// The actor is established, or acts, where the clause does not reach.
  TERRITORY_HIT("fact territory hit"),
  /// What is done falls under what the clause bars.
  PRODUCT_HIT("fact product hit"),
  /// The licensor was not asked, or refused.
  APPROVAL_HIT("fact approval hit"),
  /// The actor is one of those whom the clause speaks of.
  MEMBERSHIP_HIT("fact membership hit"),
  DATASET("artifact kind=dataset"),
  MULTIMODAL("artifact kind=multimodal"),
  DERIVATIVE("artifact kind=derivative"),
  /// No artifact is judged, but a license for whatever lies under it.
  ANY_ARTIFACT("artifact kind=any"),
  OWN("arrival own"),
  BARS_EDGE("arrival barsEdge"),
  LATENT("arrival latent");

  private final String words;

  Fact(String words) {
    this.words = words;
  }

  /// The atom that asks for this fact, as the rules write it.
  public String words() {
    return words;
  }

  /// Whether only the child of an edge can tell: such a fact means nothing in a verdict.
  public boolean ofChild() {
    return words.startsWith("child ");
  }

  /// Whether only a verdict can tell: such a fact means nothing on an edge.
  public boolean ofVerdict() {
    return !ofChild() && this != DATE_HIT;
  }

  /// What is to be found out, in one word: `users` of `fact users hit`.
  public String subject() {
    return words.split(" ", -1)[1];
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
