package org.w3id.stemma.columns.build;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.w3id.stemma.columns.term.TermGroup;

/// Sorted terms, one after another.
abstract class TermCursor implements Closeable {
  /// By group and key; of equal terms, those that are used come first.
  static final Comparator<TermCursor> ORDER = TermCursor::compare;

  /// Goes to the next term, if there is one.
  abstract boolean next() throws IOException;

  /// Whether it is to have an id, even if no other source has it.
  boolean isUsed() {
    return true;
  }

  abstract TermGroup group();

  /// Valid until the next.
  abstract byte[] key();

  abstract int length();

  private static int compare(TermCursor one, TermCursor other) {
    int groups = one.group().equals(other.group()) ? 0 : one.group().compareTo(other.group());
    int keys = groups != 0 ? groups : Arrays.compareUnsigned(one.key(), 0, one.length(), other.key(), 0, other.length());
    return keys != 0 ? keys : Boolean.compare(other.isUsed(), one.isUsed());
  }

  @Override
  public abstract void close() throws IOException;
}
