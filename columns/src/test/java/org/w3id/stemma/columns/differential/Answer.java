package org.w3id.stemma.columns.differential;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.optimizer.StatsMatcher;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Symbol;

/// What a query finds.
sealed interface Answer {
  /// No answer is longer.
  int MOST_ROWS = 20_000;

  record Rows(List<Var> variables, List<Binding> rows) implements Answer {}

  record Truth(boolean isTrue) implements Answer {}

  record Triples(List<Triple> triples) implements Answer {}

  /// It ended with an error.
  record Failed(Throwable why) implements Answer {
    /// Whether Jena fails before it asks the data: where it puts triple patterns in order, it knows no literal and no blank
    /// node in the place of a property, which a variable may well stand for.
    boolean isWhileOrdering() {
      return why.getStackTrace().length > 0 && why.getStackTrace()[0].getClassName().equals(StatsMatcher.class.getName());
    }
  }

  /// It took too long, or found too much.
  record Endless() implements Answer {}

  /// Found too much.
  final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooMuch() {
      super("too much", null, false, false);
    }
  }

  /// Asks a data set, for so many seconds at most.
  static Answer of(DatasetGraph data, Query query, int seconds) {
    return of(data, query, seconds, Map.of());
  }

  /// @param settings of the context of the execution
  static Answer of(DatasetGraph data, Query query, int seconds, Map<Symbol, Object> settings) {
    QueryExecBuilder builder = QueryExec.dataset(data).query(query).timeout(seconds, TimeUnit.SECONDS);
    settings.forEach(builder::set);
    try (QueryExec asked = builder.build()) {
      return answer(asked, query);
    } catch (QueryCancelledException | TooMuch e) {
      return new Endless();
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      return new Failed(e);
    }
  }

  private static Answer answer(QueryExec asked, Query query) {
    if (query.isAskType()) {
      return new Truth(asked.ask());
    }
    if (query.isConstructType()) {
      var triples = new LinkedHashSet<Triple>();
      asked.constructTriples().forEachRemaining(triples::add);
      return new Triples(new ArrayList<>(triples));
    }
    if (query.isDescribeType()) {
      return new Triples(asked.describe().find().toList());
    }
    RowSet found = asked.select();
    var rows = new ArrayList<Binding>();
    while (found.hasNext()) {
      rows.add(found.next());
      if (rows.size() > MOST_ROWS) {
        throw new TooMuch();
      }
    }
    return new Rows(found.getResultVars(), rows);
  }
}
