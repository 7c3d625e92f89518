package org.w3id.stemma.loaders.mot;

/// A file that cannot be read as one YAML document within the limits; caught where files are read, and told there.
final class BadYaml extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String fault;
  private final int line;

  /// @param fault the word that reports count by
  /// @param line where, from 1; 0 where it is the whole file
  BadYaml(String fault, int line, String message) {
    super(message);
    this.fault = fault;
    this.line = line;
  }

  String fault() {
    return fault;
  }

  int line() {
    return line;
  }
}
