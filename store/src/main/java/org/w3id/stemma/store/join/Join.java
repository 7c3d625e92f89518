package org.w3id.stemma.store.join;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/// Matches a basic graph pattern, one given row after the other: nested loops over registers, which never begin anew.
final class Join {
  private final Run run;
  private final Pattern pattern;
  private final List<Var> variables;
  private final long[] registers;
  private final long[] given;
  private final Map<Long, Plan> plans = new HashMap<>();
  private Plan plan = Plan.NONE;
  private Step[] steps = {};
  private int depth = -1;

  Join(BasicPattern pattern, Sources sources, Needs needs, Run run) {
    this.run = run;
    this.pattern = new Pattern(pattern, sources, needs, run);
    this.variables = this.pattern.variables();
    this.registers = new long[variables.size()];
    this.given = new long[variables.size()];
  }

  List<Var> variables() {
    return variables;
  }

  /// What the variable of this number is in the match that was found.
  long value(int register) {
    return registers[register];
  }

  /// Whether what the variable of this number is stands for all artifacts of its class.
  boolean isAlike(int register) {
    return plan.alike()[register];
  }

  Refs refs() {
    return run.refs;
  }

  /// Starts to look for matches that agree with the row.
  void start(Binding row) {
    for (int i = 0; i < given.length; i++) {
      given[i] = Row.ref(row, variables.get(i), run.refs);
    }
    start(given);
  }

  /// Starts to look for matches that agree with what is given.
  ///
  /// @param values of the variables, in their order; `Ref.NONE` for what is not known
  void start(long[] values) {
    close();
    run.check();
    long key = 0;
    for (int i = 0; i < registers.length; i++) {
      registers[i] = values[i];
      key = key * 2 + (values[i] == Ref.NONE ? 0 : 1);
    }
    Plan known = registers.length < Long.SIZE ? plans.get(key) : null;
    if (known == null) {
      known = pattern.plan(values);
      plans.put(key, known);
    }
    plan = known;
    steps = known.steps();
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
