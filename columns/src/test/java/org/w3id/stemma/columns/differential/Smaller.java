package org.w3id.stemma.columns.differential;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;

/// Makes a difference small: leaves out quads and pieces of the query as long as the answers still differ.
final class Smaller {
  private final long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
  private Data data;
  private Piece query;

  private Smaller(Data data, Piece query) {
    this.data = data;
    this.query = query;
  }

  record Case(Data data, Piece query) {}

  static Case of(Data data, Piece query) {
    var smaller = new Smaller(data, query);
    boolean isLess = true;
    while (isLess) { // with less of the one, less of the other may do
      isLess = smaller.fewerPieces();
      isLess |= smaller.fewerQuads();
    }
    return new Case(smaller.data, smaller.query);
  }

  private boolean isOver() {
    return System.nanoTime() > end;
  }

  private boolean fewerPieces() {
    boolean isLess = false;
    for (Optional<Piece> next = step(); next.isPresent(); next = step()) {
      query = next.get();
      isLess = true;
    }
    return isLess;
  }

  private Optional<Piece> step() {
    int length = query.toString().length();
    return query
        .smaller()
        .filter(piece -> piece.toString().length() < length)
        .takeWhile(any -> !isOver())
        .filter(piece -> Trial.differs(data, piece))
        .findFirst();
  }

  private boolean fewerQuads() {
    boolean isLess = false;
    for (int size = Math.max(1, data.quads().size() / 2); size > 0; size /= 2) {
      for (int from = 0; from < data.quads().size() && !isOver(); ) {
        List<Quad> left = new ArrayList<>(data.quads());
        left.subList(from, Math.min(left.size(), from + size)).clear();
        if (Trial.differs(data.with(left), query)) {
          data = data.with(left);
          isLess = true;
        } else {
          from += size;
        }
      }
    }
    return isLess;
  }
}
