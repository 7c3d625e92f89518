package org.w3id.stemma.server.sparql;

import java.util.OptionalInt;

/// Why a request is not answered, in words for the one who asked. Not a fault of the server.
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final int line;
  private final int column;

  public Refusal(int status, String message) {
    this(status, message, -1, -1);
  }

  public Refusal(int status, String message, int line, int column) {
    super(message, null, false, false);
    this.status = status;
    this.line = line;
    this.column = column;
  }

  /// The HTTP status.
  public int status() {
    return status;
  }

  /// Where in the query, counted from 1.
  public OptionalInt line() {
    return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
  }

  public OptionalInt column() {
    return column > 0 ? OptionalInt.of(column) : OptionalInt.empty();
  }
}
