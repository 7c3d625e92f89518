package org.w3id.stemma.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.w3id.stemma.store.DamagedGeneration;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.build.Progress;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.home.WriterLock;

/// Sees to it that a home has a whole current generation of all that was loaded, by the rules of this build.
///
/// @param store what is to keep its triples
record UpToDate(Home home, StoreKind store, Progress progress, Clock clock, PrintWriter err) {
  /// Loads what comes with Stemma and builds, if either is needed. While another process writes to the home, what is
  /// current is taken as it is.
  ///
  /// @return what is current, where nothing had to be done and every byte of it was read
  Optional<Generation> ensure() {
    Embedded embedded = Embedded.ofThisBuild();
    Optional<Generation> fine = fine(embedded);
    if (fine.isEmpty()) {
      writer().ifPresent(lock -> build(lock, embedded));
    }
    return fine;
  }

  private void build(WriterLock writer, Embedded embedded) {
    try (WriterLock lock = writer;
        var _ = new Stoppable("the build", err)) {
      embedded.bring(new Loading(lock, progress));
      new Publishing(store, progress, clock).publish(lock);
    }
  }

  /// What is current, if it is whole, and either of all that was loaded or what somebody went back to.
  private Optional<Generation> fine(Embedded embedded) {
    try {
      boolean heldBack = Generations.of(home).isHeldBack();
      if (!heldBack && !(embedded.isIn(home) && isOfAllThatWasLoaded())) {
        return Optional.empty();
      }
      Optional<Generation> current = Generations.of(home).current();
      current.ifPresent(Generation::verify);
      if (!Generations.of(home).isVouchedFor()) {
        err.println(
            "stemma: an older Stemma made this home: until the next stemma build, a generation of another home in place of the"
                + " one that was published would not be recognized.");
      }
      if (heldBack) {
        err.println("stemma: somebody went back to this generation: it is served as it is, until stemma build makes a new one.");
      }
      return current;
    } catch (StoreException e) {
      if (e instanceof DamagedGeneration damage) {
        Generations.of(home).withdraw(damage);
      }
      err.println("stemma: " + e.getMessage());
      err.println("stemma: building anew from the graph files.");
      return Optional.empty();
    }
  }

  private boolean isOfAllThatWasLoaded() {
    return Publishing.isCurrent(home, LocalDate.now(clock)) && Generations.of(home).store() == store;
  }

  private Optional<WriterLock> writer() {
    try {
      return Optional.of(home.lockWriter("serve"));
    } catch (StoreException e) {
      if (Generations.of(home).current().isEmpty()) {
        throw e;
      }
      err.println("stemma: " + e.getMessage());
      err.println("stemma: serving what is current meanwhile.");
      return Optional.empty();
    }
  }
}
