package org.w3id.stemma.store.join;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/// Matches a basic graph pattern, one given row after the other: nested loops over registers, which never begin anew.
final class Join {
  private final Run run;
  private final Pattern pattern;
  private final List<Var> variables;
  private final long[] registers;
  private final Map<Long, Step[]> plans = new HashMap<>();
  private Step[] steps = {};
  private int depth = -1;

  /// @param needed the variables whose values are asked for
  Join(BasicPattern pattern, Sources sources, Predicate<Var> needed, @Nullable AtomicBoolean cancel) {
    this.run = new Run(sources.refs(), cancel);
    this.pattern = new Pattern(pattern, sources, needed, run);
    this.variables = this.pattern.variables();
    this.registers = new long[variables.size()];
  }

  List<Var> variables() {
    return variables;
  }

  /// What the variable of this number is in the match that was found.
  long value(int register) {
    return registers[register];
  }

  Refs refs() {
    return run.refs;
  }

  /// Starts to look for matches that agree with the row.
  void start(Binding row) {
    close();
    run.check();
    boolean[] bound = new boolean[registers.length];
    long key = 0;
    for (int i = 0; i < registers.length; i++) {
      registers[i] = Row.ref(row, variables.get(i), run.refs);
      bound[i] = registers[i] != Ref.NONE;
      key = key * 2 + (bound[i] ? 1 : 0);
    }
    Step[] known = registers.length < Long.SIZE ? plans.get(key) : null;
    if (known == null) {
      known = pattern.plan(bound);
      plans.put(key, known);
    }
    steps = known;
    depth = 0;
    if (steps.length > 0) {
      steps[0].open(registers);
    }
  }

  /// Finds the next match.
  boolean next() {
    if (steps.length == 0) {
      return depth-- == 0;
    }
    while (depth >= 0) {
      if (!steps[depth].next(registers)) {
        depth--;
      } else if (depth == steps.length - 1) {
        return true;
      } else {
        steps[++depth].open(registers);
      }
    }
    return false;
  }

  /// For how many matches the last one stands.
  ///
  /// @throws ArithmeticException if that is more than a long can tell
  long weight() {
    long weight = 1;
    for (Step step : steps) {
      weight = Math.multiplyExact(weight, step.weight());
    }
    return weight;
  }

  /// Gives back what is open; may be called more than once.
  void close() {
    for (Step step : steps) {
      step.close();
    }
    depth = -1;
  }
}
