package org.w3id.stemma.loaders;

/// A source that cannot be read to its end: missing, empty, of an unknown kind, cut in the middle,
/// unreadable.
///
/// The message says what, where, and how to mend it. Whatever was stated before is to be thrown
/// away.
public final class BrokenSource extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BrokenSource(String message) {
    super(message);
  }

  public BrokenSource(String message, Throwable cause) {
    super(message, cause);
  }
}
