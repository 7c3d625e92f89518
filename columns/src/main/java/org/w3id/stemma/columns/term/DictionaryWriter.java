package org.w3id.stemma.columns.term;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.w3id.stemma.columns.file.Opened;
import org.w3id.stemma.columns.file.Out;

/// Writes terms, given in the order of their ids, as four files in a folder.
///
/// - `terms.groups`: for each group its kind, its qualifier, its first id, and where its blocks or numbers begin
/// - `terms.text`: the keys of all groups without numbers, in blocks of [#BLOCK]; the first key of a block in full, each
///   other as the length that it shares with the one before it, the length of the rest, and the rest
/// - `terms.blocks`: where each block begins
/// - `terms.numbers`: the numbers of the other groups
///
/// Memory does not grow with the number of terms.
public final class DictionaryWriter implements AutoCloseable {
  static final String GROUPS = "terms.groups";
  static final String TEXT = "terms.text";
  static final String BLOCKS = "terms.blocks";
  static final String NUMBERS = "terms.numbers";

  /// A block is read from its beginning to find one of its terms.
  static final int BLOCK = 16;

  private final Opened files = new Opened();
  private final Out groups;
  private final Out text;
  private final Out blocks;
  private final Out numbers;
  private long blockCount;
  private long numberCount;
  private int lastId;
  private int firstOfGroup;
  private boolean isNumber;
  private byte[] last = {};
  private int lastLength;

  public DictionaryWriter(Path folder) throws IOException {
    groups = files.open(() -> new Out(folder.resolve(GROUPS)));
    text = files.open(() -> new Out(folder.resolve(TEXT)));
    blocks = files.open(() -> new Out(folder.resolve(BLOCKS)));
    numbers = files.open(() -> new Out(folder.resolve(NUMBERS)));
  }

  /// Begins a group, which comes after those before it.
  public void group(TermGroup group) throws IOException {
    group.write(groups);
    isNumber = group.kind().isNumber();
    firstOfGroup = lastId + 1;
    groups.putInt(firstOfGroup);
    groups.putLong(isNumber ? numberCount : blockCount);
  }

  /// Writes a term of the present group, greater than the one before it, and tells its id.
  ///
  /// @throws IOException also where there are more terms than ids
  public int add(byte[] key, int length) throws IOException {
    if (lastId == Integer.MAX_VALUE) {
      throw new IOException("there are more than " + Integer.MAX_VALUE + " different terms; load less, or in parts");
    }
    lastId++;
    if (isNumber) {
      numbers.putLong(Term.number(key));
      numberCount++;
    } else {
      text(key, length);
    }
    return lastId;
  }

  private void text(byte[] key, int length) throws IOException {
    if ((lastId - firstOfGroup) % BLOCK == 0) {
      blocks.putLong(text.position());
      blockCount++;
      text.putVarint(length);
      text.putBytes(key, 0, length);
    } else {
      int mismatch = Arrays.mismatch(last, 0, lastLength, key, 0, length);
      int shared = mismatch < 0 ? length : mismatch;
      text.putVarint(shared);
      text.putVarint(length - shared);
      text.putBytes(key, shared, length);
    }
    if (last.length < length) {
      last = new byte[length * 2];
    }
    System.arraycopy(key, 0, last, 0, length);
    lastLength = length;
  }

  @Override
  public void close() throws IOException {
    try (files) {
      TermGroup.writeEnd(groups);
      groups.putInt(lastId + 1);
    }
  }
}
