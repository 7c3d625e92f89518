package org.w3id.stemma.knowledge;

/// The Turtle of this module cannot be read: the build is broken, not the caller's input.
public final class BrokenKnowledge extends RuntimeException {
  BrokenKnowledge(String message) {
    super(message);
  }

  BrokenKnowledge(String message, Throwable cause) {
    super(message, cause);
  }
}
