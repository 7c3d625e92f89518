package org.w3id.stemma.store.reading;

import org.w3id.stemma.store.array.Relation;

/// Which things each class has, and by how many artifacts.
public final class ClassTable {
  private final TwoWay table;
  private final Relation members;
  private final long triples;

  ClassTable(TwoWay table, Relation members) {
    this.table = table;
    this.members = members;
    long sum = 0;
    for (int type = table.forward().nextKey(0); type >= 0; type = table.forward().nextKey(type + 1)) {
      sum += (long) table.forward().degree(type) * members.degree(type);
    }
    this.triples = sum;
  }

  public Relation ofClass() {
    return table.forward();
  }

  public Relation classes() {
    return table.backward();
  }

  /// How many artifacts have how many things, in all.
  public long triples() {
    return triples;
  }

  /// How many artifacts have the thing.
  public long artifacts(int thing) {
    int place = classes().place(thing);
    long sum = 0;
    if (place >= 0) {
      for (int at = classes().start(place); at < classes().start(place + 1); at++) {
        sum += members.degree(classes().value(at));
      }
    }
    return sum;
  }
}
