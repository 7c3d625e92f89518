package org.w3id.stemma.store.join;

/// One pattern of a join, in its place in the order: what it takes from the registers and what it puts there.
final class Step {
  /// One end of a pattern.
  ///
  /// @param register where its variable is kept, or -1
  /// @param ref what it is, if it is no variable
  /// @param isBound whether an earlier step has bound the variable
  record End(int register, long ref, boolean isBound) {
    long value(long[] registers) {
      return register < 0 ? ref : isBound ? registers[register] : Ref.NONE;
    }

    boolean isNew() {
      return register >= 0 && !isBound;
    }
  }

  private final End subject;
  private final End property;
  private final End object;
  private final Cursor cursor;
  private final Run run;

  /// @param isByClass whether one artifact of a class may stand for all as the subject
  Step(End subject, End property, End object, Source source, boolean isByClass, Run run) {
    this.subject = subject;
    this.property = property;
    this.object = object;
    this.cursor = source.cursor(run);
    this.run = run;
    if (isByClass) {
      cursor.byClass();
    }
  }

  void open(long[] registers) {
    cursor.open(subject.value(registers), property.value(registers), object.value(registers));
  }

  boolean next(long[] registers) {
    while (cursor.next()) {
      run.tick();
      if (bind(registers)) {
        return true;
      }
    }
    return false;
  }

  /// False if a variable that stands twice in the pattern would have two values.
  private boolean bind(long[] registers) {
    if (subject.isNew()) {
      registers[subject.register()] = cursor.subject;
    }
    if (property.isNew()) {
      if (property.register() == subject.register() && cursor.property != cursor.subject) {
        return false;
      }
      registers[property.register()] = cursor.property;
    }
    if (object.isNew()) {
      if ((object.register() == subject.register() && cursor.object != cursor.subject)
          || (object.register() == property.register() && cursor.object != cursor.property)) {
        return false;
      }
      registers[object.register()] = cursor.object;
    }
    return true;
  }

  /// For how many matches the last one stands.
  long weight() {
    return cursor.weight;
  }

  void close() {
    cursor.close();
  }
}
