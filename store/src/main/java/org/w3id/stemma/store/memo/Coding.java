package org.w3id.stemma.store.memo;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/// What the writer and the reader of one stream both keep, so that what was said before need not be said again: the last
/// text, and one node in each of a number of slots. Both change it in the same way, node by node.
final class Coding {
  static final int URI = 1;
  static final int PLAIN = 2;
  static final int WITH_LANGUAGE = 3;
  static final int TYPED = 4;

  /// In front of the slot of a node that was said before; the kinds of new nodes are less.
  static final int FIRST_SLOT = 5;

  /// In place of a property at the end of the stream.
  static final int END = 0;

  private static final int SLOTS = 1 << 14;

  private final @Nullable Node[] slots = new @Nullable Node[SLOTS];
  private byte[] text = new byte[256];
  private int length;

  @Nullable Node at(int slot) {
    return slots[slot];
  }

  /// Where the node is kept, if it is.
  static int slot(Node node) {
    int hash = node.isLiteral() ? node.getLiteralLexicalForm().hashCode() * 31 + 1 : node.toString().hashCode();
    return (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }

  void keep(Node node) {
    slots[slot(node)] = node;
  }

  /// How many bytes at the beginning are those of the last text.
  int common(byte[] bytes) {
    int mismatch = Arrays.mismatch(text, 0, length, bytes, 0, bytes.length);
    return mismatch < 0 ? length : mismatch;
  }

  /// The last text with room behind its first bytes for a new end.
  byte[] room(int common, int end) {
    length = common + end;
    if (length > text.length) {
      text = Arrays.copyOf(text, length * 2);
    }
    return text;
  }

  int length() {
    return length;
  }
}
