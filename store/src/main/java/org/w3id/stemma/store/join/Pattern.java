package org.w3id.stemma.store.join;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;

/// A basic graph pattern over registers, and the order in which to match its parts.
final class Pattern {
  /// One triple of it.
  ///
  /// @param s and the others: a register, or -1 where the ref beside it is the node
  private record Part(int s, long sRef, int p, long pRef, int o, long oRef, Source source) {}

  /// How many times fewer than the matches of the best part the objects of a column must be, to be gone through first.
  private static final double KEYS_PAY = 16;

  private final Run run;
  private final Map<Var, Integer> registers = new LinkedHashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private final Likeness likeness;

  Pattern(BasicPattern pattern, Sources sources, Needs needs, Run run) {
    this.run = run;
    this.likeness = new Likeness(pattern, sources, run.refs, needs);
    for (Triple triple : pattern) {
      int s = register(triple.getSubject());
      int p = register(triple.getPredicate());
      int o = register(triple.getObject());
      Source source = sources.of(triple.getPredicate(), run.refs);
      parts.add(
          new Part(s, ref(triple.getSubject()), p, ref(triple.getPredicate()), o, ref(triple.getObject()), source));
    }
  }

  private int register(Node node) {
    return Var.isVar(node) ? registers.computeIfAbsent(Var.alloc(node), v -> registers.size()) : -1;
  }

  private long ref(Node node) {
    return Var.isVar(node) ? Ref.NONE : run.refs.of(node);
  }

  List<Var> variables() {
    return List.copyOf(registers.keySet());
  }

  /// The steps in an order in which each is as selective as can be told, those of smallest estimate first.
  ///
  /// @param values what the registers hold before the first step, `Ref.NONE` for nothing
  Plan plan(long[] values) {
    boolean[] bound = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      bound[i] = values[i] != Ref.NONE;
    }
    boolean[] alike = alike(bound);
    var left = new ArrayList<>(parts);
    var steps = new ArrayList<Step>();
    while (!left.isEmpty()) {
      Part best = best(left, bound);
      left.remove(best);
      steps.add(step(best, bound, best.s() >= 0 && alike[best.s()]));
      mark(best.s(), bound);
      mark(best.p(), bound);
      mark(best.o(), bound);
    }
    return new Plan(steps.toArray(Step[]::new), alike);
  }

  private static Part best(List<Part> left, boolean[] bound) {
    Part best = left.getFirst();
    double least = Double.POSITIVE_INFINITY;
    for (Part part : left) {
      double estimate = estimate(part, bound);
      if (estimate < least) {
        least = estimate;
        best = part;
      }
    }
    return left.size() == 1 ? best : keys(left, bound, least).orElse(best);
  }

  private static double estimate(Part part, boolean[] bound) {
    return part.source().estimate(known(part.s(), part.sRef(), bound), known(part.o(), part.oRef(), bound));
  }

  /// The few objects of a column, to begin with, if all parts have much to tell and one has their variable as its subject.
  /// The column's own part is matched later: this one only narrows.
  private static Optional<Part> keys(List<Part> left, boolean[] bound, double least) {
    for (Part part : left) {
      if (part.source() instanceof ColumnSource(var column)
          && part.s() != part.o()
          && known(part.s(), part.sRef(), bound) == Ref.NONE
          && known(part.o(), part.oRef(), bound) == Ref.NONE
          && column.backward().keyCount() * KEYS_PAY < least
          && left.stream().anyMatch(other -> other.s() == part.o())) {
        return Optional.of(new Part(-1, Ref.NONE, -1, part.pRef(), part.o(), Ref.NONE, new KeySource(column.backward())));
      }
    }
    return Optional.empty();
  }

  private static long known(int register, long ref, boolean[] bound) {
    return register < 0 ? ref : bound[register] ? Ref.SOME : Ref.NONE;
  }

  /// Which registers hold artifacts of which one may stand for its class.
  private boolean[] alike(boolean[] bound) {
    boolean[] alike = new boolean[bound.length];
    registers.forEach(
        (variable, register) ->
            alike[register] = likeness.isAlike(variable, other -> bound[registers.getOrDefault(other, 0)]));
    return alike;
  }

  private Step step(Part part, boolean[] bound, boolean isByClass) {
    return new Step(
        end(part.s(), part.sRef(), bound),
        end(part.p(), part.pRef(), bound),
        end(part.o(), part.oRef(), bound),
        part.source(),
        isByClass,
        run);
  }

  private static Step.End end(int register, long ref, boolean[] bound) {
    return new Step.End(register, ref, register >= 0 && bound[register]);
  }

  private static void mark(int register, boolean[] bound) {
    if (register >= 0) {
      bound[register] = true;
    }
  }
}
