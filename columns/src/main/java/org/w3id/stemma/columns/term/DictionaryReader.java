package org.w3id.stemma.columns.term;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.w3id.stemma.columns.file.In;
import org.w3id.stemma.columns.file.Opened;

/// Reads all terms that a [DictionaryWriter] wrote, one after another, in the order of their ids. Used by one thread.
public final class DictionaryReader implements Closeable {
  private final Opened files = new Opened();
  private final In text;
  private final In numbers;
  private final Queue<Begun> groups = new ArrayDeque<>();
  private final int last;
  private TermGroup group = TermGroup.of(Kind.BLANK);
  private int firstOfGroup;
  private int id;
  private byte[] key = new byte[256];
  private int length;

  /// Where a group begins.
  private record Begun(TermGroup group, int first) {}

  public DictionaryReader(Path folder) throws IOException {
    try (In in = new In(folder.resolve(DictionaryWriter.GROUPS))) {
      for (TermGroup next = TermGroup.read(in); next != null; next = TermGroup.read(in)) {
        groups.add(new Begun(next, in.getInt()));
        in.getLong();
      }
      last = in.getInt() - 1;
    }
    text = files.open(() -> new In(folder.resolve(DictionaryWriter.TEXT)));
    numbers = files.open(() -> new In(folder.resolve(DictionaryWriter.NUMBERS)));
  }

  /// Goes to the next term, if there is one.
  public boolean next() throws IOException {
    if (id == last) {
      return false;
    }
    id++;
    for (Begun begun = groups.peek(); begun != null && begun.first() <= id; begun = groups.peek()) {
      group = begun.group();
      firstOfGroup = begun.first();
      groups.remove();
    }
    if (group.kind().isNumber()) {
      length = Term.putKey(numbers.getLong(), key);
    } else {
      int shared = (id - firstOfGroup) % DictionaryWriter.BLOCK == 0 ? 0 : (int) text.getVarint();
      length = shared + (int) text.getVarint();
      if (key.length < length) {
        key = Arrays.copyOf(key, length * 2);
      }
      text.getBytes(key, shared, length);
    }
    return true;
  }

  /// Of the term of present; after the last one, how many there are.
  public int id() {
    return id;
  }

  public TermGroup group() {
    return group;
  }

  /// The key of the term of present, up to its length; valid until the next.
  public byte[] key() {
    return key;
  }

  public int length() {
    return length;
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
