package org.w3id.stemma.reasoner.condition;

import java.io.Serializable;

/// One question of a condition. It knows its own words and its answer.
public sealed interface Atom extends Serializable {
  /// The atom as rules write it; parsing the words gives an equal atom.
  String words();

  Truth test(Meaning clause, Facts facts);

  /// `reach has|excludes|silent X`
  record Reach(Stance stance, String way) implements Atom {
    @Override
    public String words() {
      return "reach " + stance.word() + " " + way;
    }

    @Override
    public Truth test(Meaning clause, Facts facts) {
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
    public Truth test(Meaning clause, Facts facts) {
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
    public Truth test(Meaning clause, Facts facts) {
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
    public Truth test(Meaning clause, Facts facts) {
      return Truth.of(clause.terms().contains(term) == has);
    }
  }

  /// `asserted`, `negated`
  record Polarity(boolean asserted) implements Atom {
    @Override
    public String words() {
      return asserted ? "asserted" : "negated";
    }

    @Override
    public Truth test(Meaning clause, Facts facts) {
      return Truth.of(clause.manner().asserted() == asserted);
    }
  }

  /// `clause has|lacks condition`
  record Conditional(boolean has) implements Atom {
    @Override
    public String words() {
      return "clause " + verb(has) + " condition";
    }

    @Override
    public Truth test(Meaning clause, Facts facts) {
      return Truth.of(clause.manner().conditional() == has);
    }
  }

  /// `fact F unknown`: true as long as nobody tells.
  record Open(Fact fact) implements Atom {
    @Override
    public String words() {
      return "fact " + fact.subject() + " unknown";
    }

    @Override
    public Truth test(Meaning clause, Facts facts) {
      return Truth.of(facts.truth(fact) == Truth.UNKNOWN);
    }
  }

  /// `child kind=X`, `artifact kind=X`, `arrival X`, `fact F hit`
  record OfCase(Fact fact) implements Atom {
    @Override
    public String words() {
      return fact.words();
    }

    @Override
    public Truth test(Meaning clause, Facts facts) {
      return facts.truth(fact);
    }
  }

  /// `component X ...`: a fact of a release, which no license tells.
  record OfRelease(String words) implements Atom {
    @Override
    public Truth test(Meaning clause, Facts facts) {
      return Truth.UNKNOWN;
    }
  }

  private static String verb(boolean has) {
    return has ? "has" : "lacks";
  }
}
