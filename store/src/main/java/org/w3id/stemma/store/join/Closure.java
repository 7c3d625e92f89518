package org.w3id.stemma.store.join;

import java.util.Arrays;
import java.util.BitSet;
import java.util.NoSuchElementException;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.store.array.Relation;
import org.w3id.stemma.store.reading.TwoWay;

/// One or more steps along a property that is a column: `?d stm:weightsFrom+ ?base`, from either end, once for each end
/// that is reached.
///
/// From the end that is known, breadth first; where both are known, from the subject; where neither is, from each subject.
public final class Closure extends QueryIter1 {
  private final Node subject;
  private final Node object;
  private final TwoWay column;
  private final Run run;
  private final BitSet reached = new BitSet();
  private Relation steps;
  private boolean isForward;
  private @Nullable Binding row;
  private @Nullable Binding next;
  private int[] open = new int[16];
  private int size;
  private int done;
  private boolean isFromEach;
  private int start;
  private long from;
  private long wanted;

  private Closure(
      QueryIterator input, Node subject, Node object, TwoWay column, Sources sources, ExecutionContext execution) {
    super(input, execution);
    this.subject = subject;
    this.object = object;
    this.column = column;
    this.steps = column.forward();
    this.run = new Run(sources.refs(), execution.getCancelSignal());
  }

  /// Null if the property is no column of the graph, or if an end is no node by itself.
  public static @Nullable Closure of(
      QueryIterator input, Node subject, Node property, Node object, Sources sources, ExecutionContext execution) {
    TwoWay column = sources.closed(property);
    return column == null || subject.isTripleTerm() || object.isTripleTerm()
        ? null
        : new Closure(input, subject, object, column, sources, execution);
  }

  @Override
  protected boolean hasNextBinding() {
    while (next == null) {
      if (row == null && !nextRow()) {
        return false;
      }
      if (!nextReached()) {
        row = null;
      }
    }
    return true;
  }

  private boolean nextRow() {
    if (!getInput().hasNext()) {
      return false;
    }
    row = getInput().next();
    long s = ref(subject, row);
    long o = ref(object, row);
    isForward = s != Ref.NONE || o == Ref.NONE;
    steps = isForward ? column.forward() : column.backward();
    wanted = s == Ref.NONE ? Ref.NONE : o;
    isFromEach = s == Ref.NONE && o == Ref.NONE;
    start = 0;
    begin(isForward ? s : o);
    return true;
  }

  private long ref(Node end, Binding of) {
    return Var.isVar(end) ? Row.ref(of, Var.alloc(end), run.refs) : run.refs.of(end);
  }

  private void begin(long at) {
    for (int i = 0; i < size; i++) {
      reached.clear(open[i]);
    }
    size = 0;
    done = 0;
    from = at;
    if (Ref.isPlace(at)) {
      expand((int) at);
    }
  }

  private void expand(int node) {
    int place = steps.place(node);
    if (place < 0) {
      return;
    }
    for (int at = steps.start(place); at < steps.start(place + 1); at++) {
      run.tick();
      int to = steps.value(at);
      if (!reached.get(to)) {
        reached.set(to);
        push(to);
      }
    }
  }

  private void push(int node) {
    if (size == open.length) {
      open = Arrays.copyOf(open, Math.multiplyExact(open.length, 2));
    }
    open[size++] = node;
  }

  /// Looks for the next end that was reached and is wanted.
  private boolean nextReached() {
    while (true) {
      while (done < size) {
        int node = open[done++];
        expand(node);
        if ((wanted == Ref.NONE || wanted == node) && emit(node)) {
          return true;
        }
      }
      if (!isFromEach || !nextStart()) {
        return false;
      }
    }
  }

  private boolean nextStart() {
    int key = steps.nextKey(start);
    if (key < 0) {
      return false;
    }
    start = key + 1;
    begin(key);
    return true;
  }

  /// False if one variable stands at both ends and the two differ.
  private boolean emit(long to) {
    if (row == null) {
      throw new IllegalStateException("no row");
    }
    long s = isForward ? from : to;
    long o = isForward ? to : from;
    if (subject.equals(object) && Var.isVar(subject) && s != o) {
      return false;
    }
    boolean bindsSubject = Var.isVar(subject) && !row.contains(Var.alloc(subject));
    boolean bindsObject = Var.isVar(object) && !row.contains(Var.alloc(object)) && !(bindsSubject && subject.equals(object));
    Var[] variables = new Var[(bindsSubject ? 1 : 0) + (bindsObject ? 1 : 0)];
    long[] values = new long[variables.length];
    if (bindsSubject) {
      variables[0] = Var.alloc(subject);
      values[0] = s;
    }
    if (bindsObject) {
      variables[variables.length - 1] = Var.alloc(object);
      values[variables.length - 1] = o;
    }
    next = new Row(row, variables, values, run.refs);
    return true;
  }

  @Override
  protected Binding moveToNextBinding() {
    if (!hasNextBinding() || next == null) {
      throw new NoSuchElementException();
    }
    Binding found = next;
    next = null;
    return found;
  }

  @Override
  protected void requestSubCancel() {}

  @Override
  protected void closeSubIterator() {}
}
