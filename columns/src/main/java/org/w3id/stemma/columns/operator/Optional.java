package org.w3id.stemma.columns.operator;

/// Each row of the first with each row that the second finds for it, or by itself if there is none.
public final class Optional extends Several {
  private final Operator first;
  private final Operator second;
  private boolean isOpen;
  private boolean hasFound;
  private boolean isAlone;

  public Optional(Operator first, Operator second) {
    super(first, second);
    this.first = first;
    this.second = second;
  }

  @Override
  public void open(long[] row) {
    first.open(row);
    isOpen = false;
  }

  @Override
  public boolean next(long[] row) {
    while (true) {
      if (!isOpen) {
        if (!first.next(row)) {
          return false;
        }
        second.open(row);
        isOpen = true;
        hasFound = false;
      }
      isAlone = false;
      if (second.next(row)) {
        hasFound = true;
        return true;
      }
      isOpen = false;
      if (!hasFound) {
        isAlone = true;
        return true;
      }
    }
  }

  @Override
  public long weight() {
    return isAlone ? first.weight() : Math.multiplyExact(first.weight(), second.weight());
  }

  @Override
  public boolean isLarge() {
    return first.isLarge();
  }

  @Override
  public void share(Share share) {
    first.share(share);
  }

  @Override
  public void close() {
    super.close();
    isOpen = false;
  }

  @Override
  public void explain(Outline outline) {
    outline.nest("for each row of the first, the second, if there is any", first, second);
  }
}
