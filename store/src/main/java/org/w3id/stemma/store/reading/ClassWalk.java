package org.w3id.stemma.store.reading;

import org.w3id.stemma.store.array.Relation;

/// Walks over artifacts and the things that their classes have: things of one artifact, artifacts of one thing, or all.
public final class ClassWalk {
  private enum Way { NOTHING, ONE, THINGS, ARTIFACTS, ALL }

  private final ClassTable table;
  private final Readings readings;
  private final Relation members;
  private final boolean isByClass;
  private Way way = Way.NOTHING;

  /// The pair that `next` found.
  public int artifact;

  public int thing;

  /// How many artifacts it stands for.
  public int weight = 1;

  private int type;
  private int things;
  private int thingsEnd;
  private int member;
  private int memberEnd;
  private int classes;
  private int classesEnd;

  /// @param isByClass whether one artifact of a class stands for all where artifacts are looked for
  public ClassWalk(ClassTable table, Readings readings, boolean isByClass) {
    this.table = table;
    this.readings = readings;
    this.members = readings.members();
    this.isByClass = isByClass;
  }

  public void openNothing() {
    way = Way.NOTHING;
  }

  public void openOne(int one, int its) {
    int of = readings.classOf(one);
    way = of >= 0 && table.ofClass().contains(of, its) ? Way.ONE : Way.NOTHING;
    artifact = one;
    thing = its;
    weight = 1;
  }

  public void openArtifact(int one) {
    way = Way.THINGS;
    artifact = one;
    weight = 1;
    openThings(readings.classOf(one));
  }

  private void openThings(int of) {
    int place = of < 0 ? -1 : table.ofClass().place(of);
    things = place < 0 ? 0 : table.ofClass().start(place);
    thingsEnd = place < 0 ? 0 : table.ofClass().start(place + 1);
  }

  public void openThing(int its) {
    way = Way.ARTIFACTS;
    thing = its;
    int place = table.classes().place(its);
    classes = place < 0 ? 0 : table.classes().start(place);
    classesEnd = place < 0 ? 0 : table.classes().start(place + 1);
    member = 0;
    memberEnd = 0;
  }

  public void openAll() {
    way = Way.ALL;
    type = -1;
    things = 0;
    thingsEnd = 0;
    member = 0;
    memberEnd = 0;
  }

  public boolean next() {
    return switch (way) {
      case NOTHING -> false;
      case ONE -> {
        way = Way.NOTHING;
        yield true;
      }
      case THINGS -> nextThing();
      case ARTIFACTS -> nextArtifact();
      case ALL -> nextOfAll();
    };
  }

  private boolean nextThing() {
    if (things == thingsEnd) {
      return false;
    }
    thing = table.ofClass().value(things++);
    return true;
  }

  private boolean nextArtifact() {
    while (member == memberEnd) {
      if (classes == classesEnd) {
        return false;
      }
      openMembers(table.classes().value(classes++));
    }
    artifact = members.value(member++);
    return true;
  }

  private void openMembers(int of) {
    int place = members.place(of);
    member = place < 0 ? 0 : members.start(place);
    memberEnd = place < 0 ? 0 : members.start(place + 1);
    if (isByClass && member < memberEnd) {
      weight = memberEnd - member;
      memberEnd = member + 1;
    }
  }

  private boolean nextOfAll() {
    while (!nextThing()) {
      while (member == memberEnd) {
        type = table.ofClass().nextKey(type + 1);
        if (type < 0) {
          way = Way.NOTHING;
          return false;
        }
        openMembers(type);
      }
      artifact = members.value(member++);
      openThings(type);
    }
    return true;
  }
}
