package org.w3id.stemma.columns.operator;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.operator.Steps.Kept;
import org.w3id.stemma.columns.source.ByClass;
import org.w3id.stemma.columns.source.Classes;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.source.Source;
import org.w3id.stemma.columns.value.Comparison;
import org.w3id.stemma.columns.value.Condition;

/// Puts the parts of a pattern in an order in which each is as selective as can be told, and conditions where they can
/// first be tried.
@SuppressWarnings("ReferenceEquality") // a pattern may have two equal parts
final class Planner {
  /// How many times fewer than the matches of the best part its objects must be, to be gone through first.
  private static final double OBJECTS_PAY = 8;

  private final List<Part> left;
  private final List<Kept> pending;
  private final Needs needs;
  private final boolean[] given;
  private final boolean[] bound;
  private final Run run;
  private Likeness likeness = Likeness.NONE;

  /// @param bound which registers hold something before the first step
  Planner(List<Part> parts, List<Kept> conditions, Needs needs, boolean[] bound, Run run) {
    this.left = new ArrayList<>(parts);
    this.pending = new ArrayList<>(conditions);
    this.needs = needs;
    this.given = bound.clone();
    this.bound = bound.clone();
    this.run = run;
  }

  Steps.Plan plan() {
    name();
    likeness = Likeness.of(left, pending, needs, bound);
    left.replaceAll(likeness::of);
    narrow();
    Condition[] before = ready();
    var steps = new ArrayList<Step>();
    var sizes = new ArrayList<Double>();
    while (!left.isEmpty()) {
      Part best = best();
      Part alone = objectsAlone(best);
      Part first = alone == null ? objectsFirst(best) : null;
      if (first == null) {
        left.remove(best);
      }
      Part next = alone != null ? alone : first != null ? first : best;
      double found = next.estimate(bound);
      Step step = step(next);
      sizes.add(step.findsEach() ? found : 1);
      steps.add(step);
    }
    return new Steps.Plan(before, steps.toArray(Step[]::new), likeness, Size.of(sizes.stream().mapToDouble(size -> size).toArray()));
  }

  /// Tells parts of which an end is a term, has a value at the beginning, or is found by a part that the query has before.
  private void name() {
    boolean[] named = bound.clone();
    left.replaceAll(
        part -> {
          boolean isNamed = is(part.s(), named) || is(part.o(), named);
          for (int register : part.registers()) {
            named[register] = true;
          }
          return isNamed ? part.with(part.source().named(), part.text()) : part;
        });
  }

  private static boolean is(int register, boolean[] named) {
    return register < 0 || named[register];
  }

  /// Lets a part give just the objects between bounds, where conditions say no more than that.
  private void narrow() {
    Map<Integer, List<Kept>> byRegister = new HashMap<>();
    for (Kept kept : pending) {
      if (kept.condition() instanceof Comparison comparison && !bound[comparison.register()]) {
        byRegister.computeIfAbsent(comparison.register(), any -> new ArrayList<>()).add(kept);
      }
    }
    byRegister.forEach(this::narrow);
  }

  private void narrow(int register, List<Kept> conditions) {
    for (int i = 0; i < left.size(); i++) {
      Part part = left.get(i);
      Source.IdRange range = part.o() == register && part.s() != register && part.p() < 0 ? part.source().objectRange() : null;
      if (range == null) {
        continue;
      }
      int low = 0;
      int high = Integer.MAX_VALUE;
      var covering = new ArrayList<Kept>();
      for (Kept kept : conditions) {
        if (kept.condition() instanceof Comparison comparison && comparison.covers(range.first(), range.last())) {
          low = Math.max(low, comparison.low());
          high = Math.min(high, comparison.high());
          covering.add(kept);
        }
      }
      Source within = covering.isEmpty() ? null : part.source().within(low, Math.max(low, high));
      if (within != null) {
        left.set(i, part.with(within, part.text()));
        pending.removeAll(covering);
        return;
      }
    }
  }

  private Part best() {
    Part best = left.getFirst();
    double least = Double.POSITIVE_INFINITY;
    for (Part part : left) {
      double estimate = part.estimate(bound);
      if (estimate < least) {
        least = estimate;
        best = part;
      }
    }
    return best;
  }

  /// The objects of a part instead of it, where nobody asks for its subjects. Null if they cannot be had by themselves.
  private @Nullable Part objectsAlone(Part best) {
    if (!isOpen(best) || isAsked(best.s(), best) || !isAsked(best.o(), best)) {
      return null;
    }
    Source objects = needs.areEqualCounted() ? best.source().counts() : best.source().objects();
    return objects == null ? null : objectsOf(best, objects, needs.areEqualCounted() ? ", and how many have each" : "");
  }

  /// Whether both ends are variables without a value yet.
  private boolean isOpen(Part part) {
    return part.s() >= 0 && part.o() >= 0 && part.p() < 0 && part.s() != part.o() && !bound[part.s()] && !bound[part.o()];
  }

