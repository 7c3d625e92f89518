package org.w3id.stemma.columns.operator;

import org.w3id.stemma.columns.source.Cursor;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.value.Condition;

/// One part of a pattern, in its place in the order: what it takes from the registers and what it puts there.
final class Step {
  /// What is asked of a part's matches.
  enum Asked {
    /// Each of them.
    EACH,
    /// How many there are.
    COUNT,
    /// Whether there is any.
    ANY
  }

  private final Part part;
  private final boolean isSubjectNew;
  private final boolean isPropertyNew;
  private final boolean isObjectNew;
  private final Asked asked;
  private final Condition[] conditions;
  private final Cursor cursor;
  private final Run run;
  private boolean isLeft;
  private long weight;

  /// @param bound which registers hold something before it
  /// @param conditions to be tried once it has put there what it puts
  Step(Part part, boolean[] bound, Asked asked, Condition[] conditions, Run run) {
    this.part = part;
    this.isSubjectNew = part.s() >= 0 && !bound[part.s()];
    this.isPropertyNew = part.p() >= 0 && !bound[part.p()];
    this.isObjectNew = part.o() >= 0 && !bound[part.o()];
    this.asked = asked;
    this.conditions = conditions;
    this.cursor = part.source().cursor(run);
    this.run = run;
  }

  /// Whether each match is a row, not all of them one.
  boolean findsEach() {
    return asked == Asked.EACH;
  }

  void open(long[] row) {
    long s = isSubjectNew ? Ref.NONE : part.s() < 0 ? part.sRef() : row[part.s()];
    long p = isPropertyNew ? Ref.NONE : part.p() < 0 ? part.pRef() : row[part.p()];
    long o = isObjectNew ? Ref.NONE : part.o() < 0 ? part.oRef() : row[part.o()];
    switch (asked) {
      case EACH -> cursor.open(s, p, o);
      case COUNT -> {
        weight = cursor.count(s, p, o);
        isLeft = weight > 0;
      }
      case ANY -> {
        cursor.open(s, p, o);
        isLeft = cursor.next();
        weight = 1;
      }
    }
  }

  boolean next(long[] row) {
    if (asked != Asked.EACH) {
      run.tick();
      boolean is = isLeft;
      isLeft = false;
      return is && Filter.holds(conditions, row);
    }
    while (cursor.next()) {
      run.tick();
      if (bind(row) && Filter.holds(conditions, row)) {
        return true;
      }
    }
    return false;
  }

  /// False if a variable that stands twice in the pattern would have two values.
  private boolean bind(long[] row) {
    if (isSubjectNew) {
      row[part.s()] = cursor.subject;
    }
    if (isPropertyNew) {
      if (part.p() == part.s() && cursor.property != cursor.subject) {
        return false;
      }
      row[part.p()] = cursor.property;
    }
    if (isObjectNew) {
      if ((part.o() == part.s() && cursor.object != cursor.subject)
          || (part.o() == part.p() && isPropertyNew && cursor.object != cursor.property)) {
        return false;
      }
      row[part.o()] = cursor.object;
    }
    return true;
  }

  long weight() {
    return asked == Asked.EACH ? cursor.weight : weight;
  }

  void forget() {
    cursor.forget();
  }

  void close() {
    cursor.close();
  }

  String explain() {
    return switch (asked) {
      case EACH -> part.text();
      case COUNT -> "how many " + part.text();
      case ANY -> "any " + part.text();
    };
  }
}
