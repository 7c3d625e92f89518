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
    this.own = tally(matter.clauses());
  }

  /// What limits derivatives, or works of several modes, limits the artifact too.
  private static Facts facts(int nature) {
    return Facts.NONE
        .with(Fact.ANY_ARTIFACT, false)
        .with(Fact.DATASET, nature == DATASET)
        .with(Fact.MULTIMODAL, true)
        .with(Fact.DERIVATIVE, true);
  }

  private Tally tally(List<Counted> clauses) {
    Tally tally = Tally.NOTHING;
    for (Counted counted : clauses) {
      tally = tally.and(bearings.of(counted, nature), counted.certainty());
    }
    return tally;
  }

  public Outcome outcome(Purpose purpose, Reading reading) {
    return beside(List.of(), purpose, reading);
  }

  /// The outcome if these clauses bind too.
  public Outcome beside(List<Counted> clauses, Purpose purpose, Reading reading) {
    Tally tally = own.and(tally(clauses));
    boolean isPlain = !tally.has(purpose, Act.RELAXES) && clauses.stream().noneMatch(clause -> clause.effect() == Effect.GRANTS);
    if (isPlain) {
      return Step.of(tally, footings.computeIfAbsent(purpose, this::footing), purpose, reading).outcome();
    }
    var all = new ArrayList<>(matter.clauses());
    all.addAll(clauses);
    var both = new Matter(matter.name(), all, matter.reviewed(), matter.rider(), matter.artifact(), matter.told());
    return judge.outcome(both, purpose, reading);
  }

  private Footing footing(Purpose purpose) {
    return Judge.footing(matter, purpose, judge.hits(matter.clauses(), matter.artifact(), matter.told(), purpose));
  }
}
