package org.w3id.stemma.columns.differential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.differential.Answer.Failed;
import org.w3id.stemma.columns.differential.Answer.Rows;
import org.w3id.stemma.columns.differential.Answer.Triples;
import org.w3id.stemma.columns.differential.Answer.Truth;

/// Compares an answer to a query with all that it may be.
///
/// Rows are a bag. Where they are ordered, each has to have the keys that the order asks for at its place; which of two
/// with the same keys comes first is free. Where they are cut, any that the order allows may be left.
final class Judge {
  private static final NodeValue BLANK = NodeValue.makeNode(NodeFactory.createBlankNode("any"));

  private final Query query;
  private final Exactness exactness;

  Judge(Query query, Exactness exactness) {
    this.query = query;
    this.exactness = exactness;
  }

  /// The query whose answer is all from which [#query] may choose.
  static Query whole(Query query) {
    if (!query.isSelectType()) {
      return query;
    }
    Query whole = query.cloneQuery();
    whole.setLimit(Query.NOLIMIT);
    whole.setOffset(Query.NOLIMIT);
    if (whole.isReduced()) {
      whole.setReduced(false);
    }
    return whole;
  }

  /// How they differ, if they do.
  ///
  /// @param expected to [#whole]
  Optional<String> difference(Answer expected, Answer actual) {
    if (expected instanceof Failed) {
      return difference(actual instanceof Failed, expected, actual);
    }
    if (expected instanceof Truth || actual instanceof Truth) {
      return difference(expected.equals(actual), expected, actual);
    }
    if (expected instanceof Triples wanted && actual instanceof Triples found) {
      return difference(counted(wanted.triples(), exactness::triple).equals(counted(found.triples(), exactness::triple)), expected, actual);
    }
    if (expected instanceof Rows wanted && actual instanceof Rows found) {
      return difference(areRight(wanted, found), expected, actual);
    }
    return difference(false, expected, actual);
  }

  private Optional<String> difference(boolean isSame, Answer expected, Answer actual) {
    return isSame ? Optional.empty() : Optional.of("expected " + told(expected) + "\nfound    " + told(actual));
  }

  private boolean areRight(Rows expected, Rows actual) {
    if (!new HashSet<>(expected.variables()).equals(new HashSet<>(actual.variables()))) {
      return false;
    }
    Map<String, Integer> wanted = counted(expected.rows(), row -> exactness.row(expected.variables(), row));
    Map<String, Integer> found = counted(actual.rows(), row -> exactness.row(expected.variables(), row));
    if (query.isReduced()) {
      return holds(wanted, found) && (isCut() || wanted.keySet().equals(found.keySet()));
    }
    return holds(wanted, found) && actual.rows().size() == sizeOf(expected.rows().size()) && (!isOrdered(expected.variables()) || areInOrder(expected, actual));
  }

  private boolean isCut() {
    return query.hasLimit() || query.hasOffset();
  }

  private int sizeOf(int all) {
    long left = Math.max(0, all - offset());
    return (int) (query.hasLimit() ? Math.min(left, query.getLimit()) : left);
  }

  private int offset() {
    return query.hasOffset() ? (int) query.getOffset() : 0;
  }

  private static boolean holds(Map<String, Integer> all, Map<String, Integer> some) {
    return some.entrySet().stream().allMatch(one -> all.getOrDefault(one.getKey(), 0) >= one.getValue());
  }

  /// Whether rows are ordered by what can be seen in them.
  private boolean isOrdered(List<Var> variables) {
    return query.isOrdered() && query.getOrderBy().stream().allMatch(key -> variables.containsAll(key.getExpression().getVarsMentioned()));
  }

  /// Whether rows are in one order, as far as what is seen in them tells, names of blank nodes aside; which of two with the
  /// same keys comes first is free.
  boolean haveSameKeys(Rows expected, Rows actual) {
    if (!isOrdered(expected.variables())) {
      return true;
    }
    for (int i = 0; i < expected.rows().size(); i++) {
      if (compare(unnamed(keys(expected.rows().get(i))), unnamed(keys(actual.rows().get(i)))) != 0) {
        return false;
      }
    }
    return true;
  }

  private static List<@Nullable NodeValue> unnamed(List<@Nullable NodeValue> keys) {
    keys.replaceAll(key -> key != null && key.isBlank() ? BLANK : key);
    return keys;
  }

  private boolean areInOrder(Rows expected, Rows actual) {
    List<List<@Nullable NodeValue>> sorted = new ArrayList<>(expected.rows().stream().map(this::keys).toList());
    sorted.sort(this::compare);
    for (int i = 0; i < actual.rows().size(); i++) {
      if (compare(sorted.get(offset() + i), keys(actual.rows().get(i))) != 0) {
        return false;
      }
    }
    return true;
  }

  private List<@Nullable NodeValue> keys(Binding row) {
    List<@Nullable NodeValue> keys = new ArrayList<>();
    for (SortCondition key : query.getOrderBy()) {
      keys.add(ExprLib.evalOrNull(key.getExpression(), row, new FunctionEnvBase()));
    }
    return keys;
  }

  private int compare(List<@Nullable NodeValue> one, List<@Nullable NodeValue> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = BindingComparator.compareNodesRaw(one.get(i), other.get(i));
      if (order != 0) {
        return query.getOrderBy().get(i).getDirection() == Query.ORDER_DESCENDING ? -order : order;
      }
    }
    return 0;
  }

  private static <T> Map<String, Integer> counted(List<T> all, Function<T, String> words) {
    var counted = new HashMap<String, Integer>();
    all.forEach(one -> counted.merge(words.apply(one), 1, Integer::sum));
    return counted;
  }

  private String told(Answer answer) {
    return switch (answer) {
      case Rows rows -> rows.rows().size() + " rows of " + rows.variables() + lines(rows.rows(), row -> exactness.row(rows.variables(), row));
      case Triples triples -> triples.triples().size() + " triples" + lines(triples.triples(), exactness::triple);
      case Truth truth -> Boolean.toString(truth.isTrue());
      case Failed failed -> "an error: " + failed.why();
      case Answer.Endless _ -> "no end";
    };
  }

  private static <T> String lines(List<T> all, Function<T, String> words) {
    var text = new StringBuilder();
    all.stream().limit(20).forEach(one -> text.append("\n    ").append(words.apply(one)));
    return text.append(all.size() > 20 ? "\n    ..." : "").toString();
  }
}
