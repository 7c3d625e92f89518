package org.w3id.stemma.columns.value;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Terms;

/// A row of refs as ARQ sees rows. It shows what the registers hold now, so nobody may keep it: see [#copy].
public final class RowView extends BindingBase {
  private final Registers registers;
  private final Terms terms;
  private long[] row = {};

  public RowView(Registers registers, Terms terms) {
    super(null);
    this.registers = registers;
    this.terms = terms;
  }

  /// Itself, showing this row from now on.
  public RowView of(long[] shown) {
    row = shown;
    return this;
  }

  /// What it shows now, for good.
  public Binding copy() {
    BindingBuilder copy = Binding.builder();
    forEach(copy::add);
    return copy.build();
  }

  private long ref(Var variable) {
    int register = registers.find(variable);
    return register < 0 || register >= row.length ? Ref.NONE : row[register];
  }

  @Override
  protected Iterator<Var> vars1() {
    return registers.variables().stream().filter(this::contains1).iterator();
  }

  @Override
  protected int size1() {
    return (int) registers.variables().stream().filter(this::contains1).count();
  }

  @Override
  protected boolean isEmpty1() {
    return size1() == 0;
  }

  @Override
  protected boolean contains1(Var variable) {
    return ref(variable) != Ref.NONE;
  }

  @Override
  protected @Nullable Node get1(Var variable) {
    return terms.nodeOrNull(ref(variable));
  }

  @Override
  public Binding detach() {
    return copy();
  }

  @Override
  protected Binding detachWithNewParent(Binding parent) {
    BindingBuilder copy = Binding.builder(parent);
    forEach1(copy::add);
    return copy.build();
  }
}
