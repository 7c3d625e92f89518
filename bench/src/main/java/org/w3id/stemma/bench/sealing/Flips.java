package org.w3id.stemma.bench.sealing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.w3id.stemma.store.DamagedGeneration;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.build.Progress;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.generation.Scrub;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.home.Home;

/// Damages a generation at random: before it is switched to, each damage is found and its file named; of the one that is
/// served, the scrub finds it, withdraws the generation, and the one before is current.
final class Flips {
  /// A damage in so many is done to what is served.
  private static final int SERVED = 10;

  private static final List<Damage> DAMAGES = List.of(Damage.values());

  private static final long AS_FAST_AS_CAN_BE = 1L << 50;

  private final Home home;
  private final Random random;
  private final Path elsewhere;
  private final Proof proof = new Proof();

  private Flips(Home home, Random random) {
    this.home = home;
    this.elsewhere = home.path().resolve("elsewhere");
    this.random = random;
  }

  /// @param home empty
  static Proof run(Home home, Trial trial) throws IOException {
    var flips = new Flips(home, new Random(trial.seed()));
    publishTwo(home, trial.store(), 0);
    publishTwo(Home.open(flips.elsewhere), trial.store(), 2);
    while (flips.proof.count() < trial.count()) {
      flips.damageOnce();
    }
    Generations.of(flips.home).numbered(2).verify();
    return flips.proof;
  }

  private static void publishTwo(Home home, StoreKind store, long marks) {
    var marked = new Marked(home, store);
    try (var lock = home.lockWriter("flips")) {
      for (long mark = 1; mark <= 2; mark++) {
        marked.load(lock, marks + mark);
        marked.build(lock, Progress.silent());
      }
    }
  }

  private void damageOnce() throws IOException {
    Path folder = home.path().resolve("generations/2");
    Damage damage = DAMAGES.get(random.nextInt(DAMAGES.size()));
    var foreign = new Damage.Foreign(home.path().resolve("generations/1"), elsewhere.resolve("generations/2"));
    Optional<Damage.Done> done = damage.to(folder, foreign, random);
    if (done.isPresent()) {
      proof.tried();
      if (proof.count() % SERVED == 0) {
        isWithdrawn(done.get());
        done.get().undo();
        mend();
      } else {
        isFound(done.get());
        done.get().undo();
      }
    }
  }

  private void mend() {
    try (var lock = home.lockWriter("flips")) {
      Generations.of(home).goBack(lock, "2");
    }
    proof.check(Generations.of(home).current().orElseThrow().number() == 2, "generation 2 is not served again after it was mended");
  }

  private void isFound(Damage.Done done) {
    try {
      Generations.of(home).numbered(2).verify();
      proof.violated(done.damage() + " was not found: " + done.file());
    } catch (DamagedGeneration found) {
      isNamed(found, done);
    } catch (StoreException other) {
      proof.violated(done.damage() + " of " + done.file() + " is told as " + other.getMessage());
    }
  }

  /// The digest of the manifest is told with the manifest.
  private void isNamed(DamagedGeneration found, Damage.Done done) {
    boolean named = found.file().equals(done.file().toString());
    boolean isDigest = done.file().endsWith("manifest.sha256") && found.file().endsWith("manifest.json");
    proof.check(named || isDigest, done.damage() + " of " + done.file() + " was found in " + found.file());
  }

  private void isWithdrawn(Damage.Done done) {
    try {
      Generation served = Generations.of(home).numbered(2);
      new Scrub(home).pass(served, AS_FAST_AS_CAN_BE);
      proof.violated(done.damage() + " was not found by the scrub: " + done.file());
    } catch (DamagedGeneration found) {
      isNamed(found, done);
      // A manifest that cannot be read is found when it is opened, before any scrub.
      Generations.of(home).withdraw(found);
    }
    long current = Generations.of(home).current().orElseThrow().number();
    proof.check(current == 1, "generation " + current + " is served after " + done);
  }
}
