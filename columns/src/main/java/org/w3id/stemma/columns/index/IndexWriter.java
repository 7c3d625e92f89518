package org.w3id.stemma.columns.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.w3id.stemma.columns.file.IntSpool;
import org.w3id.stemma.columns.file.Opened;
import org.w3id.stemma.columns.file.Out;

/// Writes one direction of all predicates, one after the other: `name.index` tells what lies where in `name.keys`,
/// `name.starts`, `name.values` and `name.sets`.
public final class IndexWriter implements Closeable {
  /// Keys are bits where these take no more room than a list of them: at least one id of 32 is a key.
  private static final int SPARSE = 32;

  private final Opened files = new Opened();
  private final Out index;
  private final Out keys;
  private final Out starts;
  private final Out values;
  private final Out sets;
  private final IntSpool newKeys;
  private final IntSpool newStarts;
  private final IntSpool newSets;
  private int predicate;
  private int count;
  private int keyCount;
  private int firstKey;
  private int lastKey;
  private int firstSet;
  private boolean hasStarts;
  private boolean hasSets;

  /// @param scratch where files lie for a while
  public IndexWriter(Path folder, String name, Path scratch) throws IOException {
    index = files.open(() -> new Out(folder.resolve(name + ".index")));
    keys = files.open(() -> new Out(folder.resolve(name + ".keys")));
    starts = files.open(() -> new Out(folder.resolve(name + ".starts")));
    values = files.open(() -> new Out(folder.resolve(name + ".values")));
    sets = files.open(() -> new Out(folder.resolve(name + ".sets")));
    newKeys = files.open(() -> new IntSpool(scratch.resolve(name + ".newkeys")));
    newStarts = files.open(() -> new IntSpool(scratch.resolve(name + ".newstarts")));
    newSets = files.open(() -> new IntSpool(scratch.resolve(name + ".newsets")));
  }

  /// Begins the next predicate.
  public void begin(int itsPredicate) {
    predicate = itsPredicate;
    count = 0;
    keyCount = 0;
    hasStarts = false;
    hasSets = false;
  }

  /// Adds a pair that comes behind the one before it.
  ///
  /// @param set the graphs in which it is
  /// @throws IOException also where a predicate has more pairs than an int counts
  public void add(int key, int value, int set) throws IOException {
    if (count == Integer.MAX_VALUE) {
      throw new IOException("a predicate has more than " + Integer.MAX_VALUE + " triples; load less, or in parts");
    }
    if (count == 0) {
      firstKey = key;
      firstSet = set;
    }
    if (count == 0 || key != lastKey) {
      addKey(key);
    } else if (!hasStarts) {
      hasStarts = true;
      for (int place = 0; place < keyCount; place++) {
        newStarts.add(place);
      }
    }
    addSet(set);
    values.putInt(value);
    count++;
  }

  private void addKey(int key) throws IOException {
    if (hasStarts) {
      newStarts.add(count);
    }
    newKeys.add(key);
    lastKey = key;
    keyCount++;
  }

  /// Sets are kept from where there is a second one.
  private void addSet(int set) throws IOException {
    if (!hasSets && set != firstSet) {
      hasSets = true;
      for (int before = 0; before < count; before++) {
        newSets.add(firstSet);
      }
    }
    if (hasSets) {
      newSets.add(set);
    }
  }

  /// Ends a predicate; one without pairs is not written.
  public void end() throws IOException {
    if (count == 0) {
      return;
    }
    boolean areBits = (lastKey - firstKey + 1L) / SPARSE <= keyCount;
    index.putInt(predicate);
    index.putInt(count);
    index.putInt(keyCount);
    index.putInt(firstKey);
    index.putInt(lastKey);
    index.putInt(hasSets ? -1 : firstSet);
    index.putInt(areBits ? 1 : 0);
    index.putInt(hasStarts ? 1 : 0);
    index.putLong(keys.position() / Integer.BYTES);
    index.putLong(starts.position() / Integer.BYTES);
    index.putLong(values.position() / Integer.BYTES - count);
    index.putLong(sets.position() / Integer.BYTES);
    if (areBits) {
      var bits = new BitsWriter(keys, firstKey);
      newKeys.read(bits::add);
      bits.end();
    } else {
      newKeys.read(keys::putInt);
    }
    if (hasStarts) {
      newStarts.read(starts::putInt);
      starts.putInt(count);
    }
    if (hasSets) {
      newSets.read(sets::putInt);
    }
    newKeys.clear();
    newStarts.clear();
    newSets.clear();
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
