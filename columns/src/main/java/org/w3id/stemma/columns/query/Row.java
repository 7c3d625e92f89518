package org.w3id.stemma.columns.query;

import java.util.Arrays;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Terms;

/// A row of an answer that knows its refs; nodes are made when they are asked for.
final class Row extends BindingBase {
  private final Var[] variables;
  private final long[] refs;
  private final Terms terms;

  /// @param variables those that the parent does not have
  /// @param refs theirs, `Ref.NONE` for what has no value
  Row(@Nullable Binding parent, Var[] variables, long[] refs, Terms terms) {
    super(parent);
    this.variables = variables;
    this.refs = refs;
    this.terms = terms;
  }

  /// The ref of a variable in any row, or `Ref.NONE` if it has no value.
  static long ref(Binding row, Var variable, Terms terms) {
    Binding at = row;
    while (at instanceof Row one && one.terms == terms) {
      int i = one.index(variable);
      if (i >= 0) {
        return one.refs[i];
      }
      at = one.parent;
    }
    Node node = at == null ? null : at.get(variable);
    return node == null ? Ref.NONE : terms.ref(node);
  }

  /// The place of a variable that has a value, or -1.
  private int index(Var variable) {
    for (int i = 0; i < variables.length; i++) {
      if (variables[i].equals(variable)) {
        return refs[i] == Ref.NONE ? -1 : i;
      }
    }
    return -1;
  }

  @Override
  protected Iterator<Var> vars1() {
    return Arrays.stream(variables).filter(this::contains1).iterator();
  }

  @Override
  protected int size1() {
    return (int) Arrays.stream(refs).filter(ref -> ref != Ref.NONE).count();
  }

  @Override
  protected boolean isEmpty1() {
    return size1() == 0;
  }

  @Override
  protected boolean contains1(Var variable) {
    return index(variable) >= 0;
  }

  @Override
  protected @Nullable Node get1(Var variable) {
    int i = index(variable);
    return i < 0 ? null : terms.node(refs[i]);
  }

  /// What leaves the query must not ask the columns any more.
  @Override
  public Binding detach() {
    BindingBuilder detached = Binding.builder();
    forEach(detached::add);
    return detached.build();
  }

  @Override
  protected Binding detachWithNewParent(Binding newParent) {
    BindingBuilder detached = Binding.builder(newParent);
    forEach1(detached::add);
    return detached.build();
  }
}
