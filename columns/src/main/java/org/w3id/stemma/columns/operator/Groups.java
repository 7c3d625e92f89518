package org.w3id.stemma.columns.operator;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.source.Ref;

/// A row for each group of rows.
public final class Groups extends Over {
  /// The register of an aggregate.
  ///
  /// @param empty what it is of no rows at all, a ref
  public record Aggregate(int register, long empty) {}

  /// Makes a gathering that has nothing yet.
  public interface Fresh {
    Gathering gathering();
  }

  private final int[] keys;
  private final Aggregate[] aggregates;
  private final Fresh fresh;
  private final Helpers helpers;
  private final Saved saved;
  private @Nullable Gathering unused;
  private @Nullable Gathering gathered;
  private int at;
  private boolean isOneEmpty;

  /// @param keys the registers of what is grouped by, in the order of the gathering
  public Groups(Operator of, int[] keys, List<Aggregate> aggregates, Fresh fresh, Helpers helpers) {
    super(of);
    this.keys = keys;
    this.aggregates = aggregates.toArray(Aggregate[]::new);
    this.fresh = fresh;
    this.helpers = helpers;
    this.unused = fresh.gathering(); // now, so that all variables have registers before there is a row
    this.saved = new Saved(this);
  }

  @Override
  public void open(long[] row) {
    saved.save(row);
    gathered = null;
    of.open(row);
  }

  private Gathering gather(long[] row) {
    Gathering gathering = unused == null ? fresh.gathering() : unused;
    unused = null;
    if (of.isLarge() && gathering.canMerge()) {
      helpers.gather(of, gathering, row);
    } else {
      gathering.gather(of, row);
    }
    at = 0;
    isOneEmpty = gathering.size() == 0 && keys.length == 0;
    return gathering;
  }

  @Override
  public boolean next(long[] row) {
    Gathering gathering = gathered;
    if (gathering == null) {
      gathering = gather(row);
      gathered = gathering;
    }
    saved.restore(row);
    if (isOneEmpty) {
      isOneEmpty = false;
      for (Aggregate aggregate : aggregates) {
        row[aggregate.register()] = aggregate.empty();
      }
      return true;
    }
    if (!gathering.has(at)) {
      return false;
    }
    for (int i = 0; i < keys.length; i++) {
      if (gathering.key(at, i) != Ref.NONE) {
        row[keys[i]] = gathering.key(at, i);
      }
    }
    for (int i = 0; i < aggregates.length; i++) {
      row[aggregates[i].register()] = gathering.result(at, i);
    }
    at++;
    return true;
  }

  @Override
  public void binds(BitSet registers) {
    super.binds(registers);
    for (int key : keys) {
      registers.set(key);
    }
    for (Aggregate aggregate : aggregates) {
      registers.set(aggregate.register());
    }
  }

  @Override
  public void explain(Outline outline) {
    outline.line("groups by " + keys.length + " with " + aggregates.length + " aggregates", of);
  }
}
