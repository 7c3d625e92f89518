package org.w3id.stemma.bench.hub;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which model is what: one byte a model, and the few that have a place of their own.
final class Placement {
  private static final List<Kind> DERIVED =
      Arrays.stream(Kind.values()).filter(Kind::isDerived).toList();

  private final byte[] kinds;
  private final Map<Integer, NamedRoot> named = new HashMap<>();
  private final Map<Integer, Integer> nextInCycle = new HashMap<>();

  private Placement(int models) {
    kinds = new byte[models];
    Arrays.fill(kinds, Kind.ROOT.code());
  }

  /// Parents are rare among the first tenth of the Hub, which is older than the field that names them.
  static int firstChild(int models) {
    return Math.max(1, models / 10);
  }

  static Placement of(Census census, Timeline timeline, long seed) {
    var placement = new Placement(census.models());
    var dice = new Dice(seed, "placement", 0);
    placement.placeNamed(timeline);
    for (int loop = 0; loop < census.models(Kind.SELF_LOOP); loop++) {
      placement.claim(dice, Kind.SELF_LOOP);
    }
    for (int cycle = 0; cycle < census.faults(Fault.CYCLE); cycle++) {
      placement.placeCycle(dice, Census.cycleLength(cycle));
    }
    placement.placeDerived(census, dice);
    return placement;
  }

  Kind kind(int model) {
    return Kind.of(kinds[model]);
  }

  /// The real roots, by model.
  Map<Integer, NamedRoot> named() {
    return Collections.unmodifiableMap(named);
  }

  /// The member of a ring that `member` names as its parent.
  int nextInCycle(int member) {
    Integer next = nextInCycle.get(member);
    if (next == null) {
      throw new IllegalArgumentException("Model " + member + " is in no ring");
    }
    return next;
  }

  private boolean isFree(int model) {
    return kinds[model] == Kind.ROOT.code();
  }

  /// Each at its date; a small Hub has only the roots with the most children.
  private void placeNamed(Timeline timeline) {
    NamedRoot.all().stream().limit(kinds.length / 20 + 3).forEach(root -> {
      int model = timeline.firstOn(root.made());
      while (!isFree(model)) {
        model = (model + 1) % kinds.length;
      }
      kinds[model] = Kind.NAMED_ROOT.code();
      named.put(model, root);
    });
  }

  private void placeCycle(Dice dice, int length) {
    List<Integer> ring = new ArrayList<>();
    for (int member = 0; member < length; member++) {
      ring.add(claim(dice, Kind.IN_CYCLE));
    }
    for (int member = 0; member < length; member++) {
      nextInCycle.put(ring.get(member), ring.get((member + 1) % length));
    }
  }

  private int claim(Dice dice, Kind kind) {
    int first = firstChild(kinds.length);
    while (true) {
      int model = first + dice.below(kinds.length - first);
      if (isFree(model)) {
        kinds[model] = kind.code();
        return model;
      }
    }
  }

  /// Selection sampling: exactly as many of each kind as planned, every order as likely as any other.
  private void placeDerived(Census census, Dice dice) {
    Map<Kind, Integer> left = new EnumMap<>(Kind.class);
    DERIVED.forEach(kind -> left.put(kind, census.models(kind)));
    int free = 0;
    for (int model = firstChild(kinds.length); model < kinds.length; model++) {
      free += isFree(model) ? 1 : 0;
    }
    for (int model = firstChild(kinds.length); model < kinds.length; model++) {
      if (isFree(model)) {
        kinds[model] = take(left, dice.below(free--)).code();
      }
    }
  }

  private static Kind take(Map<Kind, Integer> left, int drawn) {
    int rest = drawn;
    for (Kind kind : DERIVED) {
      int count = left.getOrDefault(kind, 0);
      if (rest < count) {
        left.put(kind, count - 1);
        return kind;
      }
      rest -= count;
    }
    return Kind.ROOT;
  }
}
