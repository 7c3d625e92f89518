package org.w3id.stemma.store.generation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What keeps the stored triples of a generation. All answer alike.
public enum StoreKind {
  /// Two databases of TDB2: the default graph, and what stands beside it. The reference: right, and not quick.
  TDB2,

  /// Sealed columns of dense ids.
  COLUMNS;

  /// What a home has that says nothing else.
  public static final StoreKind STANDARD = COLUMNS;

  /// The one of this name, if there is one.
  public static Optional<StoreKind> named(String name) {
    return Arrays.stream(values()).filter(kind -> kind.toString().equals(name)).findFirst();
  }

  /// Its name in commands and manifests.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
