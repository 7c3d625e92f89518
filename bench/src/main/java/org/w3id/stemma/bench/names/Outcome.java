package org.w3id.stemma.bench.names;

import org.w3id.stemma.loaders.names.Resolution;

/// The columns of the report.
enum Outcome {
  LICENSE("one license"),
  FAMILY("a family"),
  SEVERAL("several"),
  EXCEPTION("an exception"),
  NO_LICENSE("no license"),
  UNRESOLVED("unresolved");

  private final String words;

  Outcome(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  static Outcome of(Resolution resolution) {
    return switch (resolution) {
      case Resolution.OneLicense one -> LICENSE;
      case Resolution.FamilyOnly family -> FAMILY;
      case Resolution.Several several -> SEVERAL;
      case Resolution.Addition addition -> EXCEPTION;
      case Resolution.NotALicense no -> NO_LICENSE;
      case Resolution.Unresolved unresolved -> UNRESOLVED;
    };
  }
}
