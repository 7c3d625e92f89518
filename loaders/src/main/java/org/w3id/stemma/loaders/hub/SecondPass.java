package org.w3id.stemma.loaders.hub;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3id.stemma.loaders.Finding;
import org.w3id.stemma.loaders.Finding.Kind;
import org.w3id.stemma.loaders.Tally;

/// The reading that states, and tells what is wrong.
final class SecondPass {
  private static final int SHOWN = 10;

  private final Tally tally;
  private final HubIndex index;
  private final HubStatements statements;
  private final HubParser parser = new HubParser();
  private final BitSet seen = new BitSet();
  private final Map<Integer, String> firstContents = new HashMap<>();

  SecondPass(Tally tally, HubIndex index, HubStatements statements) {
    this.tally = tally;
    this.index = index;
    this.statements = statements;
  }

  void read(HubFile file) {
    try (Chunks chunks = file.open()) {
      for (var chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
        tally.record();
        switch (parser.parse(chunk.get())) {
          case Reading.Ok(HubRecord record) -> take(record);
          case Reading.Rejected(Finding why) -> tally.tell(why);
        }
      }
    }
  }

  private void take(HubRecord record) {
    int node = index.node(record.id());
    if (seen.get(node)) {
      tellRepeated(record, node);
      return;
    }
    seen.set(node);
    if (index.isRepeated(node)) {
      firstContents.put(node, content(record));
    }
    statements.state(record);
  }

  /// What a record says, in the few bytes that it takes to compare it.
  private static String content(HubRecord record) {
    return Digest.of(record.id() + record.said()).substring(0, 32);
  }

  private void tellRepeated(HubRecord record, int node) {
    boolean saysTheSame = content(record).equals(firstContents.get(node));
    tally.tell(
        saysTheSame
            ? new Finding(
                Kind.REJECTED,
                "duplicate-record",
                record.where(),
                "says again what the first record with this id says",
                "Give each model once.")
            : new Finding(
                Kind.REJECTED,
                "duplicate-id",
                record.where(),
                "says other things than the first record with this id, which was kept",
                "Give each model once: the newest of these records."));
  }

  void tellOther(Path file) {
    tally.tell(
        new Finding(
            Kind.NOTED,
            "other-file",
            file.toString(),
            "is not named as Hub metadata: not read",
            "Name it .json, .jsonl or .ndjson if it is."));
  }

  /// One finding for each cycle, one for each edge of it. The edges are stated: which of them is
  /// wrong, nobody knows.
  void tellCycles(String where) {
    for (Cycles.Cycle cycle : index.cycles()) {
      int models = cycle.nodes().size();
      String some =
          cycle.nodes().stream().limit(SHOWN).map(index::spelling).collect(Collectors.joining(", "))
              + (models > SHOWN ? ", …" : "");
      tally.tell(
          new Finding(
              Kind.NOTED,
              "cycle",
              where,
              models
                  + " models descend from each other, by "
                  + cycle.edges().size()
                  + " edges: "
                  + some,
              "One of these edges points the wrong way."));
      cycle.edges().forEach(edge -> tellEdge(where, edge));
    }
  }

  private void tellEdge(String where, Cycles.Edge edge) {
    tally.tell(
        new Finding(
            Kind.NOTED,
            "cycle-edge",
            where,
            index.spelling(edge.child())
                + " → "
                + index.spelling(edge.parent())
                + " is part of a cycle",
            "See the finding of the cycle."));
  }
}
