package org.w3id.stemma.columns.differential;

import static org.w3id.stemma.columns.differential.Dice.weight;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.stemma.columns.differential.Piece.Sort;

/// Property paths of all kinds.
final class Paths {
  private final Vocabulary words;
  private final Terms terms;
  private final Dice dice;

  Paths(Vocabulary words, Terms terms, Dice dice) {
    this.words = words;
    this.terms = terms;
    this.dice = dice;
  }

  Piece path(int depth) {
    if (depth <= 0) {
      return Piece.leaf(Sort.OTHER, step());
    }
    return dice.weighed(
        weight(20, () -> Piece.leaf(Sort.OTHER, step())),
        weight(15, () -> of("(", "/", ")", path(depth - 1), path(depth - 1))),
        weight(15, () -> of("(", "|", ")", path(depth - 1), path(depth - 1))),
        weight(12, () -> of("^(", "", ")", path(depth - 1))),
        weight(12, () -> of("(", "", ")*", path(depth - 1))),
        weight(15, () -> of("(", "", ")+", path(depth - 1))),
        weight(8, () -> of("(", "", ")?", path(depth - 1))),
        weight(8, () -> Piece.leaf(Sort.OTHER, negated())));
  }

  private String step() {
    return terms.name(words.properties());
  }

  private String negated() {
    return Stream.generate(() -> (dice.percent(30) ? "^" : "") + step()).limit(dice.between(1, 2)).collect(Collectors.joining("|", "!(", ")"));
  }

  private static Piece of(String open, String between, String close, Piece... parts) {
    return Piece.all(Sort.OTHER, open, List.of(parts), between, close);
  }
}
