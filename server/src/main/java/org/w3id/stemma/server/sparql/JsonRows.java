package org.w3id.stemma.server.sparql;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/// Writes answers as `application/sparql-results+json`, one row a line, `head` before `results`, the columns of a row in
/// the order of the head. Rows are written as they come, and nothing is kept of them: a blank node is called by its own
/// label.
final class JsonRows {
  private final JsonBytes out;
  private final List<Var> variables;

  private JsonRows(OutputStream out, List<Var> variables) {
    this.out = new JsonBytes(out);
    this.variables = List.copyOf(variables);
  }

  /// The answer of an ASK.
  static void write(OutputStream stream, boolean answer) {
    var out = new JsonBytes(stream);
    out.plain("{\"head\":{},\"boolean\":").plain(Boolean.toString(answer)).plain("}\n").flush();
  }

  /// The answer of a SELECT; how many rows it has.
  static long write(OutputStream stream, List<Var> variables, Iterator<Binding> rows) {
    return new JsonRows(stream, variables).write(rows);
  }

  private long write(Iterator<Binding> rows) {
    head();
    long count = 0;
    while (rows.hasNext()) {
      out.plain(count++ == 0 ? "\n" : ",\n");
      row(rows.next());
    }
    out.plain("\n]}}\n").flush();
    return count;
  }

  private void head() {
    out.plain("{\"head\":{\"vars\":[");
    String separator = "";
    for (Var variable : variables) {
      out.plain(separator).quoted(variable.getVarName());
      separator = ",";
    }
    out.plain("]},\"results\":{\"bindings\":[");
  }

  /// A column without a value is left out.
  private void row(Binding row) {
    String separator = "{";
    for (Var variable : variables) {
      Node value = row.get(variable);
      if (value != null) {
        out.plain(separator).quoted(variable.getVarName()).plain(":");
        term(value);
        separator = ",";
      }
    }
    out.plain(separator.equals("{") ? "{}" : "}");
  }

  private void term(Node term) {
    if (term.isURI()) {
      out.plain("{\"type\":\"uri\",\"value\":").quoted(term.getURI());
    } else if (term.isLiteral()) {
      literal(term);
    } else if (term.isBlank()) {
      out.plain("{\"type\":\"bnode\",\"value\":").quoted(NodeFmtLib.encodeBNodeLabel(term.getBlankNodeLabel()));
    } else if (term.isTripleTerm()) {
      triple(term.getTriple());
    } else {
      throw new IllegalArgumentException("This is no term of RDF: " + term);
    }
    out.plain("}");
  }

  private void literal(Node literal) {
    out.plain("{\"type\":\"literal\",");
    TextDirection direction = literal.getLiteralBaseDirection();
    if (Util.isLangString(literal) || Util.isDirLangString(literal)) {
      out.plain("\"xml:lang\":").quoted(literal.getLiteralLanguage()).plain(",");
    } else if (!Util.isSimpleString(literal)) {
      out.plain("\"datatype\":").quoted(literal.getLiteralDatatypeURI()).plain(",");
    }
    if (direction != null) {
      out.plain("\"its:dir\":").quoted(direction.direction()).plain(",");
    }
    out.plain("\"value\":").quoted(literal.getLiteralLexicalForm());
  }

  private void triple(Triple triple) {
    out.plain("{\"type\":\"triple\",\"value\":{\"subject\":");
    term(triple.getSubject());
    out.plain(",\"predicate\":");
    term(triple.getPredicate());
    out.plain(",\"object\":");
    term(triple.getObject());
    out.plain("}");
  }
}