  private static Part objectsOf(Part part, Source objects, String words) {
    return new Part(-1, Ref.NONE, -1, part.pRef(), part.o(), Ref.NONE, objects, "objects of " + part.text() + words);
  }

  /// The objects of a part, to begin with, where they are few and another part asks about them, or nobody asks which
  /// subjects they have, or nothing about these but what their classes decide; or where a condition can be tried on them,
  /// which is then done once for each and in their order. The part itself is matched later: this only narrows. Null if that
  /// does not pay.
  private @Nullable Part objectsFirst(Part best) {
    double least = best.estimate(bound);
    for (Part part : left) {
      Source objects = isOpen(part) ? part.source().objects() : null;
      if (objects == null) {
        continue;
      }
      double count = objects.estimate(Ref.NONE, Ref.NONE);
      boolean isAskedAbout = left.stream().anyMatch(other -> other.s() == part.o());
      boolean isAlone = part == best && !isAsked(part.s(), part);
      boolean isByClass = part == best && decided(part.s(), part, bound) != null;
      boolean isTried = part == best && pending.stream().anyMatch(kept -> isOnly(kept, part.o()));
      if (isTried || (count * OBJECTS_PAY < least && (isAskedAbout || isAlone || isByClass))) {
        return objectsOf(part, objects, "");
      }
    }
    return null;
  }

  /// Whether a condition waits for one register only.
  private boolean isOnly(Kept kept, int register) {
    BitSet missing = (BitSet) kept.registers().clone();
    missing.stream().filter(each -> each < bound.length && bound[each]).forEach(missing::clear);
    return missing.cardinality() == 1 && missing.get(register);
  }

  private Step step(Part part) {
    boolean[] before = bound.clone();
    var made = new HashSet<Integer>();
    int ends = 0;
    for (int register : part.registers()) {
      if (!before[register]) {
        made.add(register);
        ends++;
      }
    }
    boolean isAsked = made.size() < ends || made.isEmpty() || made.stream().anyMatch(register -> isAsked(register, part));
    if (isAsked) {
      made.forEach(register -> bound[register] = true);
    }
    Step.Asked asked = isAsked ? Step.Asked.EACH : needs.areEqualCounted() ? Step.Asked.COUNT : Step.Asked.ANY;
    return new Step(asked == Step.Asked.EACH ? once(byClass(part, before), before) : part, before, asked, ready(), run);
  }

  /// The part, one at its new end standing for all that are alike, where the parts that are left say no more of it than what
  /// its class decides.
  private Part byClass(Part part, boolean[] before) {
    boolean isKnown = is(part.s(), before) || is(part.o(), before);
    int end = part.s() >= 0 && !before[part.s()] ? part.s() : part.o();
    Classes classes = isKnown && part.p() < 0 ? decided(end, part, before) : null;
    return classes == null
        ? part
        : part.with(new ByClass(part.source(), classes, end == part.s()), part.text() + ", those that are alike counted together");
  }

  /// By which one value of a register may stand for others in a part; null if it may not.
  private @Nullable Classes decided(int register, Part by, boolean[] before) {
    return register < 0 || before[register] || likeness.registers().get(register) || !needs.areEqualCounted()
            || needs.registers().get(register) || pending.stream().anyMatch(kept -> kept.registers().get(register))
        ? null
        : Likeness.decided(register, left.stream().filter(part -> part != by).toList());
  }

  /// The part, of which each match has another end, where it goes on from what other parts match and nobody else asks for that.
  private Part once(Part part, boolean[] before) {
    boolean goesOn = goesOn(part.s(), part.o(), before) || goesOn(part.o(), part.s(), before);
    Source once = goesOn && !needs.areEqualCounted() ? part.source().once() : null;
    if (once == null) {
      return part;
    }
    for (int register = 0; register < before.length; register++) {
      if (isMatched(register, before) && isAsked(register, part)) {
        return part;
      }
    }
    return part.with(once, part.text() + ", each end once");
  }

  private boolean goesOn(int from, int to, boolean[] before) {
    return isMatched(from, before) && to >= 0 && !before[to];
  }

  /// Whether a part before this one put something into a register.
  private boolean isMatched(int register, boolean[] before) {
    return register >= 0 && before[register] && !given[register];
  }

  /// Whether anybody but this part asks for the value of a register.
  private boolean isAsked(int register, Part by) {
    return needs.registers().get(register)
        || left.stream().anyMatch(part -> part != by && part.mentions(register))
        || pending.stream().anyMatch(kept -> kept.registers().get(register));
  }

  /// Takes the conditions of which no variable is still to be bound.
  private Condition[] ready() {
    var missing = new BitSet();
    for (Part part : left) {
      for (int register : part.registers()) {
        if (!bound[register]) {
          missing.set(register);
        }
      }
    }
    List<Condition> conditions = pending.stream().filter(kept -> !kept.registers().intersects(missing)).map(Kept::condition).toList();
    pending.removeIf(kept -> !kept.registers().intersects(missing));
    return conditions.toArray(Condition[]::new);
  }
}
