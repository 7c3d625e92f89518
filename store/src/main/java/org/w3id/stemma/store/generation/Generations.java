package org.w3id.stemma.store.generation;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.stemma.store.DamagedGeneration;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.disk.Disk;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.home.WriterLock;

/// The generations of a home, and which of them is current.
public final class Generations {
  private final Home home;

  private Generations(Home home) {
    this.home = home;
  }

  public static Generations of(Home home) {
    return new Generations(home);
  }

  /// The generation that is served, if one was published. Its bytes are not looked at: see `Generation.verify`.
  ///
  /// Where it was withdrawn because it is damaged, this is the newest before it that was not withdrawn.
  public Optional<Generation> current() {
    return said().flatMap(this::served).map(this::numbered);
  }

  private Optional<Long> served(Current.Said said) {
    Withdrawals withdrawn = withdrawals();
    long named = said.number();
    if (!withdrawn.of(named).map(Withdrawal::isDamage).orElse(false)) {
      return Optional.of(named);
    }
    return numbers().reversed().stream()
        .filter(n -> n < named && said.knows(n) && withdrawn.of(n).isEmpty())
        .findFirst();
  }

  /// When `current` was switched last.
  public Optional<Instant> switched() {
    return file().switched();
  }

  /// Those that are there and are not to be served, by number.
  public List<Withdrawal> withdrawn() {
    return withdrawals().all();
  }

  /// Whether somebody went back and nothing was built since: then what is newer in the graph files waits for a build
  /// that is asked for.
  public boolean isHeldBack() {
    Optional<Generation> current = current();
    return current.isPresent()
        && withdrawn().stream()
            .anyMatch(w -> w.reason() == Withdrawal.Reason.LEFT && w.generation() > current.get().number());
  }

  /// Keeps a damaged generation from being served again, and tells the log. Not one that was removed as old meanwhile.
  public void withdraw(DamagedGeneration damage) {
    if (!damage.isThere() && legible().filter(n -> n == damage.generation()).isEmpty()) {
      return;
    }
    var since = Instant.now().toString();
    var withdrawal =
        new Withdrawal(damage.generation(), Withdrawal.Reason.DAMAGED, damage.file(), damage.why(), since);
    try {
      withdrawals().add(withdrawal);
      home.log("withdrawn", Map.of("generation", damage.generation(), "file", damage.file(), "why", damage.why()));
    } catch (IOException e) {
      throw StoreException.outside("Generation " + damage.generation() + " cannot be withdrawn: " + e.getMessage())
          .causedBy(e);
    }
  }

  Withdrawals withdrawals() {
    return new Withdrawals(home.withdrawnFolder());
  }

  /// All that are sealed and may be of this home, oldest first.
  public List<Generation> all() {
    Optional<Current.Said> said = said();
    return numbers().stream().filter(n -> said.map(s -> s.knows(n)).orElse(true)).map(this::numbered).toList();
  }

  /// What the next generation is built in if nobody says otherwise: what the current one is in.
  public StoreKind store() {
    try {
      return current().map(Generation::store).orElse(StoreKind.STANDARD);
    } catch (StoreException unreadable) {
      return StoreKind.STANDARD;
    }
  }

  /// Makes the last good generation before the current one current again. A running server takes it over.
  ///
  /// @throws StoreException if there is none; then `current` is as it was
  public WentBack goBack(WriterLock lock) {
    return new Rollback(lock.writable()).toPrevious();
  }

  /// Makes the generation of this number current again.
  ///
  /// @throws StoreException if there is none of this number, or it is not whole; then `current` is as it was
  public WentBack goBack(WriterLock lock, String number) {
    return new Rollback(lock.writable()).to(number);
  }

  /// Makes a sealed generation current, in one step, and removes those that nobody needs. For whoever built it, and holds
  /// the writer's lock.
  public static void publish(Home home, Generation generation) {
    makeCurrent(home, generation);
    try {
      new Retention(home).prune();
    } catch (IOException e) {
      throw StoreException.outside(
              "Generation " + generation.number() + " is current, and older ones cannot be removed: " + e.getMessage())
          .causedBy(e);
    }
  }

