package org.w3id.stemma.columns.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.jena.query.Query;
import org.w3id.stemma.columns.differential.Answer.Endless;
import org.w3id.stemma.columns.differential.Answer.Failed;
import org.w3id.stemma.columns.differential.Verdict.Different;
import org.w3id.stemma.columns.differential.Verdict.Open;
import org.w3id.stemma.columns.differential.Verdict.Same;
import org.w3id.stemma.columns.differential.Verdict.Why;

/// A data set, in memory and as columns, to which queries are put.
final class Trial implements AutoCloseable {
  /// How long Jena in memory may take; columns may take longer, as other work may stand in their way.
  private static final int SECONDS = 3;

  private static final int SHUFFLES = 6;

  private final Data data;
  private final Memory memory;
  private final Exactness exactness;
  private final Written written;

  Trial(Data data) throws IOException {
    this.data = data;
    this.memory = Memory.of(data);
    this.exactness = new Exactness(Exactness.blanks(data));
    this.written = new Written(data);
  }

  Verdict judge(Piece query) {
    return judge(Queries.parse(query));
  }

  Verdict judge(Query query) {
    Answer expected = memory(Judge.whole(query));
    if (expected instanceof Endless) {
      return new Open(Why.TOO_MUCH);
    }
    return compare(query, expected, columns(query));
  }

  private Verdict compare(Query query, Answer expected, Answer actual) {
    var judge = new Judge(query, exactness);
    if (actual instanceof Failed failed && failed.isWhileOrdering()) {
      return new Open(Why.FAILED);
    }
    if (expected instanceof Failed && !(actual instanceof Failed)) {
      return actual instanceof Endless ? new Different("no end, where Jena in memory fails") : new Open(Why.FAILED);
    }
    return judge
        .difference(expected, actual)
        .<Verdict>map(how -> different(query, expected, actual, how))
        .orElseGet(Same::new);
  }

  private Verdict different(Query query, Answer expected, Answer actual, String how) {
    if (isByDefinition(query, actual)) {
      return new Open(Why.DISPUTED);
    }
    if (!isDetermined(query, expected)) {
      return new Open(Why.UNDETERMINED);
    }
    return new Different(how);
  }

  private boolean isByDefinition(Query query, Answer actual) {
    Answer defined = Definition.of(memory.dataset(), Judge.whole(query), SECONDS);
    return !(defined instanceof Endless) && new Judge(query, exactness).difference(defined, actual).isEmpty();
  }

  /// Whether the answer is the same whatever the order in which triples are found.
  private boolean isDetermined(Query query, Answer expected) {
    if ((query.isDistinct() || query.isReduced()) && query.getResultVars().stream().anyMatch(name -> name.startsWith(Exactness.ANY) || name.startsWith(Exactness.BAG))) {
      return false;
    }
    var judge = new Judge(query, exactness);
    for (int seed = 0; seed < SHUFFLES; seed++) {
      Answer other = Answer.of(Memory.shuffled(data, seed).dataset(), query, SECONDS, Mended.SETTINGS);
      if (!(other instanceof Endless) && judge.difference(expected, other).isPresent()) {
        return false;
      }
    }
    return true;
  }

  /// The answer of columns, whatever it be.
  Answer columns(Query query) {
    return Answer.of(written.dataset(), query, SECONDS * 10);
  }

  /// The answer of Jena in memory, whatever it be.
  Answer memory(Query query) {
    return Answer.of(memory.dataset(), query, SECONDS, Mended.SETTINGS);
  }

  static Verdict judge(Data data, Piece query) throws IOException {
    try (var trial = new Trial(data)) {
      return trial.judge(query);
    }
  }

  static boolean differs(Data data, Piece query) {
    try {
      return Queries.isRight(query) && judge(data, query) instanceof Different;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }


  @Override
  public void close() throws IOException {
    written.close();
  }
}
