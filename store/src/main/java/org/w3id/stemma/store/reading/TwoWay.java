package org.w3id.stemma.store.reading;

import java.io.IOException;
import org.w3id.stemma.store.array.ArrayFile;
import org.w3id.stemma.store.array.ArrayWriter;
import org.w3id.stemma.store.array.Pairs;
import org.w3id.stemma.store.array.Relation;

/// A relation that can be read from either side.
public record TwoWay(Relation forward, Relation backward) {
  static TwoWay read(ArrayFile file, String name) {
    return new TwoWay(Relation.read(file, name), Relation.read(file, name + "^"));
  }

  /// @param pairs are sorted, and turned round, in here
  static void write(ArrayWriter out, String name, Pairs pairs, int left, int right) throws IOException {
    Relation.write(out, name, pairs.sort(), left);
    Relation.write(out, name + "^", pairs.invert().sort(), right);
  }
}
