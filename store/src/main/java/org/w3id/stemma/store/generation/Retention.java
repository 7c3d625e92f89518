package org.w3id.stemma.store.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.stemma.store.disk.Disk;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.home.Views;

/// Which generations of a home stay, and how the others go.
final class Retention {
  /// How many stay, so that one can go back.
  private static final int KEPT = 3;

  private final Home home;

  Retention(Home home) {
    this.home = home;
  }

  /// Keeps the last few that were published here and are not damaged, the current one, and those that a process has open.
  void prune() throws IOException {
    Generations generations = Generations.of(home);
    List<Long> numbers = generations.numbers();
    Optional<Current.Said> said = generations.said();
    Withdrawals withdrawn = generations.withdrawals();
    List<Long> good =
        numbers.stream()
            .filter(n -> said.map(s -> s.knows(n)).orElse(true))
            .filter(n -> !withdrawn.of(n).map(Withdrawal::isDamage).orElse(false))
            .toList();
    var kept = new ArrayList<Long>(good.subList(Math.max(0, good.size() - KEPT), good.size()));
    said.ifPresent(s -> kept.add(s.number()));
    Set<Long> open = Views.openGenerations(home.runFolder());
    for (long number : numbers) {
      if (!kept.contains(number) && !open.contains(number)) {
        remove(number);
        withdrawn.remove(number);
      }
    }
  }

  private void remove(long number) throws IOException {
    Path folder = home.generationsFolder().resolve(Long.toString(number));
    Path aside = home.generationsFolder().resolve(Home.BUILDING + number + "-old");
    Disk.rename(folder, aside);
    Disk.deleteTree(aside);
  }
}
