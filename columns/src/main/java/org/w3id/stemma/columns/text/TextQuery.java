package org.w3id.stemma.columns.text;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.sparql.util.Symbol;

/// Jena's property function [text:query](https://jena.apache.org/documentation/query/text-query.html) over a [TextIndex].
///
/// - `?s text:query "llama code"`: what has a string with both words, whatever the property;
/// - `?s text:query (rdfs:label skos:altLabel "llama code" 10 "lang:en")`: as the value of one of these properties; the best
///   ten; in this language or one of its regions;
/// - `(?s ?score ?string) text:query …`: with the score, an `xsd:float`, and the string.
///
/// It is a table, the best rows first, those of one string in no order: at most as many as the limit, no two of them with the
/// same subject, or, if it is asked for, subject and string. The graph that is asked (the default graph, that of `GRAPH`, those of `FROM`) decides
/// what is in it; what is known of the subject before does not, so that it does not matter where in a pattern it stands.
///
/// Unlike Jena's, all words must be there unless `OR` stands between them, any property is meant where none is named, and
/// no more than 10,000 hits can be had without saying so. Graph and property of a hit, and `highlight:`, are not there.
public final class TextQuery extends PropertyFunctionEval {
  public static final String IRI = "http://jena.apache.org/text#query";

  private static final Symbol TABLES = Symbol.create("columns:texts");
  private static final int WIDTH = 3;

  private final Supplier<TextIndex> index;

  private TextQuery(Supplier<TextIndex> index) {
    super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
    this.index = index;
  }

  /// To be registered under [#IRI].
  ///
  /// @param index is called when the first words are looked for
  public static PropertyFunctionFactory over(Supplier<TextIndex> index) {
    return iri -> new TextQuery(index);
  }

  @Override
  public QueryIterator execEvaluated(Binding row, PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext execution) {
    List<Node> places = subject.isList() ? subject.getArgList() : List.of(subject.getArg());
    if (places.isEmpty() || places.size() > WIDTH) {
      throw new BadTextQuery("before it stand a subject, or a list (?subject ?score ?string) or its beginning; here are " + places.size() + " members.");
    }
    var question = new TextRows.Question(execution.getActiveGraph(), Arguments.of(object), places.size() == WIDTH);
    Iterator<TextRows.Row> rows =
        places.getFirst().isVariable() ? rows(question, execution) : known(question, execution).getOrDefault(places.getFirst(), List.of()).iterator();
    Iterator<Binding> bound = Iter.flatMap(rows, found -> bound(row, places, found).stream().iterator());
    return QueryIterPlainWrapper.create(bound, execution);
  }

  private TextRows rows(TextRows.Question question, ExecutionContext execution) {
    AtomicBoolean signal = execution.getCancelSignal();
    return new TextRows(question, index.get(), signal == null ? new AtomicBoolean() : signal);
  }

  /// A question that is asked of one subject after another is answered once.
  private Map<Node, List<TextRows.Row>> known(TextRows.Question question, ExecutionContext execution) {
    Tables tables = Tables.of(execution.getContext());
    Map<Node, List<TextRows.Row>> known = tables.get(question);
    if (known == null) {
      known = new LinkedHashMap<>();
      TextRows rows = rows(question, execution);
      while (rows.hasNext()) {
        TextRows.Row found = rows.next();
        known.computeIfAbsent(found.subject(), node -> new ArrayList<>(1)).add(found);
      }
      tables.put(question, known);
    }
    return known;
  }

  /// Those of one query, few of them.
  private static final class Tables extends LinkedHashMap<TextRows.Question, Map<Node, List<TextRows.Row>>> {
    private static final long serialVersionUID = 1;
    private static final int MOST = 4;

    static Tables of(Context context) {
      if (context.get(TABLES) instanceof Tables known) {
        return known;
      }
      var made = new Tables();
      context.set(TABLES, made);
      return made;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<TextRows.Question, Map<Node, List<TextRows.Row>>> eldest) {
      return size() > MOST;
    }
  }

  /// The row with what was found; none where it is another than what is known.
  private static Optional<Binding> bound(Binding row, List<Node> places, TextRows.Row found) {
    BindingBuilder bound = Binding.builder(row);
    for (int i = 0; i < places.size(); i++) {
      Node place = places.get(i);
      Node value = i == 0 ? found.subject() : i == 1 ? NodeFactoryExtra.floatToNode(found.score()) : found.string();
      Node known = place.isVariable() ? bound.get(Var.alloc(place)) : place;
      if (known == null) {
        bound.add(Var.alloc(place), value);
      } else if (!known.equals(value)) {
        return Optional.empty();
      }
    }
    return Optional.of(bound.build());
  }
}
