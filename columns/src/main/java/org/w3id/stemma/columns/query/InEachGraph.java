package org.w3id.stemma.columns.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.operator.Operator;
import org.w3id.stemma.columns.operator.Outline;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Terms;

/// `GRAPH ?g`: the rows of an operation in each named graph, with the graph's name; in one graph if the name is known.
///
/// The name is put into its register only when a row was found: within the pattern it is not known.
final class InEachGraph extends Operator {
  private static final int REMEMBERED = 64;

  private final int register;
  private final Scope scope;
  private final Function<Scope, Operator> compile;
  private final Operator nowhere;
  private final Map<Node, Operator> compiled = new HashMap<>();
  private Iterator<Node> names = List.<Node>of().iterator();
  private @Nullable Operator at;
  private long name;
  private boolean isNamed;

  /// @param nowhere the operation in a graph with nothing in it, for all that is the same in each
  /// @param compile makes the operation in a graph, always with the same registers
  InEachGraph(int register, Scope scope, Operator nowhere, Function<Scope, Operator> compile) {
    this.register = register;
    this.scope = scope;
    this.nowhere = nowhere;
    this.compile = compile;
  }

  @Override
  public void open(long[] row) {
    close();
    isNamed = false;
    Terms terms = scope.run().terms();
    List<Node> of = new ArrayList<>();
    if (row[register] == Ref.NONE) {
      scope.dataset().listGraphNodes().forEachRemaining(of::add);
    } else if (!terms.node(row[register]).isLiteral()) {
      of.add(terms.node(row[register]));
    }
    names = of.iterator();
  }

  @Override
  public boolean next(long[] row) {
    if (isNamed) {
      row[register] = Ref.NONE;
      isNamed = false;
    }
    while (true) {
      scope.run().tick();
      if (at == null && !nextGraph(row)) {
        return false;
      }
      if (at != null && at.next(row)) {
        if (row[register] == Ref.NONE) {
          row[register] = name;
          isNamed = true;
          return true;
        }
        if (row[register] == name) {
          return true;
        }
      } else {
        at = null;
      }
    }
  }

  private boolean nextGraph(long[] row) {
    while (names.hasNext()) {
      Node graph = names.next();
      Operator in = in(graph);
      if (in != null) {
        name = scope.run().terms().ref(graph);
        at = in;
        in.open(row);
        return true;
      }
    }
    return false;
  }

  private @Nullable Operator in(Node graph) {
    Operator known = compiled.get(graph);
    Scope inside = known == null ? scope.in(graph) : null;
    if (inside == null) {
      return known;
    }
    Operator made = compile.apply(inside);
    if (compiled.size() < REMEMBERED) {
      compiled.put(graph, made);
    }
    return made;
  }

  @Override
  public long weight() {
    return at == null ? 1 : at.weight();
  }

  @Override
  public void close() {
    if (at != null) {
      at.close();
      at = null;
    }
    compiled.values().forEach(Operator::close);
    names = List.<Node>of().iterator();
  }

  @Override
  public void binds(BitSet registers) {
    nowhere.binds(registers);
    registers.set(register);
  }

  @Override
  public void explain(Outline outline) {
    outline.line("in each named graph", nowhere);
  }
}
