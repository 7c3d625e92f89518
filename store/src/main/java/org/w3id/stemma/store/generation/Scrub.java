package org.w3id.stemma.store.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.w3id.stemma.store.DamagedGeneration;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.disk.Disk;
import org.w3id.stemma.store.disk.Json;
import org.w3id.stemma.store.home.Home;

/// Reads a generation that is served again, slowly, and withdraws it if it is damaged. What came of the last pass stands
/// in the home.
public final class Scrub {
  private final Home home;

  public Scrub(Home home) {
    this.home = home;
  }

  /// Compares every byte with the manifest. Damage is looked at twice before it is believed.
  ///
  /// @throws DamagedGeneration if it is not whole; then it is withdrawn
  /// @throws StoreException if it cannot be read, or the thread was interrupted: that is no damage
  public void pass(Generation generation, long bytesASecond) {
    Instant began = Instant.now();
    var throttle = new Throttle(bytesASecond);
    try {
      verifyTwice(generation, throttle);
      tell(generation, began, throttle.bytes(), "");
    } catch (DamagedGeneration damage) {
      Generations.of(home).withdraw(damage);
      tell(generation, began, throttle.bytes(), String.valueOf(damage.getMessage()));
      throw damage;
    }
  }

  private static void verifyTwice(Generation generation, Throttle throttle) {
    try {
      generation.verify(throttle);
    } catch (DamagedGeneration first) {
      generation.verify(throttle);
    }
  }

  private void tell(Generation generation, Instant began, long bytes, String damage) {
    Instant ended = Instant.now();
    long seconds = Math.max(0, Duration.between(began, ended).toSeconds());
    try {
      Disk.replace(file(), Json.pretty(new ScrubPass(generation.number(), ended.toString(), bytes, seconds, damage)));
    } catch (IOException e) {
      throw StoreException.outside("What the scrub found cannot be written to " + file() + ": " + e.getMessage())
          .causedBy(e);
    }
  }

  /// The last pass, if there was one.
  public Optional<ScrubPass> last() {
    try {
      return Files.exists(file()) ? Optional.of(Json.read(file(), ScrubPass.class)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Path file() {
    return home.path().resolve("scrub.json");
  }
}
