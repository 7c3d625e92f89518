package org.w3id.stemma.bench.hub;

/// What is wrong on purpose, with its number in the Hub of full size, and how it is counted.
enum Fault {
  /// An edge: a model that names itself as its only parent.
  SELF_LOOP("self-loop", 2_044),
  /// A ring of models, each fine-tuned from the next.
  CYCLE("cycle", 12),
  /// An edge of such a ring; how many there are follows from the rings.
  CYCLE_EDGE("cycle-edge", 29),
  /// A (child, parent) edge whose parent is in the Hub under the same letters in another case.
  WRONG_CASE("wrong-case", 2_343),
  /// A (child, parent) edge whose parent is not in the Hub: 1.89 % of 903,939.
  MISSING_PARENT("missing-parent", 17_084),
  /// A (child, parent) edge whose parent is in the Hub under another name (the share is assumed: 1 %).
  RENAMED_PARENT("renamed-parent", 9_039),
  /// A model that carries the date on which the Hub began to keep dates.
  PLACEHOLDER_DATE("placeholder-date", 29_579),
  /// A card field that is an object of value and explanation (assumed: 1 in 10,000).
  EXPLAINED_VALUE("explained-value", 310),
  /// A line that ends in the middle of its record (assumed, like the three that follow).
  HALF_LINE("half-line", 12),
  /// A second record of a model, which says other things than the first.
  DUPLICATE_ID("duplicate-id", 9),
  /// A second record of a model, which says the same as the first.
  DUPLICATE_RECORD("duplicate-record", 15),
  /// A line of JSON that is no object.
  NOT_AN_OBJECT("not-an-object", 6),
  /// An object without a name.
  MISSING_ID("missing-id", 6);

  private final String word;
  private final long fullCount;

  Fault(String word, long fullCount) {
    this.word = word;
    this.fullCount = fullCount;
  }

  /// The word by which a load reports it.
  String word() {
    return word;
  }

  long fullCount() {
    return fullCount;
  }
}
