package org.w3id.stemma.columns.operator;

import java.util.BitSet;

/// A text of indented lines.
public final class Outline {
  private final StringBuilder text = new StringBuilder();
  private BitSet held = new BitSet();
  private int depth;

  public void line(String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
  }

  /// A line, and what stands below it.
  public void line(String line, Operator... below) {
    line(line);
    depth++;
    for (Operator operator : below) {
      operator.explain(this);
    }
    depth--;
  }

  /// A line, and below it what is opened for each row of what stands before it.
  void nest(String line, Operator... below) {
    line(line);
    BitSet before = held;
    depth++;
    for (Operator operator : below) {
      operator.explain(this);
      held = (BitSet) held.clone();
      operator.binds(held);
    }
    depth--;
    held = before;
  }

  /// A line, and below it one operator, and another that is evaluated by itself.
  void line(String line, Operator of, Apart apart) {
    line(line, of);
    BitSet before = held;
    held = new BitSet();
    depth++;
    apart.operator().explain(this);
    depth--;
    held = before;
  }

  /// The registers that hold something when what is told next is opened.
  BitSet held() {
    return held;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
