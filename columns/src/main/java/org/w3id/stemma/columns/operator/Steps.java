package org.w3id.stemma.columns.operator;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.value.Condition;

/// The matches of a pattern for which conditions hold: nested loops over the registers, which never begin anew. The order
/// of the parts is found for each set of registers that hold something at the beginning.
public final class Steps extends Operator {
  /// A condition, and the registers on which it depends.
  public record Kept(Condition condition, BitSet registers) {}

  /// The order of the parts, and the conditions that can be tried before the first.
  @SuppressWarnings("ArrayRecordComponent") // never compared, and never changed
  record Plan(Condition[] before, Step[] steps, Likeness likeness, Size size) {
    private static final Plan NONE = new Plan(new Condition[0], new Step[0], Likeness.NONE, Size.NONE);
  }

  private final List<Part> parts;
  private final List<Kept> conditions;
  private final Needs needs;
  private final Run run;
  private final int[] registers;
  private final Map<BitSet, Plan> plans = new HashMap<>();
  private final BitSet given = new BitSet();
  private @Nullable BitSet planned;
  private Plan plan = Plan.NONE;
  private int depth = -1;
  private Share share = Share.ALL;
  private long shared;

  public Steps(List<Part> parts, List<Kept> conditions, Needs needs, Run run) {
    this.parts = parts;
    this.conditions = conditions;
    this.needs = needs;
    this.run = run;
    var bound = new BitSet();
    binds(bound);
    this.registers = bound.stream().toArray();
  }

  @Override
  public void open(long[] row) {
    run.check();
    given.clear();
    for (int register : registers) {
      if (row[register] != Ref.NONE) {
        given.set(register);
      }
    }
    if (!given.equals(planned)) {
      planned = (BitSet) given.clone();
      plan = plans.computeIfAbsent(planned, at -> plan(row.length, at));
      Likeness likeness = plan.likeness();
      needs.different().forEach((register, standIn) -> standIn.isOf(likeness.registers().get(register) ? likeness.classes() : null));
    }
    share = Share.ALL;
    shared = 0;
    for (Step step : plan.steps()) {
      step.forget();
    }
    depth = Filter.holds(plan.before(), row) ? 0 : -1;
    if (depth == 0 && plan.steps().length > 0) {
      plan.steps()[0].open(row);
    }
  }

  private Plan plan(int width, BitSet held) {
    boolean[] bound = new boolean[width];
    held.stream().forEach(register -> bound[register] = true);
    return new Planner(parts, conditions, needs, bound, run).plan();
  }

  @Override
  public boolean next(long[] row) {
    Step[] steps = plan.steps();
    if (steps.length == 0) {
      return depth-- == 0;
    }
    while (depth >= 0) {
      if (!steps[depth].next(row)) {
        depth--;
      } else if (depth == plan.size().sharedAt() && !share.has(shared++, plan.size().stretch())) {
        run.tick();
      } else if (depth == steps.length - 1) {
        return true;
      } else {
        steps[++depth].open(row);
      }
    }
    for (int register : registers) {
      if (!given.get(register)) {
        row[register] = Ref.NONE;
      }
    }
    return false;
  }

  @Override
  public long weight() {
    long weight = 1;
    for (Step step : plan.steps()) {
      weight = Math.multiplyExact(weight, step.weight());
    }
    return weight;
  }

  @Override
  public boolean isLarge() {
    return depth == 0 && plan.size().isLarge(run.sharedFrom());
  }

  @Override
  public void share(Share its) {
    share = its;
  }

  @Override
  public void close() {
    for (Step step : plan.steps()) {
      step.close();
    }
    depth = -1;
  }

  @Override
  public void binds(BitSet bound) {
    for (Part part : parts) {
      for (int register : part.registers()) {
        bound.set(register);
      }
    }
  }

  @Override
  public void explain(Outline outline) {
    outline.line(conditions.isEmpty() ? "pattern" : "pattern, with conditions within it");
    Plan shown = planned == null ? plan(Math.max(width(), outline.held().length()), outline.held()) : plan;
    for (Step step : shown.steps()) {
      outline.line("  " + step.explain());
    }
  }

  private int width() {
    int width = 1;
    for (int register : registers) {
      width = Math.max(width, register + 1);
    }
    for (Kept kept : conditions) {
      width = Math.max(width, kept.registers().length());
    }
    return width;
  }
}
