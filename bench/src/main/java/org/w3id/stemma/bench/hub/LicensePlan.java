package org.w3id.stemma.bench.hub;

import java.util.List;
import java.util.Optional;

/// Which license each model declares: one byte a model.
///
/// A child of a real root often repeats the root's license, up to a part of that license's share; all others are drawn
/// so that the shares come out as they are on the Hub.
final class LicensePlan {
  private static final double REPEATS_ITS_PARENT = 0.4;

  /// Of a license's share, this part at most comes from repeating.
  private static final double REPEATED_AT_MOST = 0.6;

  private final List<String> keys;
  private final byte[] licenses;

  private LicensePlan(List<String> keys, int models) {
    this.keys = keys;
    licenses = new byte[models];
  }

  static LicensePlan of(Census census, FamilyTree tree, long seed) {
    var rows = Table.read("licenses.tsv", 2);
    var plan = new LicensePlan(rows.stream().map(List::getFirst).toList(), census.models());
    long[] left = rows.stream().mapToLong(row -> census.scaled(Long.parseLong(row.get(1)))).toArray();
    plan.repeat(tree, seed, left);
    plan.draw(tree, seed, left);
    return plan;
  }

  /// The Hub's key; empty if the model declares none.
  Optional<String> license(int model) {
    return licenses[model] == 0 ? Optional.empty() : Optional.of(keys.get(licenses[model] - 1));
  }

  /// Any key of the Hub's.
  String any(Dice dice) {
    return dice.of(keys);
  }

  private static boolean declares(int model, long seed) {
    return new Dice(seed, "declares", model).chance(Census.WITH_LICENSE);
  }

  private void repeat(FamilyTree tree, long seed, long[] left) {
    var dice = new Dice(seed, "repeated license", 0);
    long[] atLeast = new long[left.length];
    for (int license = 0; license < left.length; license++) {
      atLeast[license] = (long) (left[license] * (1 - REPEATED_AT_MOST));
    }
    for (int model = 0; model < licenses.length; model++) {
      int license = repeated(tree, model);
      boolean named = tree.kind(model) == Kind.NAMED_ROOT;
      if (license >= 0
          && (named || (declares(model, seed) && left[license] > atLeast[license] && dice.chance(REPEATS_ITS_PARENT)))) {
        licenses[model] = (byte) (license + 1);
        left[license]--;
      }
    }
  }

  /// The license of a real root, its own or that of a child's first parent, or -1.
  private int repeated(FamilyTree tree, int model) {
    int edge = tree.firstEdge(model);
    boolean child = tree.firstEdge(model + 1) > edge && tree.parent(edge) >= 0;
    return tree.named(child ? tree.parent(edge) : model).map(root -> keys.indexOf(root.license())).orElse(-1);
  }

  private void draw(FamilyTree tree, long seed, long[] left) {
    long[] upTo = new long[left.length];
    long sum = 0;
    for (int license = 0; license < left.length; license++) {
      sum += Math.max(0, left[license]);
      upTo[license] = sum;
    }
    for (int model = 0; model < licenses.length; model++) {
      if (licenses[model] == 0 && tree.kind(model) != Kind.NAMED_ROOT && declares(model, seed) && sum > 0) {
        licenses[model] = (byte) (drawn(upTo, new Dice(seed, "license", model)) + 1);
      }
    }
  }

  private static int drawn(long[] upTo, Dice dice) {
    long ticket = (long) (dice.unit() * upTo[upTo.length - 1]);
    int license = 0;
    while (upTo[license] <= ticket) {
      license++;
    }
    return license;
  }
}
