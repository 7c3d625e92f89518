package org.w3id.stemma.store;

/// What went wrong with a home: what, where, and how to mend it, in one message.
public sealed class StoreException extends RuntimeException permits DamagedGeneration {
  private static final long serialVersionUID = 1;

  /// Whose turn it is.
  public enum Kind {
    /// What was asked for cannot be: the one who asked can mend it.
    WRONG_INPUT,
    /// The disk, the machine or another process stands in the way.
    OUTSIDE
  }

  private final Kind kind;

  StoreException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public static StoreException wrongInput(String message) {
    return new StoreException(Kind.WRONG_INPUT, message);
  }

  public static StoreException outside(String message) {
    return new StoreException(Kind.OUTSIDE, message);
  }

  public StoreException causedBy(Throwable cause) {
    initCause(cause);
    return this;
  }

  public Kind kind() {
    return kind;
  }
}
