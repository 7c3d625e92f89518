package org.w3id.stemma.reasoner.condition;

import java.io.Serializable;

/// One question of a condition. It knows its own words and its answer.
public sealed interface Atom extends Serializable {
  /// The atom as rules write it; parsing the words gives an equal atom.
  String words();

  Truth test(Meaning clause, Facts child);

  /// `reach has|excludes|silent X`
  record Reach(Stance stance, String way) implements Atom {
    @Override
    public String words() {
      return "reach " + stance.word() + " " + way;
    }

    @Override
    public Truth test(Meaning clause, Facts child) {
      return Truth.of(clause.stance(way) == stance);
    }
  }

  /// `object has|lacks X`
  record SpeaksOf(boolean has, Thing thing) implements Atom {
    @Override
    public String words() {
      return "object " + verb(has) + " " + thing;
    }

    @Override
    public Truth test(Meaning clause, Facts child) {
      return Truth.of(clause.objects().contains(thing) == has);
    }
  }

  /// `param NAME=VALUE`
  record Parameter(String name, String value) implements Atom {
    @Override
    public String words() {
      return "param " + name + "=" + value;
    }

    @Override
    public Truth test(Meaning clause, Facts child) {
      return Truth.of(clause.says(name, value));
    }
  }

  /// `license has|lacks TERM`
  record Asserts(boolean has, String term) implements Atom {
    @Override
    public String words() {
      return "license " + verb(has) + " " + term;
    }

    @Override
    public Truth test(Meaning clause, Facts child) {
      return Truth.of(clause.terms().contains(term) == has);
    }
  }

  /// `child kind=X`, `fact date hit`
  record OfChild(Fact fact) implements Atom {
    @Override
    public String words() {
      return fact.words();
    }

    @Override
    public Truth test(Meaning clause, Facts child) {
      return child.truth(fact);
    }
  }

  /// `component X ...`: a fact of a release, which no license tells.
  record OfRelease(String words) implements Atom {
    @Override
    public Truth test(Meaning clause, Facts child) {
      return Truth.UNKNOWN;
    }
  }

  private static String verb(boolean has) {
    return has ? "has" : "lacks";
  }
}
