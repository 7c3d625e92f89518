package org.w3id.stemma.cli;

/// Something outside stands in the way: the network, the disk, another process.
final class OutsideFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  OutsideFailure(String message) {
    super(message);
  }

  OutsideFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
