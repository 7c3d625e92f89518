package org.w3id.stemma.bench.hub;

/// What a model is to its parents.
enum Kind {
  ROOT("", false),
  NAMED_ROOT("", false),
  SELF_LOOP("finetune", false),
  IN_CYCLE("finetune", false),
  FINETUNE("finetune", true),
  FINETUNE_OF_TWO("finetune", true),
  ADAPTER("adapter", true),
  QUANTIZED("quantized", true),
  MERGE_OF_ONE("merge", true),
  MERGE_OF_MANY("merge", true),
  UNSPECIFIED("", true);

  private static final Kind[] ALL = values();

  private final String relation;
  private final boolean derived;

  Kind(String relation, boolean derived) {
    this.relation = relation;
    this.derived = derived;
  }

  /// The Hub's word for the edge; empty where there is none.
  String relation() {
    return relation;
  }

  /// Whether its parents are drawn, rather than given.
  boolean isDerived() {
    return derived;
  }

  /// Whether others may descend from it: rings and self-loops have no descendants, so that each is counted once.
  boolean mayHaveChildren() {
    return this != SELF_LOOP && this != IN_CYCLE;
  }

  /// One byte for an array in this process; never written.
  @SuppressWarnings("EnumOrdinal")
  byte code() {
    return (byte) ordinal();
  }

  static Kind of(byte code) {
    return ALL[code];
  }
}
