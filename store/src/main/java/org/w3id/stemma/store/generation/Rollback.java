package org.w3id.stemma.store.generation;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.stemma.store.DamagedGeneration;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.home.Home;

/// Makes an earlier generation current again, after every byte of it was read. The one that is left stays where it is,
/// and is marked: it is not gone back to by itself, and a server that starts builds nothing in its place. A damaged `current` is mended.
final class Rollback {
  private final Home home;
  private final Generations generations;
  private final List<String> passedOver = new ArrayList<>();

  Rollback(Home home) {
    this.home = home;
    this.generations = Generations.of(home);
  }

  /// To the newest before the current one that is whole and was not withdrawn.
  WentBack toPrevious() {
    Optional<Long> from = generations.legible();
    List<Long> earlier =
        generations.numbers().reversed().stream().filter(n -> from.isEmpty() || n < from.get()).toList();
    for (long number : earlier) {
      if (generations.withdrawals().of(number).isEmpty() && isWhole(number)) {
        return to(from, generations.numbered(number));
      }
    }
    if (passedOver.isEmpty()) {
      throw StoreException.wrongInput(
          "There is no earlier generation to go back to" + beside() + " What is served is as it was.");
    }
    throw StoreException.outside(
        "No earlier generation is whole. " + String.join(" ", passedOver) + " What is served is as it was.");
  }

  /// To the one that is named, even if it was withdrawn.
  WentBack to(String name) {
    if (!Current.isNumber(name)) {
      throw StoreException.wrongInput(
          "A generation is named by its number, not by " + name + beside() + " What is served is as it was.");
    }
    long number = Long.parseLong(name);
    if (!generations.numbers().contains(number)) {
      throw StoreException.wrongInput(
          "There is no generation " + name + " in " + home.path() + beside() + " What is served is as it was.");
    }
    Generation wanted = generations.numbered(number);
    wanted.verify();
    return to(generations.legible(), wanted);
  }

  private boolean isWhole(long number) {
    try {
      generations.numbered(number).verify();
      return true;
    } catch (DamagedGeneration damage) {
      generations.withdraw(damage);
      passedOver.add(damage.getMessage());
    } catch (StoreException e) {
      passedOver.add(e.getMessage());
    }
    return false;
  }

  private WentBack to(Optional<Long> from, Generation to) {
    try {
      if (from.isPresent() && to.number() < from.get() && generations.withdrawals().of(from.get()).isEmpty()) {
        String why = "somebody went back to generation " + to.number();
        generations.withdrawals().add(new Withdrawal(from.get(), Withdrawal.Reason.LEFT, "", why, Instant.now().toString()));
      }
    } catch (IOException e) {
      throw StoreException.outside("Generation " + from.get() + " cannot be marked as left: " + e.getMessage()).causedBy(e);
    }
    Generations.makeCurrent(home, to);
    home.log("rolled back", Map.of("from", from.map(String::valueOf).orElse(""), "to", to.number()));
    return new WentBack(from, to, passedOver);
  }

  private String beside() {
    List<Long> numbers = generations.numbers();
    return numbers.isEmpty()
        ? ": the home " + home.path() + " has none at all. Run stemma build."
        : ". There are " + numbers + ".";
  }
}
