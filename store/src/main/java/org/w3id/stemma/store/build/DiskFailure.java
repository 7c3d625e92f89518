package org.w3id.stemma.store.build;

import java.io.IOException;
import java.nio.file.Path;
import org.w3id.stemma.store.StoreException;

/// Knows a disk that is full or broken by what a database throws then.
final class DiskFailure {
  private DiskFailure() {}

  /// What went wrong in words, where it was the disk; else as it was thrown.
  ///
  /// A file that is mapped into memory ends in an `InternalError` where no block is free for it.
  static RuntimeException named(Throwable thrown, Path home) {
    if (thrown instanceof StoreException known) {
      return known;
    }
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException || cause instanceof InternalError) {
        return StoreException.outside(
                "The disk of " + home + " failed or is full: " + cause.getMessage()
                    + ". Make room, or choose a home on another disk with --home. The current generation is as it was.")
            .causedBy(thrown);
      }
    }
    return thrown instanceof RuntimeException unknown ? unknown : new IllegalStateException(thrown);
  }
}
