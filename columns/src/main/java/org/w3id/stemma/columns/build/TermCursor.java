package org.w3id.stemma.columns.build;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.w3id.stemma.columns.file.In;
import org.w3id.stemma.columns.term.Kind;
import org.w3id.stemma.columns.term.TermGroup;
import org.w3id.stemma.columns.term.Text;

/// The terms of a run, one after another.
final class TermCursor implements AutoCloseable {
  static final Comparator<TermCursor> ORDER =
      Comparator.comparing(TermCursor::group)
          .thenComparing((one, other) -> Arrays.compareUnsigned(one.key, 0, one.length, other.key, 0, other.length));

  private final In in;
  private TermGroup group = new TermGroup(Kind.BLANK, "");
  private long left;
  private byte[] key = new byte[256];
  private int length;

  TermCursor(Run run) throws IOException {
    in = new In(run.terms());
  }

  /// Goes to the next term, if there is one.
  boolean next() throws IOException {
    while (left == 0) {
      int code = in.getByte();
      if (code == Kind.END) {
        return false;
      }
      byte[] qualifier = new byte[(int) in.getVarint()];
      in.getBytes(qualifier, 0, qualifier.length);
      group = new TermGroup(Kind.of(code), Text.string(qualifier, 0, qualifier.length));
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

  TermGroup group() {
    return group;
  }

  byte[] key() {
    return key;
  }

  int length() {
    return length;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
