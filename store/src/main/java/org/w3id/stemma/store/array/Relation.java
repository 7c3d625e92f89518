package org.w3id.stemma.store.array;

import java.io.IOException;
import org.w3id.stemma.columns.file.Ints;

/// Which values each key has, keys and values being ints; both ascend.
///
/// A key's values lie side by side: `[start(place), start(place + 1))` in `value`, where `place` is the key's place
/// among the keys.
public final class Relation {
  private final Keys keys;
  private final Ints starts;
  private final Ints values;

  private Relation(Keys keys, Ints starts, Ints values) {
    this.keys = keys;
    this.starts = starts;
    this.values = values;
  }

  public static Relation read(ArrayFile file, String name) {
    return new Relation(Keys.read(file, name), file.ints(name + ".starts"), file.ints(name + ".values"));
  }

  /// @param pairs sorted
  /// @param bound greater than every key
  public static void write(ArrayWriter out, String name, Pairs pairs, int bound) throws IOException {
    int[] keys = new int[pairs.size()];
    int[] starts = new int[pairs.size() + 1];
    int size = 0;
    for (int i = 0; i < pairs.size(); i++) {
      if (size == 0 || keys[size - 1] != pairs.key(i)) {
        starts[size] = i;
        keys[size++] = pairs.key(i);
      }
    }
    starts[size] = pairs.size();
    Keys.write(out, name, keys, size, bound);
    out.ints(name + ".starts", size + 1, i -> starts[i]);
    out.ints(name + ".values", pairs.size(), pairs::value);
  }

  /// How many pairs there are.
  public int size() {
    return values.length();
  }

  public int keyCount() {
    return keys.size();
  }

  /// The place of a key among the keys, or -1.
  public int place(int key) {
    return keys.place(key);
  }

  /// The least key not below `from`, or -1. The keys in this order have the places 0, 1, 2, ...
  public int nextKey(int from) {
    return keys.next(from);
  }

  public int start(int place) {
    return starts.get(place);
  }

  public int value(int at) {
    return values.get(at);
  }

  public int degree(int key) {
    int place = keys.place(key);
    return place < 0 ? 0 : starts.get(place + 1) - starts.get(place);
  }

  public boolean contains(int key, int value) {
    int place = keys.place(key);
    return place >= 0 && values.search(starts.get(place), starts.get(place + 1), value) >= 0;
  }
}
