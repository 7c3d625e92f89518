package org.w3id.stemma.queries;

/// A value that is missing, ill-formed or not asked for. The message says which, what is expected, and an example.
public final class BadParameter extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  BadParameter(String message) {
    super(message);
  }
}
