package org.w3id.stemma.store;

/// Whoever interrupts the thread of a build ends it.
final class Interruption {
  private Interruption() {}

  /// Ends the build if its thread was interrupted.
  static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw stopped();
    }
  }

  /// That it was.
  static StoreException stopped() {
    return StoreException.outside("The build was stopped. The current generation is as it was.");
  }
}
