package org.w3id.stemma.server;

/// The address cannot be listened on; the message names it and says how to choose another.
public final class CannotListen extends RuntimeException {
  private static final long serialVersionUID = 1;

  CannotListen(String message, Throwable cause) {
    super(message, cause);
  }
}
