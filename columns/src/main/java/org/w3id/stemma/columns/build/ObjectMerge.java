package org.w3id.stemma.columns.build;

import java.io.IOException;
import org.w3id.stemma.columns.index.IndexWriter;

/// Writes one predicate by object and subject: what is left of the base, and what is changed, which comes turned.
final class ObjectMerge implements Pairs {
  private final BasePairs base;
  private final IndexWriter out;
  private boolean hasOld;

  ObjectMerge(BasePairs base, IndexWriter out) {
    this.base = base;
    this.out = out;
    this.hasOld = base.next();
  }

  /// Adds what is changed; if the base has the pair too, this is what counts.
  @Override
  public void add(int object, int subject, int set) throws IOException {
    while (hasOld && (base.key() < object || (base.key() == object && base.value() < subject))) {
      writeOld();
    }
    if (hasOld && base.key() == object && base.value() == subject) {
      hasOld = base.next();
    }
    out.add(object, subject, set);
  }

  /// Adds the rest of the base.
  void end() throws IOException {
    while (hasOld) {
      writeOld();
    }
  }

  private void writeOld() throws IOException {
    out.add(base.key(), base.value(), base.set());
    hasOld = base.next();
  }
}
