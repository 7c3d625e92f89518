package org.w3id.stemma.columns.build;

import java.io.IOException;
import java.util.Arrays;
import org.w3id.stemma.columns.file.In;
import org.w3id.stemma.columns.term.Kind;
import org.w3id.stemma.columns.term.TermGroup;

/// The terms of a run.
final class RunTerms extends TermCursor {
  private final In in;
  private TermGroup group = TermGroup.of(Kind.BLANK);
  private long left;
  private byte[] key = new byte[256];
  private int length;

  RunTerms(Run run) throws IOException {
    in = new In(run.terms());
  }

  @Override
  boolean next() throws IOException {
    while (left == 0) {
      TermGroup next = TermGroup.read(in);
      if (next == null) {
        return false;
      }
      group = next;
      left = in.getVarint();
    }
    left--;
    int shared = (int) in.getVarint();
    length = shared + (int) in.getVarint();
    if (key.length < length) {
      key = Arrays.copyOf(key, length * 2);
    }
    in.getBytes(key, shared, length);
    return true;
  }

  @Override
  TermGroup group() {
    return group;
  }

  @Override
  byte[] key() {
    return key;
  }

  @Override
  int length() {
    return length;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
