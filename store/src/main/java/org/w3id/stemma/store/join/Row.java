package org.w3id.stemma.store.join;

import java.util.Arrays;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.jspecify.annotations.Nullable;

/// A row of an answer that knows its refs; nodes are made when they are asked for.
final class Row extends BindingBase {
  private final Var[] variables;
  private final long[] values;
  private final Refs refs;

  /// @param variables those that the parent does not have
  Row(Binding parent, Var[] variables, long[] values, Refs refs) {
    super(parent);
    this.variables = variables;
    this.values = values;
    this.refs = refs;
  }

  /// The ref of a variable in a row, or `Ref.NONE` if it has none.
  static long ref(Binding row, Var variable, Refs refs) {
    Binding at = row;
    while (at instanceof Row one && one.refs.readings() == refs.readings()) {
      int i = one.index(variable);
      if (i >= 0 && !Ref.isForeign(one.values[i])) {
        return one.values[i];
      }
      if (i >= 0) {
        return refs.of(one.refs.node(one.values[i]));
      }
      at = one.parent;
    }
    Node node = at == null ? null : at.get(variable);
    return node == null ? Ref.NONE : refs.of(node);
  }

  private int index(Var variable) {
    for (int i = 0; i < variables.length; i++) {
      if (variables[i].equals(variable)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  protected Iterator<Var> vars1() {
    return Arrays.asList(variables).iterator();
  }

  @Override
  protected int size1() {
    return variables.length;
  }

  @Override
  protected boolean isEmpty1() {
    return variables.length == 0;
  }

  @Override
  protected boolean contains1(Var variable) {
    return index(variable) >= 0;
  }

  @Override
  protected @Nullable Node get1(Var variable) {
    int i = index(variable);
    return i < 0 ? null : refs.node(values[i]);
  }

  /// What leaves the transaction must not ask the database any more.
  @Override
  public Binding detach() {
    BindingBuilder detached = Binding.builder();
    forEach(detached::add);
    return detached.build();
  }

  @Override
  protected Binding detachWithNewParent(Binding parent) {
    BindingBuilder detached = Binding.builder(parent);
    forEach1(detached::add);
    return detached.build();
  }
}
