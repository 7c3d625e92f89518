package org.w3id.stemma.reasoner.verdict;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.law.PurposeRule.Act;

/// What licenses that apply together grant on their text, alone and beside clauses that arrived, to somebody of whom nothing
/// is told: the outcomes of [Judge], for many clauses tried one after the other. Not for several threads at once.
public final class Promise {
  private static final int PLAIN = 0;
  private static final int DATASET = 1;

  private final Judge judge;
  private final Matter matter;
  private final Bearings bearings;
  private final int nature;
  private final Tally own;
  private final Map<Purpose, Footing> footings = new EnumMap<>(Purpose.class);

  /// Makes promises of a law; what each clause does is asked once for all.
  public static final class Maker {
    private final Law law;
    private final Judge judge;
    private final Bearings bearings;

    public Maker(Law law) {
      this.law = law;
      this.judge = new Judge(law);
      this.bearings = new Bearings(law, judge, Case.UNSPECIFIED, Promise::facts);
    }

    /// @param way the licenses that apply together
    public Promise of(List<License> way, boolean dataset) {
      var clauses = new ArrayList<Counted>();
      var reviewed = EnumSet.allOf(Purpose.class);
      for (License license : way) {
        law.provisions(license).forEach(provision -> clauses.add(Counted.own(provision)));
        reviewed.retainAll(license.reviewed());
      }
      boolean rider = way.stream().allMatch(License::rider);
      int nature = dataset ? DATASET : PLAIN;
      return new Promise(judge, bearings, new Matter("it", clauses, reviewed, rider, facts(nature), Case.UNSPECIFIED), nature);
    }
  }

  private Promise(Judge judge, Bearings bearings, Matter matter, int nature) {
    this.judge = judge;
    this.bearings = bearings;
    this.matter = matter;
    this.nature = nature;
    this.own = bearings.tally(matter.clauses(), nature);
  }

  /// What limits derivatives, or works of several modes, limits the artifact too.
  private static Facts facts(int nature) {
    return Facts.NONE
        .with(Fact.ANY_ARTIFACT, false)
        .with(Fact.DATASET, nature == DATASET)
        .with(Fact.MULTIMODAL, true)
        .with(Fact.DERIVATIVE, true);
  }

  public Outcome outcome(Purpose purpose, Reading reading) {
    return beside(List.of()).outcome(purpose, reading);
  }

  /// What is promised if these clauses bind too.
  public Beside beside(List<Counted> clauses) {
    return new Beside(clauses);
  }

  /// The outcomes of a promise beside clauses.
  public final class Beside {
    private final List<Counted> clauses;
    private final Tally tally;
    private final boolean grants;

    private Beside(List<Counted> clauses) {
      this.clauses = clauses;
      this.tally = own.and(bearings.tally(clauses, nature));
      this.grants = clauses.stream().anyMatch(clause -> clause.effect() == Effect.GRANTS);
    }

    public Outcome outcome(Purpose purpose, Reading reading) {
      if (!grants && !tally.has(purpose, Act.RELAXES)) {
        return Step.of(tally, footings.computeIfAbsent(purpose, Promise.this::footing), purpose, reading).outcome();
      }
      var all = new ArrayList<>(matter.clauses());
      all.addAll(clauses);
      var both = new Matter(matter.name(), all, matter.reviewed(), matter.rider(), matter.artifact(), matter.told());
      return judge.outcome(both, purpose, reading);
    }
  }

  private Footing footing(Purpose purpose) {
    return Judge.footing(matter, purpose, judge.hits(matter.clauses(), matter.artifact(), matter.told(), purpose));
  }
}
