package org.w3id.stemma.columns.differential;

import static org.w3id.stemma.columns.differential.Dice.weight;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.stemma.columns.differential.Piece.Sort;

/// SELECT, at the top and within.
///
/// A variable whose value depends on the order in which triples are found has a name by which [Exactness] knows it; no
/// other part of the query uses it.
final class Selects {
  private final Terms terms;
  private final Dice dice;
  private final Expressions expressions;
  private final IntFunction<Piece> groups;

  Selects(Terms terms, Dice dice, Expressions expressions, IntFunction<Piece> groups) {
    this.terms = terms;
    this.dice = dice;
    this.expressions = expressions;
    this.groups = groups;
  }

  /// What is selected: a piece for each column, and the variables that others may use.
  private record Columns(List<Piece> pieces, List<String> variables) {}

  Piece inner(int depth) {
    boolean isGrouped = dice.percent(30);
    Columns columns = isGrouped ? new Columns(new ArrayList<>(), new ArrayList<>()) : plain(1);
    var clauses = new ArrayList<Piece>();
    if (isGrouped) {
      clauses.addAll(grouped(columns));
    }
    if (dice.percent(30) && !columns.pieces.isEmpty() && columns.variables.size() == columns.pieces.size()) {
      clauses.add(Piece.other(fullOrder(columns.variables) + slice()));
    }
    return select(dice.percent(25) ? "SELECT DISTINCT " : "SELECT ", columns, depth, clauses);
  }

  Piece outer(int depth) {
    boolean isGrouped = dice.percent(28);
    Columns columns = isGrouped ? new Columns(new ArrayList<>(), new ArrayList<>()) : plain(2);
    var clauses = new ArrayList<Piece>();
    if (isGrouped) {
      clauses.addAll(grouped(columns));
    }
    if (dice.percent(30)) {
      clauses.add(order(columns.variables));
    }
    if (dice.percent(25)) {
      clauses.add(Piece.other(slice()));
    }
    String how = dice.weighed(weight(70, () -> "SELECT "), weight(25, () -> "SELECT DISTINCT "), weight(5, () -> "SELECT REDUCED "));
    return select(how, columns, depth, clauses);
  }

  private Piece select(String how, Columns columns, int depth, List<Piece> clauses) {
    Piece what = columns.pieces.isEmpty() ? Piece.other("*") : Piece.some(Sort.OTHER, "", List.copyOf(columns.pieces), " ", "", 1);
    return Piece.all(
        Sort.OTHER,
        how,
        List.of(what, Piece.other(" WHERE "), groups.apply(depth), Piece.some(Sort.OTHER, " ", clauses, " ", "", 0)),
        "",
        "");
  }

  private Columns plain(int depth) {
    var columns = new Columns(new ArrayList<>(), new ArrayList<>());
    if (dice.percent(45)) {
      return columns;
    }
    for (int i = dice.between(1, 3); i > 0; i--) {
      if (dice.percent(20)) {
        add(columns, expressions.value(depth), "x");
      } else {
        String variable = terms.variable();
        if (!columns.variables.contains(variable)) {
          columns.pieces.add(Piece.other(variable));
          columns.variables.add(variable);
        }
      }
    }
    return columns;
  }

  private void add(Columns columns, Piece value, String prefix) {
    String variable = terms.fresh(prefix);
    columns.pieces.add(Piece.all(Sort.OTHER, "(", List.of(value), "", " AS " + variable + ")"));
    if (prefix.equals("x")) {
      columns.variables.add(variable);
    }
  }

  /// The clauses that group; adds the columns.
  private List<Piece> grouped(Columns columns) {
    var keys = new ArrayList<Piece>();
    var names = new ArrayList<String>();
    for (int i = dice.any(0, 1, 1, 1, 2); i > 0; i--) {
      if (dice.percent(65)) {
        String variable = terms.variable();
        keys.add(Piece.other(variable));
        names.add(variable);
      } else if (dice.percent(60)) {
        String variable = terms.fresh("x");
        keys.add(Piece.all(Sort.OTHER, "(", List.of(expressions.value(1)), "", " AS " + variable + ")"));
        names.add(variable);
      } else {
        keys.add(Piece.all(Sort.OTHER, "(", List.of(expressions.value(1)), "", ")"));
      }
    }
    names.stream().distinct().filter(any -> dice.percent(85)).forEach(
        name -> {
          columns.pieces.add(Piece.other(name));
          columns.variables.add(name);
        });
    for (int i = dice.between(columns.pieces.isEmpty() ? 1 : 0, 3); i > 0; i--) {
      aggregated(columns, names);
    }
    var clauses = new ArrayList<Piece>();
    if (!keys.isEmpty()) {
      clauses.add(Piece.some(Sort.OTHER, "GROUP BY ", keys, " ", "", 1));
    }
    if (dice.percent(25)) {
      clauses.add(Piece.other("HAVING (" + having(names) + ")"));
    }
    return clauses;
  }

