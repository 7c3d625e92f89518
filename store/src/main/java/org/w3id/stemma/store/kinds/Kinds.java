package org.w3id.stemma.store.kinds;

import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.kinds.columns.ColumnsStore;
import org.w3id.stemma.store.kinds.tdb.TdbStore;
import org.w3id.stemma.store.quads.QuadStore;

/// Which store each kind is: the one place that knows all of them.
public final class Kinds {
  private Kinds() {}

  public static QuadStore store(StoreKind kind) {
    return switch (kind) {
      case TDB2 -> new TdbStore();
      case COLUMNS -> new ColumnsStore();
    };
  }
}
