package org.w3id.stemma.reasoner.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// What a sentence says of an artifact beside the verdict: what was chosen, how a list was read, and that nobody states
/// where it comes from.
record Remarks(Lineage lineage, Texts texts, Elections elections, int artifact) {
  List<String> on(int world, Purpose purpose, Reading reading, Outcome outcome) {
    var remarks = new ArrayList<String>();
    String elected = elections.elected(artifact, world);
    if (!elected.isEmpty()) {
      remarks.add("chosen from what is offered: " + elected);
    }
    milder(purpose, reading, outcome).ifPresent(remarks::add);
    if (lineage.edges(artifact) == lineage.edgesEnd(artifact)) {
      remarks.add("no parents stated");
    }
    return remarks;
  }

  /// Whether one license of a list would be milder, if it could be chosen.
  private Optional<String> milder(Purpose purpose, Reading reading, Outcome outcome) {
    List<List<Node>> offers = lineage.declaration(artifact).offers();
    if (offers.size() < 2 || lineage.isConjunction(artifact)) {
      return Optional.empty();
    }
    Comparator<List<Node>> byText = Comparator.comparing(offer -> texts.mildest(offer, purpose, reading));
    List<Node> mildest = offers.stream().min(byText).orElseThrow();
    List<Node> strictest = offers.stream().max(byText).orElseThrow();
    Outcome alone = texts.mildest(mildest, purpose, reading);
    return byText.compare(mildest, strictest) < 0 && alone.isMilderThan(outcome)
        ? Optional.of("its licenses are read as binding together; if one may be chosen, " + Reasons.local(mildest.getFirst()) + " is milder")
        : Optional.empty();
  }
}
