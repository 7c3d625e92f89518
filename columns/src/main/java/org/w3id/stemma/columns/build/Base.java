package org.w3id.stemma.columns.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.w3id.stemma.columns.index.GraphSetsWriter;
import org.w3id.stemma.columns.term.Kind;
import org.w3id.stemma.columns.term.TermGroup;

/// Columns that a build begins with. This one is empty.
class Base {
  /// The new ids of its terms, by their old ones, in the folder of what lies in files for a while.
  static final String MAP = "base.map";

  /// Its terms, by their ids.
  TermCursor terms() throws IOException {
    return new NoTerms();
  }

  /// Begins to tell of its quads.
  ///
  /// @param scratch where its [#MAP] lies
  /// @param sets gives numbers to sets of graphs
  void begin(Path scratch, GraphSetsWriter sets) throws IOException {
    // it has none
  }

  /// The new ids of its predicates, ascending.
  List<Integer> predicates() {
    return List.of();
  }

  /// What is left of a predicate, if it has any of it.
  BasePairs bySubject(int predicate) {
    return new BasePairs();
  }

  /// The same in the other direction.
  BasePairs byObject(int predicate) {
    return new BasePairs();
  }

  private static final class NoTerms extends TermCursor {
    private static final byte[] KEY = {};

    @Override
    boolean next() {
      return false;
    }

    @Override
    TermGroup group() {
      return TermGroup.of(Kind.BLANK);
    }

    @Override
    byte[] key() {
      return KEY;
    }

    @Override
    int length() {
      return 0;
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
