package org.w3id.stemma.store;

/// Which store each kind is: the one place that knows all of them.
final class Kinds {
  private Kinds() {}

  static QuadStore store(StoreKind kind) {
    return switch (kind) {
      case TDB2 -> new TdbStore();
      case COLUMNS -> new ColumnsStore();
    };
  }
}
