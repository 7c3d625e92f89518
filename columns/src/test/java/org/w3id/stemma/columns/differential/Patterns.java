package org.w3id.stemma.columns.differential;

import static org.w3id.stemma.columns.differential.Dice.weight;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.stemma.columns.differential.Piece.Sort;

/// Group graph patterns of all operators, one in another to a depth.
final class Patterns {
  private final Vocabulary words;
  private final Terms terms;
  private final Dice dice;
  private final Paths paths;
  private final Expressions expressions;
  private final Selects selects;

  Patterns(Vocabulary words, Terms terms, Dice dice) {
    this.words = words;
    this.terms = terms;
    this.dice = dice;
    this.paths = new Paths(words, terms, dice);
    this.expressions = new Expressions(terms, dice, this::group);
    this.selects = new Selects(terms, dice, expressions, this::group);
  }

  Selects selects() {
    return selects;
  }

  Piece group(int depth) {
    var elements = new ArrayList<Piece>();
    elements.add(dice.percent(80) ? triple() : element(depth));
    for (int i = dice.below(depth > 0 ? 4 : 3); i > 0; i--) {
      elements.add(element(depth));
    }
    if (dice.percent(4)) {
      elements.clear();
    }
    return Piece.some(Sort.GROUP, "{ ", elements, " ", " }", 0);
  }

  private Piece triple() {
    return Piece.all(Sort.ELEMENT, "", terms.triple(), " ", " .");
  }

  private Piece reached() {
    return element("", " ", " .", terms.subject(), paths.path(dice.between(1, 2)), terms.object());
  }

  private Piece graph(int depth) {
    String graph = terms.graph();
    return element("GRAPH " + graph + " ", "", "", terms.within(graph, () -> group(depth)));
  }

  private Piece element(int depth) {
    int nested = depth > 0 ? 1 : 0;
    return dice.weighed(
        weight(40, this::triple),
        weight(12, this::reached),
        weight(12, () -> element("FILTER (", "", ")", expressions.condition(depth))),
        weight(8, () -> element("BIND (", "", " AS " + terms.assigned("x") + ")", expressions.value(2))),
        weight(5, this::values),
        weight(14 * nested, () -> element("OPTIONAL ", "", "", group(depth - 1))),
        weight(9 * nested, () -> union(depth)),
        weight(6 * nested, () -> element("MINUS ", "", "", group(depth - 1))),
        weight(8 * nested, () -> element("FILTER " + dice.any("EXISTS ", "NOT EXISTS "), "", "", group(depth - 1))),
        weight(2 * nested, () -> hidden(depth)),
        weight(12 * nested, () -> graph(depth - 1)),
        weight(9 * nested, () -> element("{ ", "", " }", selects.inner(depth - 1))),
        weight(5 * nested, () -> group(depth - 1)));
  }

  private Piece union(int depth) {
    List<Piece> branches = Stream.generate(() -> group(depth - 1)).limit(dice.between(2, 3)).toList();
    return Piece.some(Sort.ELEMENT, "", branches, " UNION ", "", 1);
  }

  /// A name within NOT EXISTS, and the same name in a filter outside, where it is another variable.
  private Piece hidden(int depth) {
    String name = terms.variable();
    Piece inner = Piece.some(Sort.GROUP, "{ ", List.of(element("", " ", " .", terms.subject(), terms.property(), Piece.leaf(Sort.TERM, name)), triple()), " ", " }", 0);
    return Piece.some(
        Sort.ELEMENT,
        "",
        List.of(element("FILTER (", "", ")", expressions.condition(depth - 1)), element("FILTER NOT EXISTS ", "", "", inner),
            element("FILTER (", "", ")", Piece.leaf(Sort.EXPRESSION, dice.any("BOUND(" + name + ")", "!BOUND(" + name + ")", name + " = " + name)))),
        " ",
        "",
        1);
  }

  Piece values() {
    List<String> variables = Stream.of(terms.variable(), terms.variable()).distinct().limit(dice.between(1, 2)).toList();
    List<Piece> rows =
        Stream.generate(() -> Piece.other(variables.stream().map(any -> member()).collect(Collectors.joining(" ", "(", ")"))))
            .limit(dice.between(0, 4))
            .toList();
    return Piece.some(Sort.ELEMENT, "VALUES (" + String.join(" ", variables) + ") { ", rows, " ", " }", 0);
  }

  private String member() {
    String member = dice.percent(15) ? "UNDEF" : terms.constant();
    return member.startsWith("<_:") ? terms.name(words.resources()) : member;
  }

  private static Piece element(String open, String between, String close, Piece... parts) {
    return Piece.all(Sort.ELEMENT, open, List.of(parts), between, close);
  }
}
