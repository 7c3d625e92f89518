package org.w3id.stemma.server.why;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.jspecify.annotations.Nullable;

/// A property function that answers with rows of a fixed width, of which a query takes as many columns as it names.
abstract class ExplainingFunction extends PropertyFunctionEval {
  private final int width;

  ExplainingFunction(int width) {
    super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
    this.width = width;
  }

  /// The rows for a subject, whose members are known.
  ///
  /// @param check ends the work when the query is over
  abstract Stream<Row> rows(List<Node> subject, Runnable check);

  /// One row; null where there is nothing to tell.
  record Row(List<@Nullable Node> cells) {
    static Row of(@Nullable Node... cells) {
      return new Row(Arrays.<@Nullable Node>asList(cells));
    }
  }

  @Override
  public QueryIterator execEvaluated(
      Binding binding, PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
    List<Node> given = members(subject);
    List<Node> wanted = members(object);
    String name = "stm:" + predicate.getLocalName();
    if (given.stream().anyMatch(Node::isVariable)) {
      throw new BadQuestion(
          name + " explains artifacts that are known: write it behind the patterns that find " + given.stream().filter(Node::isVariable).findFirst().get() + ".");
    }
    if (wanted.size() > width) {
      throw new BadQuestion(name + " answers with " + width + " values at most, not with " + wanted.size() + ".");
    }
    AtomicBoolean signal = context.getCancelSignal();
    Runnable check =
        () -> {
          if (signal != null && signal.get()) {
            throw new QueryCancelledException();
          }
        };
    Stream<Binding> rows = rows(given, check).flatMap(row -> bound(binding, wanted, row).stream()).distinct();
    return QueryIterPlainWrapper.create(rows.iterator(), context);
  }

  private static List<Node> members(PropFuncArg argument) {
    return argument.isList() ? argument.getArgList() : List.of(argument.getArg());
  }

  /// The binding with the row's values; none where a value that is given is another.
  private static Optional<Binding> bound(Binding binding, List<Node> wanted, Row row) {
    BindingBuilder builder = BindingFactory.builder(binding);
    for (int i = 0; i < wanted.size(); i++) {
      Node value = row.cells().get(i);
      Node place = wanted.get(i);
      if (place.isVariable() && value != null) {
        Node known = builder.get(Var.alloc(place));
        if (known == null) {
          builder.add(Var.alloc(place), value);
        } else if (!known.equals(value)) {
          return Optional.empty();
        }
      } else if (!place.isVariable() && !place.equals(value)) {
        return Optional.empty();
      }
    }
    return Optional.of(builder.build());
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
