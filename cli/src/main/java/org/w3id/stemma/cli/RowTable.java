package org.w3id.stemma.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.stemma.ontology.Prefixes;

/// Rows as a person reads them: IRIs shortened, literals bare, columns as wide as they need. Holds all rows at once.
final class RowTable {
  private static final String GAP = "  ";

  private final Prefixes prefixes = Prefixes.standard();
  private final List<Var> columns;
  private final List<List<String>> rows = new ArrayList<>();

  RowTable(RowSet answer) {
    columns = answer.getResultVars();
    rows.add(columns.stream().map(Var::getVarName).toList());
    answer.forEachRemaining(row -> rows.add(cells(row)));
  }

  private List<String> cells(Binding row) {
    return columns.stream().map(column -> cell(row, column)).toList();
  }

  private String cell(Binding row, Var column) {
    Node node = row.get(column);
    if (node == null) {
      return "";
    }
    String text = node.isURI() ? prefixes.shorten(node.getURI()) : node.isLiteral() ? node.getLiteralLexicalForm() : "_:" + node.getBlankNodeLabel();
    return text.replaceAll("\\s+", " ");
  }

  void write(OutputStream out) {
    int[] widths = new int[columns.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    var writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
    writer.println(line(rows.getFirst(), widths));
    writer.println(rule(widths));
    rows.stream().skip(1).forEach(row -> writer.println(line(row, widths)));
    int answers = rows.size() - 1;
    writer.println(answers == 0 ? "no rows" : answers == 1 ? "1 row" : answers + " rows");
    writer.flush();
  }

  private static String line(List<String> row, int[] widths) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(i == 0 ? "" : GAP).append(row.get(i));
      line.append(" ".repeat(widths[i] - row.get(i).length()));
    }
    return line.toString().stripTrailing();
  }

  private static String rule(int[] widths) {
    var rule = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      rule.append(i == 0 ? "" : GAP).append("-".repeat(widths[i]));
    }
    return rule.toString();
  }
}
