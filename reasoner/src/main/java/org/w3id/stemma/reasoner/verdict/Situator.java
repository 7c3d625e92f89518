package org.w3id.stemma.reasoner.verdict;

import java.util.List;

/// Tells in which situation of the table an artifact is.
record Situator(SituationTable table, Rivals rivals, Elections elections, List<World> worlds) {
  int of(int artifact) {
    World all = worlds.getFirst();
    int own = table.own(rivals.of(artifact), Nature.of(all.lineage(), artifact));
    int estate = all.estateOf().get(artifact);
    if (!elections.isOpen(artifact)) {
      return table.of(estate, all.titleOf().get(artifact), own);
    }
    int[] choice = elections.worldsOf(artifact);
    int[] estates = new int[choice.length];
    int[] titles = new int[choice.length];
    for (int i = 0; i < choice.length; i++) {
      estates[i] = worlds.get(choice[i]).estateOf().get(artifact);
      titles[i] = worlds.get(choice[i]).titleOf().get(artifact);
    }
    return table.of(estate, estates, titles, own);
  }
}