  static void makeCurrent(Home home, Generation generation) {
    try {
      Generations generations = of(home);
      generations.withdrawals().remove(generation.number());
      generations.file().replace(generation, generations.digests());
      home.log("published", Map.of("generation", generation.number()));
    } catch (IOException e) {
      throw StoreException.outside(
              "Generation " + generation.number() + " cannot be made current in " + home.path() + ": "
                  + e.getMessage())
          .causedBy(e);
    }
  }

  /// The digests of those that are there: as they were published, or, where nobody wrote that down, as they lie there.
  private Map<Long, String> digests() throws IOException {
    Map<Long, String> digests = new HashMap<>(file().legible().map(Current.Said::digests).orElse(Collections.emptySortedMap()));
    digests.keySet().retainAll(numbers());
    if (digests.isEmpty()) {
      for (long number : numbers()) {
        Path manifest = folder(number).resolve(Generation.MANIFEST);
        if (Files.exists(manifest)) {
          digests.put(number, Disk.sha256(manifest));
        }
      }
    }
    return digests;
  }

  private Path folder(long number) {
    return home.generationsFolder().resolve(Long.toString(number));
  }

  /// What `current` says.
  ///
  /// @throws StoreException if it is damaged
  Optional<Current.Said> said() {
    return file().read();
  }

  private Current file() {
    return new Current(home.currentFile());
  }

  /// Whether `current` vouches for its generation. An older Stemma wrote only the number, and a whole generation of another
  /// home under that number would not be recognized.
  public boolean isVouchedFor() {
    return !said().map(Current.Said::isOfBefore).orElse(false);
  }

  /// A sealed generation; its bytes are not looked at.
  ///
  /// @throws StoreException if it is not there, damaged, of another home, or of another format
  public Generation numbered(long number) {
    Path folder = folder(number);
    Path file = folder.resolve(Generation.MANIFEST);
    try {
      Generation generation = Generation.in(folder);
      GenerationManifest manifest = generation.manifest();
      if (!GenerationManifest.isReadable(manifest.format())) {
        // A changed digit is damage, and no other Stemma.
        generation.verifyManifest();
      }
      if (manifest.format() > GenerationManifest.FORMAT) {
        throw StoreException.wrongInput(
            file + " has format " + manifest.format() + ", and this Stemma reads up to "
                + GenerationManifest.FORMAT + ". Use a newer Stemma, or build again.");
      }
      if (manifest.format() < GenerationManifest.OLDEST) {
        throw StoreException.wrongInput(
            file + " has format " + manifest.format() + ", which an older Stemma wrote, and this one reads from "
                + GenerationManifest.OLDEST + " up to " + GenerationManifest.FORMAT + ". Run stemma build: it makes a new generation of the graph files.");
      }
      if (manifest.number() != number) {
        throw new DamagedGeneration(number, folder, file, "it is that of generation " + manifest.number());
      }
      if (!file().legible().map(said -> said.allows(number, generation.digest())).orElse(true)) {
        generation.verifyManifest();
        throw new DamagedGeneration(
            number, folder, file, "it is not that of the generation that was published in this home as " + number);
      }
      return generation;
    } catch (JacksonException e) {
      throw new DamagedGeneration(number, folder, file, e.getOriginalMessage()).causedBy(e);
    } catch (CharacterCodingException e) {
      throw new DamagedGeneration(number, folder, file, "it is no text").causedBy(e);
    } catch (NoSuchFileException e) {
      throw new DamagedGeneration(number, folder, file, "it is missing").causedBy(e);
    } catch (IOException e) {
      throw StoreException.outside(
              "Generation " + number + " cannot be read: " + e.getMessage() + ". Build again.")
          .causedBy(e);
    }
  }

  /// All that are sealed, oldest first, by number.
  public List<Long> numbers() {
    try {
      return Disk.children(home.generationsFolder()).stream()
          .map(folder -> folder.getFileName().toString())
          .filter(Current::isNumber)
          .map(Long::valueOf)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw StoreException.outside(home.generationsFolder() + " cannot be read: " + e.getMessage()).causedBy(e);
    }
  }

  /// A number that no generation has or had while it was current; to build again mends a damaged `current`.
  public long next() {
    long last = numbers().isEmpty() ? 0 : numbers().getLast();
    return Math.max(last, legible().orElse(0L)) + 1;
  }

  /// The number that `current` holds, if it holds one.
  Optional<Long> legible() {
    return file().legible().map(Current.Said::number);
  }
}