  private void aggregated(Columns columns, List<String> keys) {
    String distinct = dice.percent(35) ? "DISTINCT " : "";
    Piece of = dice.percent(70) ? Piece.leaf(Sort.EXPRESSION, terms.assignedOrVariable()) : expressions.value(1);
    dice.weighed(
            weight(15, () -> column("x", "COUNT(" + distinct, Piece.other("*"), ")")),
            weight(20, () -> column("x", "COUNT(" + distinct, of, ")")),
            weight(18, () -> column("x", "SUM(" + distinct, of, ")")),
            weight(10, () -> column("x", "AVG(" + distinct, of, ")")),
            weight(10, () -> column(Exactness.EQUAL, dice.any("MIN(", "MAX(") + distinct, of, ")")),
            weight(8, () -> column("x", dice.any("MIN(", "MAX("), Piece.all(Sort.OTHER, "STR(", List.of(of), "", ")"), ")")),
            weight(10, () -> column(Exactness.BAG, "GROUP_CONCAT(" + distinct, of, "; SEPARATOR=\"" + Exactness.SEPARATOR + "\")")),
            weight(5, () -> column(Exactness.ANY, "SAMPLE(" + distinct, of, ")")),
            weight(4, () -> column("x", "SAMPLE(", Piece.leaf(Sort.EXPRESSION, keys.isEmpty() ? "1" : dice.any(keys)), ")")))
        .addTo(columns);
  }

  private interface Column {
    void addTo(Columns columns);
  }

  private Column column(String prefix, String open, Piece of, String close) {
    return columns -> add(columns, Piece.all(Sort.OTHER, open, List.of(of), "", close), prefix);
  }

  private String having(List<String> keys) {
    String variable = terms.variable();
    return dice.any(
            "COUNT(*) > " + dice.between(0, 3),
            "COUNT(DISTINCT " + variable + ") < " + dice.between(1, 4),
            "SUM(" + variable + ") >= 1",
            "AVG(" + variable + ") != 1",
            "MIN(STR(" + variable + ")) < \"b\"",
            "MAX(" + variable + ") > 1",
            "COUNT(*) > 1 || BOUND(" + (keys.isEmpty() ? variable : dice.any(keys)) + ")")
        + (dice.percent(20) ? " && COUNT(*) < 50" : "");
  }

  private Piece order(List<String> variables) {
    List<Piece> keys =
        Stream.generate(() -> key(variables.isEmpty() || dice.percent(5) ? terms.variable() : dice.any(variables))).limit(dice.between(1, 3)).toList();
    return Piece.some(Sort.OTHER, "ORDER BY ", keys, " ", "", 1);
  }

  private Piece key(String variable) {
    Piece of = Piece.leaf(Sort.EXPRESSION, variable);
    Piece value = dice.percent(75) ? of : Piece.all(Sort.EXPRESSION, dice.any("STR(", "DATATYPE(", "-(", "STRLEN(", "(1 + ", "YEAR("), List.of(of), "", ")");
    return Piece.all(Sort.OTHER, dice.any("ASC(", "DESC(", "("), List.of(value), "", ")");
  }

  /// An order in which no two different rows are equal, whatever orders dates with and without zones have.
  private static String fullOrder(List<String> variables) {
    return variables.stream()
        .map(variable -> "STR(_) STR(DATATYPE(_)) LANG(_) LANGDIR(_) _".replace("_", variable))
        .collect(Collectors.joining(" ", "ORDER BY ", " "));
  }

  private String slice() {
    return dice.any("LIMIT " + dice.between(0, 8), "LIMIT " + dice.between(1, 4), "OFFSET " + dice.between(0, 5), "LIMIT 5 OFFSET 2");
  }
}
