package org.w3id.stemma.bench.hub;

import java.util.ArrayList;
import java.util.List;

/// What stands beside `license: other`: a name and a link, on most cards.
final class OtherLicenses {
  /// @param link within the repository, or an address
  record Named(String name, String link) {}

  static final Named NONE = new Named("", "");

  private static final double NAMED = 0.7;
  private static final double LINKED = 0.8;

  private record Weighted(int upTo, Named named) {}

  private final FamilyTree tree;
  private final List<Weighted> names;

  OtherLicenses(FamilyTree tree) {
    this.tree = tree;
    int upTo = 0;
    var weighted = new ArrayList<Weighted>();
    for (var row : Table.read("license-names.tsv", 3)) {
      upTo += Integer.parseInt(row.get(1));
      weighted.add(new Weighted(upTo, new Named(row.get(0), row.get(2))));
    }
    names = List.copyOf(weighted);
  }

  /// That of the real root that the model is or descends from, else any; or none.
  Named of(int model, Dice dice) {
    Named drawn = drawn(dice);
    if (tree.named(model).isPresent()) {
      return new Named(tree.named(model).get().licenseName(), "LICENSE");
    }
    if (!dice.chance(NAMED)) {
      return NONE;
    }
    int edge = tree.firstEdge(model);
    boolean child = tree.firstEdge(model + 1) > edge && tree.parent(edge) >= 0;
    String name = child ? tree.named(tree.parent(edge)).map(NamedRoot::licenseName).orElse("") : "";
    Named named = name.isEmpty() ? drawn : new Named(name, "LICENSE");
    return dice.chance(LINKED) ? named : new Named(named.name(), "");
  }

  private Named drawn(Dice dice) {
    int ticket = dice.below(names.getLast().upTo());
    return names.stream().filter(name -> ticket < name.upTo()).findFirst().orElseThrow().named();
  }
}
