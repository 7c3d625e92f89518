package org.w3id.stemma.reasoner.table;

import java.util.function.IntPredicate;

/// A column that is another one but for some artifacts; it costs what these do.
public final class SparseColumn extends Column {
  private final Column base;
  private final IntPredicate differs;
  private final LongIntMap own;

  /// @param differs for which artifacts this column has numbers of its own, 0 before they are set; no other may be set
  public SparseColumn(Column base, IntPredicate differs) {
    this(base, differs, new LongIntMap());
  }

  private SparseColumn(Column base, IntPredicate differs, LongIntMap own) {
    super(0);
    this.base = base;
    this.differs = differs;
    this.own = own;
  }

  /// The own numbers of this column on another one; from now on nobody may write to either.
  public SparseColumn on(Column over, IntPredicate where) {
    return new SparseColumn(over, where, own);
  }

  /// The own numbers of this column on another one, to be written to.
  public SparseColumn fork(Column over, IntPredicate where) {
    return new SparseColumn(over, where, own.copy());
  }

  @Override
  public Column fork() {
    return fork(base, differs);
  }

  @Override
  public int get(int artifact) {
    return differs.test(artifact) ? Math.max(0, own.get(artifact)) : base.get(artifact);
  }

  @Override
  public void set(int artifact, int value) {
    own.put(artifact, value);
  }
}
