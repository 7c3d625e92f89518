package org.w3id.stemma.cli;

import java.util.ArrayList;
import java.util.List;

/// Lines for a terminal, none longer than [#WIDTH] where it can be broken between words.
final class Wrapped {
  static final int WIDTH = 100;

  private final StringBuilder text = new StringBuilder();

  /// A line, cut where it is too long; what follows a cut begins under `hang` blanks.
  void line(String line, int hang) {
    String rest = line;
    while (rest.length() > WIDTH) {
      int cut = rest.lastIndexOf(' ', WIDTH);
      if (cut <= hang || rest.substring(0, cut).isBlank()) {
        cut = rest.indexOf(' ', WIDTH);
      }
      if (cut < 0) {
        break;
      }
      text.append(rest, 0, cut).append(System.lineSeparator());
      rest = " ".repeat(hang) + rest.substring(cut + 1);
    }
    text.append(rest).append(System.lineSeparator());
  }

  void line(String line) {
    line(line, line.length() - line.stripLeading().length() + 2);
  }

  /// An empty line, and a heading.
  void heading(String words) {
    text.append(System.lineSeparator());
    line(words, 2);
  }

  /// Names behind each other, with commas.
  void list(String indent, List<String> names) {
    line(indent + String.join(", ", new ArrayList<>(names)), indent.length());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
