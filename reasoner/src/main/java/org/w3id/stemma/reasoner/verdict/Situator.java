package org.w3id.stemma.reasoner.verdict;

import java.util.HashMap;
import java.util.stream.IntStream;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.lineage.Succession;

/// Tells in which situations of the table artifacts are.
///
/// @param rivals in the lineage that was given, where no license has turned into another by the day of the case
record Situator(Practice practice, Effective effective, Rivals rivals, Worlds worlds) {
  /// @param samples one artifact of each strain that is new
  /// @param apart of whom something else may be said than of others of their strain, because their licenses turned
  Situations.Placed place(Succession samples, IntStream apart) {
    var alike = new Rivals(effective.lineage(), practice.texts());
    var those = new HashMap<Integer, Integer>();
    apart.filter(artifact -> rivals.lineage().rivalsId(artifact) != 0).forEach(artifact -> those.put(artifact, of(artifact, rivals)));
    return new Situations.Placed(practice.situations().of(artifact -> of(artifact, alike), effective.stock(), samples), those);
  }

  private int of(int artifact, Rivals said) {
    SituationTable table = practice.table();
    int own = table.own(said.of(artifact), Nature.of(effective.lineage(), artifact));
    int estate = worlds.estate(0, artifact);
    if (!worlds.elections().isOpen(artifact)) {
      return table.of(estate, worlds.title(0, artifact), own);
    }
    int[] choice = worlds.elections().worldsOf(artifact);
    int[] estates = new int[choice.length];
    int[] titles = new int[choice.length];
    for (int i = 0; i < choice.length; i++) {
      estates[i] = worlds.estate(choice[i], artifact);
      titles[i] = worlds.title(choice[i], artifact);
    }
    return table.of(estate, estates, titles, own);
  }
}
