package org.w3id.stemma.reasoner.verdict;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.w3id.stemma.reasoner.Provision;
import org.w3id.stemma.reasoner.Purpose;
import org.w3id.stemma.reasoner.PurposeRule.Act;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.verdict.Verdict.Grounds;

/// What the rules that hold come to, in the order that [Judge] tells.
record Weighing(Matter matter, Purpose purpose, Reading reading) {
  /// The license to which a rider is added.
  private static final String BASE = "base";

  /// @param silence why nothing is known, if nothing is granted; all but that of the text itself outweigh any grant
  Verdict weigh(List<Hit> hits, Silence silence) {
    List<Hit> prohibiting = binding(hits, Act.PROHIBITS);
    if (!prohibiting.isEmpty()) {
      return verdict(Outcome.PROHIBITED, grounds(hits, List.of(), prohibiting));
    }
    List<Hit> granting = hits.stream().filter(is(Act.GRANTS)).filter(this::isHeld).toList();
    boolean granted = reading == Reading.STRICT ? !granting.isEmpty() : hits.stream().anyMatch(is(Act.GRANTS));
    if (silence != Silence.OF_THE_TEXT || (!granted && !matter.rider())) {
      return verdict(Outcome.UNKNOWN, grounds(hits, List.of(), List.of()), silence);
    }
    return granted ? granted(hits, granting) : asked(hits, granting, Set.of(BASE));
  }

  private Verdict granted(List<Hit> hits, List<Hit> granting) {
    List<Hit> doubtful = hits.stream().filter(is(Act.PROHIBITS).or(is(Act.ASKS))).filter(hit -> !binds(hit)).toList();
    if (!doubtful.isEmpty() || granting.isEmpty()) {
      List<Hit> grants = hits.stream().filter(is(Act.GRANTS)).toList();
      return verdict(Outcome.CONDITIONAL, grounds(hits, grants, doubtful));
    }
    if (!binding(hits, Act.ASKS).isEmpty()) {
      return asked(hits, granting, Set.of());
    }
    List<Hit> obliging = binding(hits, Act.OBLIGES);
    Outcome outcome = obliging.isEmpty() ? Outcome.ALLOWED : Outcome.ALLOWED_WITH_DUTIES;
    return verdict(outcome, grounds(hits, granting, obliging));
  }

  private Verdict asked(List<Hit> hits, List<Hit> granting, Set<String> more) {
    List<Hit> asking = binding(hits, Act.ASKS);
    var open = new TreeSet<>(more);
    asking.forEach(hit -> open.addAll(hit.open()));
    Grounds grounds = grounds(hits, granting, asking);
    return verdict(
        Outcome.CONDITIONAL,
        new Grounds(grounds.granting(), grounds.limiting(), grounds.duties(), grounds.advisory(), open));
  }

  private Grounds grounds(List<Hit> hits, List<Hit> granting, List<Hit> limiting) {
    List<Hit> advisory =
        hits.stream()
            .filter(is(Act.PROHIBITS).or(is(Act.ASKS)).or(is(Act.OBLIGES)))
            .filter(hit -> !binds(hit))
            .toList();
    List<Hit> duties = binding(hits, Act.OBLIGES);
    return new Grounds(
        provisions(granting), provisions(limiting), provisions(duties), provisions(advisory), Set.of());
  }

  private Verdict verdict(Outcome outcome, Grounds grounds) {
    return verdict(outcome, grounds, Silence.OF_THE_TEXT);
  }

  private Verdict verdict(Outcome outcome, Grounds grounds, Silence silence) {
    var unsaid = new Verdict(purpose, outcome, grounds, "");
    return new Verdict(purpose, outcome, grounds, new Sentence(matter.name(), unsaid, silence).text());
  }

  private List<Hit> binding(List<Hit> hits, Act act) {
    return hits.stream().filter(is(act)).filter(this::binds).toList();
  }

  private boolean binds(Hit hit) {
    return reading.binds(hit.certainty());
  }

  private boolean isHeld(Hit hit) {
    return reading.relaxes(hit.certainty());
  }

  private static Predicate<Hit> is(Act act) {
    return hit -> hit.rule().act() == act;
  }

  private static List<Provision> provisions(List<Hit> hits) {
    return hits.stream().map(Hit::provision).toList();
  }
}
