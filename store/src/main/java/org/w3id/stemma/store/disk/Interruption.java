package org.w3id.stemma.store.disk;

import org.w3id.stemma.store.StoreException;

/// Whoever interrupts the thread of a build ends it.
public final class Interruption {
  private Interruption() {}

  /// Ends the build if its thread was interrupted.
  public static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw stopped();
    }
  }

  /// That it was.
  public static StoreException stopped() {
    return StoreException.outside("The build was stopped. The current generation is as it was.");
  }
}
