package org.w3id.stemma.store.virtual;

import org.w3id.stemma.columns.source.Cursor;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.source.Source;
import org.w3id.stemma.store.reading.ClassTable;

/// The things that some artifact has by its class, each once, with no subject.
record Things(ClassTable table, Places places) implements Source {
  @Override
  public double estimate(long s, long o) {
    return table.classes().keyCount();
  }

  @Override
  public Cursor cursor(Run run) {
    return new Cursor() {
      private int next = -1;

      @Override
      public void open(long s, long p, long o) {
        next = table.classes().nextKey(0);
      }

      @Override
      public boolean next() {
        while (next >= 0) {
          int thing = next;
          next = table.classes().nextKey(thing + 1);
          if (table.artifacts(thing) > 0) {
            object = places.ref(thing);
            return true;
          }
        }
        return false;
      }
    };
  }
}
