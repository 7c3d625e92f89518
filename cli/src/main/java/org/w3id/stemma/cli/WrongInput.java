package org.w3id.stemma.cli;

/// What was asked for cannot be: the message says what, where, and how to mend it.
final class WrongInput extends RuntimeException {
  private static final long serialVersionUID = 1;

  WrongInput(String message) {
    super(message);
  }
}
