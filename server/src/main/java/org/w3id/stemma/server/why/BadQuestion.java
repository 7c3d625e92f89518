package org.w3id.stemma.server.why;

/// A question that cannot be asked so: the message says what is wrong, where, and how to mend it.
public final class BadQuestion extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BadQuestion(String message) {
    super(message);
  }
}
