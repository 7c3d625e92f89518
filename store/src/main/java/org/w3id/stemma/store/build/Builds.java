package org.w3id.stemma.store.build;

import java.util.Map;
import java.util.function.Supplier;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.home.WriterLock;

/// Makes generations of a home and publishes them.
public final class Builds {
  private Builds() {}

  /// Builds a generation of all graph files and publishes it. Interrupting the thread ends the build.
  ///
  /// @param store what is to keep its triples
  /// @throws StoreException if it cannot be built; then `current` is as it was
  public static Built build(WriterLock lock, StoreKind store, Inference inference, Progress progress) {
    return logged(lock.writable(), new GenerationBuilder(lock.writable(), store, () -> inference, progress)::build);
  }

  /// The same, but from a copy of the current generation where that can be and is quicker: little has changed, and it is
  /// whole and was made by the same rules.
  ///
  /// @param inferences gives a fresh inference each time it is asked
  /// @throws StoreException if it cannot be built; then `current` is as it was
  public static Built update(
      WriterLock lock, StoreKind store, Supplier<? extends Inference> inferences, Progress progress) {
    return logged(lock.writable(), new GenerationBuilder(lock.writable(), store, inferences, progress)::update);
  }

  /// A build that is killed leaves its beginning in the log; one that fails, the reason.
  private static Built logged(Home home, Supplier<Built> build) {
    home.log("building", Map.of());
    try {
      return build.get();
    } catch (RuntimeException | InternalError broken) {
      RuntimeException failure = DiskFailure.named(broken, home.path());
      try {
        home.log("build failed", Map.of("why", String.valueOf(failure.getMessage())));
      } catch (StoreException full) {
        failure.addSuppressed(full);
      }
      throw failure;
    }
  }
}
