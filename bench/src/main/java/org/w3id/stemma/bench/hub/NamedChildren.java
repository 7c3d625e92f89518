package org.w3id.stemma.bench.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// How many children the real roots still have to get, by relation: a draw without replacement.
final class NamedChildren {
  /// Of a root's children, so many percent are of each relation that is not the most frequent one.
  private static final int PERCENT_OF_OTHERS = 4;

  private static final List<String> RELATIONS = List.of("finetune", "adapter", "quantized", "merge");

  private static final class Root {
    private final int model;
    private final int[] left = new int[RELATIONS.size()];
    private int formerNameLeft;

    private Root(int model) {
      this.model = model;
    }
  }

  private final List<Root> roots = new ArrayList<>();
  private final int[] edgesLeft = new int[RELATIONS.size()];

  /// @param edges how many edges will be drawn, by relation
  NamedChildren(Census census, Placement placement, Map<String, Integer> edges) {
    for (int relation = 0; relation < edgesLeft.length; relation++) {
      edgesLeft[relation] = edges.getOrDefault(RELATIONS.get(relation), 0);
    }
    long renamable = placement.named().values().stream().filter(root -> !root.formerId().isEmpty()).count();
    long renamed = census.faults(Fault.RENAMED_PARENT);
    int given = 0;
    for (var entry : placement.named().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
      var root = new Root(entry.getKey());
      if (!entry.getValue().formerId().isEmpty()) {
        given++;
        root.formerNameLeft = (int) (renamed * given / renamable - renamed * (given - 1) / renamable);
      }
      share(root, entry.getValue(), census.scaled(entry.getValue().children()) - root.formerNameLeft);
      roots.add(root);
    }
  }

  private static void share(Root root, NamedRoot named, int children) {
    int others = Math.max(0, children) * PERCENT_OF_OTHERS / 100;
    for (int relation = 0; relation < root.left.length; relation++) {
      root.left[relation] = RELATIONS.get(relation).equals(named.relation())
          ? Math.max(0, children) - (root.left.length - 1) * others
          : others;
    }
  }

  /// One edge fewer is to be drawn; the root that it shall lead to, made before `child`, or -1 for any other model.
  int draw(int child, String relation, Dice dice) {
    int kind = RELATIONS.indexOf(relation);
    if (kind < 0) {
      return -1;
    }
    int rest = dice.below(Math.max(1, edgesLeft[kind]--));
    for (Root root : roots) {
      if (root.model < child) {
        if (rest < root.left[kind]) {
          root.left[kind]--;
          return root.model;
        }
        rest -= root.left[kind];
      }
    }
    return -1;
  }

  /// One edge fewer is to be drawn: this one leads elsewhere.
  void skip(String relation) {
    int kind = RELATIONS.indexOf(relation);
    if (kind >= 0) {
      edgesLeft[kind]--;
    }
  }

  /// The root made before `child`, and not taken, that most children have still to call by its former name; or -1.
  int drawRenamed(int child, IntPredicate isTaken) {
    Root most = null;
    for (Root root : roots) {
      if (root.model < child
          && root.formerNameLeft > (most == null ? 0 : most.formerNameLeft)
          && !isTaken.test(root.model)) {
        most = root;
      }
    }
    if (most == null) {
      return -1;
    }
    most.formerNameLeft--;
    return most.model;
  }
}
