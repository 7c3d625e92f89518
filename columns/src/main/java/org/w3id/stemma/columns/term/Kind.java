package org.w3id.stemma.columns.term;

/// What sort of term it is. Within a kind two terms are the same exactly if their keys are.
///
/// A literal is of a kind with numbers only if it is written in the one canonical way that kind has; in any other way it
/// is [#TYPED], so that its lexical form is kept and no two ids of a kind have one value.
public enum Kind {
  /// A blank node, by its label.
  BLANK(false),
  IRI(false),
  /// A plain literal, `xsd:string`.
  STRING(false),
  /// A literal in the language, and direction, of its group.
  LANGUAGE(false),
  /// An `xsd:integer` of at most 18 digits without a plus sign or leading zeros; its number is its value.
  INTEGER(true),
  /// An `xsd:dateTime` as `2024-02-19T11:06:12Z`; its number is the seconds since 1970.
  SECOND(true),
  /// An `xsd:dateTime` as `2024-02-19T11:06:12.000Z`; its number is the milliseconds since 1970.
  MILLISECOND(true),
  /// An `xsd:date` as `2024-02-19`, without a zone; its number is the days since 1970.
  DAY(true),
  /// Any other literal, of the datatype of its group.
  TYPED(false),
  /// A triple term, by the terms that it is made of.
  TRIPLE(false);

  private static final Kind[] ALL = values();

  private final boolean isNumber;

  Kind(boolean isNumber) {
    this.isNumber = isNumber;
  }

  /// Whether the key is a number of eight bytes, and its order that of the values.
  public boolean isNumber() {
    return isNumber;
  }

  /// Its number in files.
  @SuppressWarnings("EnumOrdinal") // the order of the kinds is the order of the ids: it is the format
  public int code() {
    return ordinal();
  }

  /// The kind of a number in files.
  static Kind of(int code) {
    return ALL[code];
  }
}
