package org.w3id.stemma.columns.differential;

import static org.w3id.stemma.columns.differential.Dice.weight;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.w3id.stemma.columns.differential.Piece.Sort;

/// Whole queries of all four forms.
final class Queries {
  private final Data data;
  private final Vocabulary words;
  private final Dice dice;

  Queries(Data data, Vocabulary words, Dice dice) {
    this.data = data;
    this.words = words;
    this.dice = dice;
  }

  /// One that is right SPARQL: what assigns a variable twice, say, is thrown again.
  Piece next() {
    while (true) {
      Piece query = any();
      if (isRight(query)) {
        return query;
      }
    }
  }

  static boolean isRight(Piece query) {
    try {
      parse(query);
      return true;
    } catch (QueryException e) {
      return false;
    }
  }

  static Query parse(Piece query) {
    return QueryFactory.create(query.toString(), Syntax.syntaxARQ);
  }

  private Piece any() {
    var terms = new Terms(data, words, dice);
    var patterns = new Patterns(words, terms, dice);
    int depth = dice.any(0, 1, 1, 2, 2, 3);
    Piece from = dice.percent(10) ? from(terms) : Piece.other(" ");
    return dice.weighed(
        weight(80, () -> withDataset(patterns.selects().outer(depth), from, patterns)),
        weight(8, () -> Piece.all(Sort.OTHER, "ASK", List.of(from, patterns.group(depth)), "", "")),
        weight(8, () -> construct(patterns, terms, from, depth)),
        weight(4, () -> describe(patterns, terms, from, depth)));
  }

  /// Puts the data set behind what is selected, and perhaps values behind all.
  private Piece withDataset(Piece select, Piece from, Patterns patterns) {
    var parts = new ArrayList<>(select.parts());
    parts.add(1, from);
    if (dice.percent(4)) {
      parts.add(patterns.values());
    }
    return Piece.all(Sort.OTHER, select.open(), parts, " ", select.close());
  }

  private Piece from(Terms terms) {
    List<Piece> clauses =
        Stream.generate(() -> Piece.other(dice.any("FROM ", "FROM NAMED ") + (dice.percent(92) ? terms.name(words.graphs()) : "<urn:nobody>")))
            .limit(dice.between(1, 3))
            .toList();
    return Piece.some(Sort.OTHER, " ", clauses, " ", " ", 0);
  }

  private Piece construct(Patterns patterns, Terms terms, Piece from, int depth) {
    List<Piece> template =
        Stream.generate(() -> Piece.other(String.join(" ", dice.percent(80) ? terms.variable() : "_:new", terms.property().toString(),
                dice.percent(85) ? terms.variable() : "_:new", ".")))
            .limit(dice.between(1, 3))
            .toList();
    Piece made = Piece.some(Sort.OTHER, "CONSTRUCT { ", template, " ", " }", 1);
    return Piece.all(Sort.OTHER, "", List.of(made, from, Piece.other("WHERE "), patterns.group(depth)), " ", "");
  }

  private Piece describe(Patterns patterns, Terms terms, Piece from, int depth) {
    String what = dice.any(terms.variable(), "*", terms.name(words.resources()), terms.variable() + " " + terms.name(words.resources()));
    return Piece.all(Sort.OTHER, "DESCRIBE " + what, List.of(from, Piece.other("WHERE "), patterns.group(depth)), " ", "");
  }
}
