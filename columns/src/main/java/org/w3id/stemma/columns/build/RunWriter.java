package org.w3id.stemma.columns.build;

import java.io.IOException;
import java.util.Arrays;
import org.w3id.stemma.columns.file.Opened;
import org.w3id.stemma.columns.file.Out;
import org.w3id.stemma.columns.term.TermGroup;

/// Writes sorted terms and sorted quads for a while: the files of a [Run].
///
/// A term is what it shares with the one before it and the rest, a quad what has changed since the one before it.
final class RunWriter implements AutoCloseable {
  private final Opened files = new Opened();
  private final Out terms;
  private final Out quads;
  private byte[] last = new byte[256];
  private int lastLength;
  private int predicate;
  private int subject;
  private int object;

  RunWriter(Run run) throws IOException {
    terms = files.open(() -> new Out(run.terms()));
    quads = files.open(() -> new Out(run.quads()));
  }

  /// Begins the next group of `size` terms.
  void group(TermGroup group, int size) throws IOException {
    group.write(terms);
    terms.putVarint(size);
    lastLength = 0;
  }

  /// Writes a term that is greater than the one before it.
  void term(byte[] key, int from, int to) throws IOException {
    int mismatch = Arrays.mismatch(last, 0, lastLength, key, from, to);
    int shared = mismatch < 0 ? lastLength : mismatch;
    terms.putVarint(shared);
    terms.putVarint(to - from - shared);
    terms.putBytes(key, from + shared, to);
    if (last.length < to - from) {
      last = new byte[(to - from) * 2];
    }
    System.arraycopy(key, from, last, 0, to - from);
    lastLength = to - from;
  }

  /// Writes a quad that does not come before the one before it.
  void quad(int itsPredicate, int itsSubject, int itsObject, int graph) throws IOException {
    // The lowest two bits tell what is the same as before: 0 nothing, 1 the predicate, 2 the subject too, 3 the triple.
    if (itsPredicate != predicate) {
      quads.putVarint((long) (itsPredicate - predicate) << 2);
      quads.putVarint(itsSubject);
      quads.putVarint(itsObject);
    } else if (itsSubject != subject) {
      quads.putVarint((long) (itsSubject - subject) << 2 | 1);
      quads.putVarint(itsObject);
    } else if (itsObject != object) {
      quads.putVarint((long) (itsObject - object) << 2 | 2);
    } else {
      quads.putVarint(3);
    }
    quads.putVarint(graph);
    predicate = itsPredicate;
    subject = itsSubject;
    object = itsObject;
  }

  @Override
  public void close() throws IOException {
    try (files) {
      TermGroup.writeEnd(terms);
      quads.putVarint(0); // no predicate is the same as itself
    }
  }
}
