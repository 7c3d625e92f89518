package org.w3id.stemma.columns.operator;

/// A text of indented lines.
public final class Outline {
  private final StringBuilder text = new StringBuilder();
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

  @Override
  public String toString() {
    return text.toString();
  }
}
