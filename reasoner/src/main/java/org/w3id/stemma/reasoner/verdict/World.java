package org.w3id.stemma.reasoner.verdict;

import java.util.List;
import java.util.function.IntPredicate;
import org.w3id.stemma.reasoner.effective.Revision;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.lineage.Order;
import org.w3id.stemma.reasoner.table.Column;
import org.w3id.stemma.reasoner.table.SparseColumn;

/// All that verdicts rest on, under one choice of licenses wherever several are offered: which estate of clauses each
/// artifact has, and which title. Immutable once it is filled.
record World(Lineage lineage, Practice practice, Teaching teaching, Column estateOf, Column titleOf) {
  /// That of all offers.
  static World ofAllOffers(Lineage lineage, Practice practice, Teaching teaching, Column estateOf, Order order) {
    return new World(lineage, practice, teaching, estateOf, practice.titles().by(teaching).over(lineage, order));
  }

  /// Another, that differs from that of all offers only for those for whom something is to choose.
  static World of(Lineage lineage, World all, Order order, IntPredicate isOpen) {
    var estateOf = new SparseColumn(all.estateOf, isOpen);
    var titleOf = new SparseColumn(all.titleOf, isOpen);
    var world = new World(lineage, all.practice, all.teaching, estateOf, titleOf);
    all.practice.holdings().alone(
        estates -> {
          estates.over(lineage, order, estateOf, isOpen);
          return estates;
        });
    all.practice.titles().by(all.teaching).over(lineage, order, titleOf, isOpen);
    return world;
  }

  /// This world, brought up to date, and for whom something is different in it.
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Revised(World world, int[] changed) {}

  /// @param changed the lineage, changed, with what is chosen in this world
  /// @param all the world of all offers, brought up to date
  /// @param seeds of those for whom something is to choose, all that might have something else
  Revised after(Lineage changed, World all, Order order, IntPredicate isOpen, int[] seeds) {
    if (!(estateOf instanceof SparseColumn estates) || !(titleOf instanceof SparseColumn titles)) {
      throw new IllegalStateException("the world of all offers is brought up to date with the clauses");
    }
    if (seeds.length == 0) {
      var same = new World(changed, practice, all.teaching, estates.on(all.estateOf, isOpen), titles.on(all.titleOf, isOpen));
      return new Revised(same, seeds);
    }
    SparseColumn estatesNow = estates.fork(all.estateOf, isOpen);
    SparseColumn titlesNow = titles.fork(all.titleOf, isOpen);
    int[] differing =
        practice.holdings().alone(
            inheritance ->
                new Revision(
                        changed, order,
                        List.of(
                            new Revision.Strand(inheritance, estatesNow),
                            new Revision.Strand(practice.titles().by(all.teaching), titlesNow)))
                    .of(seeds));
    return new Revised(new World(changed, practice, all.teaching, estatesNow, titlesNow), differing);
  }

  Law law() {
    return practice.law();
  }

  /// The purposes for which nobody has read what an artifact that declares lies under, in [Fields].
  int unread(int artifact) {
    return practice.titles().unread(lineage, artifact);
  }

  int permitted(int artifact) {
    return practice.titles().permitted(titleOf.get(artifact));
  }

  /// What the artifact's own licenses grant, in [Fields].
  int grantedByItself(int artifact) {
    return practice.titles().grantedByItself(lineage, artifact);
  }
}
