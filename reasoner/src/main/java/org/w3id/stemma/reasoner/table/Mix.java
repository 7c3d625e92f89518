package org.w3id.stemma.reasoner.table;

/// Spreads the bits of a hash over the whole int, for tables that use the low ones (the finalizer of MurmurHash3).
public final class Mix {
  private Mix() {}

  public static int of(int hash) {
    int mixed = hash;
    mixed = (mixed ^ (mixed >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }

  public static int of(long hash) {
    return of((int) (hash ^ (hash >>> 32)) * 31 + (int) hash);
  }
}
