package org.w3id.stemma.reasoner.condition;

/// What a license says of one way of deriving: that the result is its derivative, that it is none, or nothing.
public enum Stance {
  HAS("has"),
  EXCLUDES("excludes"),
  SILENT("silent");

  private final String word;

  Stance(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
