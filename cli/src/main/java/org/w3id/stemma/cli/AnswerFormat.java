package org.w3id.stemma.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.QueryExec;

/// The forms in which `stemma query` writes an answer.
enum AnswerFormat {
  TABLE(false),
  CSV(false),
  TSV(false),
  JSON(false),
  XML(false),
  TTL(true),
  NT(true),
  JSONLD(true),
  RDF(true);

  /// Whether it holds a graph, and not rows or yes and no.
  private final boolean graph;

  AnswerFormat(boolean graph) {
    this.graph = graph;
  }

  /// The form that was asked for, if it can hold the answer to this query; a fitting one if none was.
  static AnswerFormat of(Query query, Optional<AnswerFormat> wanted, boolean json) {
    boolean graph = query.isConstructType() || query.isDescribeType();
    AnswerFormat fitting = graph ? (json ? JSONLD : TTL) : (json ? JSON : TABLE);
    AnswerFormat format = wanted.orElse(fitting);
    if (graph != format.graph) {
      throw new WrongInput(
          "The answer to this query is " + (graph ? "a graph" : "rows or yes and no") + ": choose one of --format " + all(graph) + ".");
    }
    return format;
  }

  private static String all(boolean graph) {
    return Arrays.stream(values())
        .filter(format -> format.graph == graph)
        .map(format -> format.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /// Writes the answer; false if it is a no.
  boolean write(Query query, QueryExec answer, OutputStream out) {
    if (query.isAskType()) {
      return writeYesOrNo(answer.ask(), out);
    }
    switch (this) {
      case TABLE -> new RowTable(answer.select()).write(out);
      case CSV, TSV, JSON, XML -> ResultSetFormatter.output(out, ResultSet.adapt(answer.select()), rows());
      case TTL -> writeGraph(query, answer, RDFFormat.TURTLE_PRETTY, out);
      case NT -> writeGraph(query, answer, RDFFormat.NTRIPLES_UTF8, out);
      case JSONLD -> writeGraph(query, answer, RDFFormat.JSONLD11_PRETTY, out);
      case RDF -> writeGraph(query, answer, RDFFormat.RDFXML_PLAIN, out);
    }
    return true;
  }

  private boolean writeYesOrNo(boolean yes, OutputStream out) {
    if (this == TABLE) {
      var writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
      writer.println(yes ? "yes" : "no");
      writer.flush();
    } else {
      ResultSetFormatter.output(out, yes, rows());
    }
    return yes;
  }

  private Lang rows() {
    return switch (this) {
      case CSV -> ResultSetLang.RS_CSV;
      case TSV -> ResultSetLang.RS_TSV;
      case XML -> ResultSetLang.RS_XML;
      case TABLE, JSON, TTL, NT, JSONLD, RDF -> ResultSetLang.RS_JSON;
    };
  }

  private static void writeGraph(Query query, QueryExec answer, RDFFormat format, OutputStream out) {
    Graph result = query.isConstructType() ? answer.construct() : answer.describe();
    result.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    RDFDataMgr.write(out, result, format);
  }
}
