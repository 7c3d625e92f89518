package org.w3id.stemma.store.generation;

import static java.util.Comparator.comparingLong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.disk.Disk;
import org.w3id.stemma.store.disk.Json;

/// Which generations of a home are withdrawn: a small file each, beside the sealed folders, which are never written. A
/// server writes here too, without the writer's lock: each file is put there or removed in one step.
record Withdrawals(Path folder) {
  private static final String EXTENSION = ".json";

  Optional<Withdrawal> of(long generation) {
    Path file = file(generation);
    try {
      return Files.exists(file) ? Optional.of(Json.read(file, Withdrawal.class)) : Optional.empty();
    } catch (IOException e) {
      throw StoreException.outside(
              file + " cannot be read: " + e.getMessage() + ". stemma rollback " + generation
                  + " looks at the generation again and serves it if it is whole.")
          .causedBy(e);
    }
  }

  /// By number.
  List<Withdrawal> all() {
    var all = new ArrayList<Withdrawal>();
    try {
      for (Path file : Disk.children(folder)) {
        String name = file.getFileName().toString();
        if (name.endsWith(EXTENSION) && !name.startsWith(".")) {
          all.add(Json.read(file, Withdrawal.class));
        }
      }
    } catch (IOException e) {
      throw StoreException.outside(folder + " cannot be read: " + e.getMessage()).causedBy(e);
    }
    all.sort(comparingLong(Withdrawal::generation));
    return all;
  }

  void add(Withdrawal withdrawal) throws IOException {
    Files.createDirectories(folder);
    Disk.replace(file(withdrawal.generation()), Json.pretty(withdrawal));
  }

  void remove(long generation) throws IOException {
    Files.deleteIfExists(file(generation));
  }

  private Path file(long generation) {
    return folder.resolve(generation + EXTENSION);
  }
}
