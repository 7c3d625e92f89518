package org.w3id.stemma.store.build;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.Version;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.GenerationManifest;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.home.GraphFile;
import org.w3id.stemma.store.home.GraphFiles;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.kinds.Kinds;
import org.w3id.stemma.store.quads.QuadStore;

/// What a new generation is made from: a copy of the last one, or, where that cannot be or does not pay, all graph files.
sealed interface Basis {
  /// In a copy of the last generation some graph files are taken out, others are put in.
  ///
  /// @param gone in the order of the memo
  record Last(Generation generation, Memo memo, List<Memo.Part> gone, List<Placed> come) implements Basis {
    public Last {
      gone = List.copyOf(gone);
      come = List.copyOf(come);
    }

    @Override
    public String from() {
      return Long.toString(generation.number());
    }

    /// How many statements are put in.
    long added() {
      return come.stream().mapToLong(placed -> placed.file().manifest().quads()).sum();
    }

    /// How many statements are taken out.
    long removed() {
      return gone.stream().mapToLong(Memo.Part::quads).sum();
    }

    boolean isKept(GraphFile file) {
      return come.stream().noneMatch(placed -> !placed.beside() && placed.file().equals(file));
    }
  }

  /// All graph files are read.
  record Everything(String why) implements Basis {
    @Override
    public String from() {
      return "";
    }
  }

  /// A graph file and where it is served.
  record Placed(GraphFile file, boolean beside) {
    Memo.Part part() {
      return Memo.Part.of(file, beside);
    }
  }

  /// The number of the generation that is copied, or empty.
  String from();

  /// So many statements are quicker put into a copy than all are read, however few there are in all.
  long FEW = 200_000;

  /// A copy takes so many statements for each thousand of the whole, and is as quick as to read all of them.
  long PER_THOUSAND = 20;

  /// Each transaction leaves what it replaced in the files of a database. When they are so many times as large as they
  /// were, made anew, and more than a little, they are made anew.
  long GROWN = 2;

  long LITTLE = 64L << 20;

  static Basis of(Home home, StoreKind store, GraphFiles.Split files, String rules) {
    try {
      Optional<Generation> current = Generations.of(home).current();
      return current.isPresent() ? of(current.get(), store, files, rules) : new Everything("it is the first");
    } catch (StoreException | IOException e) {
      return new Everything("the last one cannot be used. " + e.getMessage());
    }
  }

  static Basis of(Generation last, StoreKind store, GraphFiles.Split files, String rules) throws IOException {
    last.verifyManifest();
    if (last.store() != store) {
      return new Everything("generation " + last.number() + " is in " + last.store() + ", this one in " + store);
    }
    if (!last.manifest().rules().equals(rules) || !last.manifest().madeBy().equals(Version.ofProject())) {
      return new Everything("generation " + last.number() + " was made by another Stemma or by other rules");
    }
    Optional<Memo> memo = Memo.read(last);
    if (memo.isEmpty()) {
      return new Everything("generation " + last.number() + " kept nothing for it");
    }
    Last basis = of(last, memo.get(), files);
    return basis.added() + basis.removed() > most(files)
        ? new Everything(String.format(Locale.ROOT, "much has changed: %,d statements came and %,d went", basis.added(), basis.removed()))
        : hasGrown(basis) ? new Everything("the databases have grown by many small loads") : basis;
  }

  private static Last of(Generation last, Memo memo, GraphFiles.Split files) {
    List<Placed> placed =
        Stream.concat(
                files.current().stream().map(file -> new Placed(file, false)),
                files.beside().stream().map(file -> new Placed(file, true)))
            .toList();
    List<Memo.Part> parts = placed.stream().map(Placed::part).toList();
    return new Last(
        last,
        memo,
        memo.parts().stream().filter(part -> !parts.contains(part)).toList(),
        placed.stream().filter(file -> !memo.parts().contains(file.part())).toList());
  }

  private static long most(GraphFiles.Split files) {
    long all = files.all().stream().mapToLong(file -> file.manifest().quads()).sum();
    return Math.max(FEW, all / 1000 * PER_THOUSAND);
  }

  private static boolean hasGrown(Last basis) {
    return Kinds.store(basis.generation().store()).grows()
        && bytes(basis.generation().manifest().files()) > GROWN * basis.memo().bytes() + LITTLE;
  }

  /// How large what is stored is.
  static long bytes(List<GenerationManifest.Sealed> files) {
    return files.stream().filter(file -> QuadStore.isStored(file.path())).mapToLong(GenerationManifest.Sealed::bytes).sum();
  }
}
