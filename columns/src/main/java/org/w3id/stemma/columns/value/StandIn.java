package org.w3id.stemma.columns.value;

import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.source.Classes;

/// For how many values one of a variable stands, as the pattern says that has just found it.
public final class StandIn {
  private @Nullable Classes classes;

  /// @param its null if each value stands for itself
  public void isOf(@Nullable Classes its) {
    classes = its;
  }

  long size(long ref) {
    return classes == null ? 1 : classes.size(ref);
  }
}
