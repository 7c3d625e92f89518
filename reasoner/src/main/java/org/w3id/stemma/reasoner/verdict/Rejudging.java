package org.w3id.stemma.reasoner.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.effective.Revision;
import org.w3id.stemma.reasoner.lineage.Change;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.lineage.Order;
import org.w3id.stemma.reasoner.table.Column;

/// Brings judgments up to date after changes: clauses, titles and what is to choose in one walk, then each world for those
/// for whom something is to choose, then the situations of all that differ.
record Rejudging(Practice practice, Effective effective, Rivals rivals, Elections elections, List<World> worlds) {
  Judgments with(List<Change> given, Situations situations) {
    Rivals rivalsNow = rivals.after(given);
    List<Change> changes = effective.lineage().withShadows(Turning.of(practice.law(), rivalsNow.lineage(), practice.told(), given));
    World all = worlds.getFirst();
    Lineage changed = effective.lineage().with(changes);
    Teaching teaching = all.teaching().after(changes, changed);
    Column titleOf = all.titleOf().fork();
    Column open = elections.open().fork();
    var strands =
        List.of(
            new Revision.Strand(practice.titles().by(teaching), titleOf), new Revision.Strand(practice.choices(), open));
    Effective.Revised revised = effective.revise(changes, teaching.differing(all.teaching()), strands);
    Lineage lineage = revised.effective().lineage();
    var allNow = new World(lineage, practice, teaching, revised.effective().estates(), titleOf);
    Elections electionsNow = elections.after(open, revised.changed());
    var worldsNow = new ArrayList<>(List.of(allNow));
    IntStream differing = IntStream.concat(changes.stream().mapToInt(Change::touched), IntStream.of(revised.changed()));
    int[] seeds = IntStream.of(revised.visited()).filter(electionsNow::isOpen).toArray();
    for (int world = 1; world <= electionsNow.worlds(); world++) {
      Lineage elected = lineage.with(electionsNow.elected(world));
      Order order = revised.effective().order();
      if (world < worlds.size()) {
        World.Revised one = worlds.get(world).after(elected, allNow, order, electionsNow::isOpen, seeds);
        worldsNow.add(one.world());
        differing = IntStream.concat(differing, IntStream.of(one.changed()));
      } else {
        worldsNow.add(World.of(elected, allNow, order, electionsNow::isOpen));
      }
    }
    var now = new Rejudging(practice, revised.effective(), rivalsNow, electionsNow, worldsNow);
    return now.judged(situations, changes.stream().mapToInt(Change::touched).distinct().toArray(), differing.distinct().toArray());
  }

  private Judgments judged(Situations before, int[] touched, int[] differing) {
    var situator = new Situator(practice.table(), rivals, elections, worlds);
    Column numbers = before.fork();
    for (int artifact : differing) {
      numbers.set(artifact, situator.of(artifact));
    }
    Situations situations = before.and(practice.table(), numbers, differing);
    return new Judgments(practice, effective, rivals, elections, worlds, situations, touched, differing);
  }
}
