package org.w3id.stemma.bench.serving;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/// What an answer says, whatever the order of its rows and the spelling of its values.
///
/// Numbers are the same if their values are, whatever their types; moments without regard to zeros of a second; and texts if
/// they have the same words, for those of a group are joined in no order. Nothing joined is an empty text for some stores, no
/// value for others. Triples are a set. Where a limit cuts an order, the rows that rank as the last one does might as well be
/// others: of them only what they rank by counts.
///
/// @param rows or triples
/// @param sum of them, the same for the same
record Answer(long rows, long sum) {
  /// Of SPARQL's JSON, or of N-Triples if the query constructs; an unchecked exception if it is neither.
  static Answer of(Query query, byte[] body) {
    return query.isConstructType() ? ofTriples(body) : ofRows(query, body);
  }

  private static Answer ofTriples(byte[] body) {
    Set<Long> triples = new HashSet<>();
    RDFParser.source(new ByteArrayInputStream(body))
        .lang(Lang.NTRIPLES)
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                triples.add(hash(Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())));
              }
            });
    return new Answer(triples.size(), triples.stream().mapToLong(Long::longValue).sum());
  }

  private static Answer ofRows(Query query, byte[] body) {
    RowSet read = RowSet.adapt(ResultSetMgr.read(new ByteArrayInputStream(body), ResultSetLang.RS_JSON));
    var rows = new ArrayList<Binding>();
    read.forEachRemaining(rows::add);
    List<Var> all = query.getProjectVars();
    List<Var> rank = rank(query);
    boolean isCut = !rank.isEmpty() && query.hasLimit() && rows.size() == query.getLimit();
    long last = isCut ? hash(rows.getLast(), rank) : 0;
    long sum = 0;
    for (Binding row : rows) {
      sum += isCut && hash(row, rank) == last ? last : hash(row, all);
    }
    return new Answer(rows.size(), sum);
  }

  /// What the rows are ordered by.
  private static List<Var> rank(Query query) {
    return Stream.ofNullable(query.getOrderBy())
        .flatMap(List::stream)
        .map(SortCondition::getExpression)
        .map(by -> by.asVar())
        .filter(Objects::nonNull)
        .toList();
  }

  private static long hash(Binding row, List<Var> variables) {
    return hash(variables.stream().map(row::get));
  }

  private static long hash(Stream<@Nullable Node> terms) {
    long hash = 0;
    String text = terms.map(Answer::plain).collect(Collectors.joining("\t"));
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    // Sums of what is only multiplied would be the same for too many.
    return (hash ^ (hash >>> 29)) * 0x9E3779B97F4A7C15L;
  }

  private static String plain(@Nullable Node term) {
    if (term == null) {
      return "";
    }
    if (!term.isLiteral()) {
      return "<" + term + ">";
    }
    String text = term.getLiteralLexicalForm();
    return switch (term.getLiteralDatatype().getURI().replaceFirst(".*#", "")) {
      case "integer", "int", "long", "decimal", "double", "float" -> number(text);
      case "dateTime" -> text.replaceFirst("\\.0+(?=\\D|$)", "");
      default -> text.isEmpty() ? "" : words(text) + "@" + term.getLiteralLanguage();
    };
  }

  private static String words(String text) {
    return Stream.of(text.split("[\\s,;]+")).sorted().collect(Collectors.joining(" "));
  }

  private static String number(String text) {
    try {
      return new BigDecimal(text).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException _) {
      return text;
    }
  }
}
