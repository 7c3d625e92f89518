package org.w3id.stemma.reasoner.verdict;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.law.PurposeRule.Act;
import org.w3id.stemma.reasoner.verdict.Verdict.Grounds;

/// What the rules that hold come to, in the order that [Step] tells.
record Weighing(Subject subject, Purpose purpose, Reading reading) {
  /// The license to which a rider is added.
  private static final String BASE = "base";

  /// @param hits what no exception lifts
  Verdict weigh(List<Hit> hits, Step step) {
    var unsaid = new Verdict(purpose, step.outcome(), grounds(step, hits), "");
    String doubts = step == Step.DOUBTED ? new Doubts(subject, reading).words(doubtful(hits), binding(hits, Act.ASKS)) : "";
    String sentence = new Sentence(subject, unsaid, doubts).text();
    return new Verdict(purpose, step.outcome(), unsaid.grounds(), sentence);
  }

  private Grounds grounds(Step step, List<Hit> hits) {
    List<Hit> granting = hits.stream().filter(is(Act.GRANTS)).filter(this::isHeld).toList();
    return switch (step) {
      case FORBIDDEN -> grounds(hits, List.of(), binding(hits, Act.PROHIBITS));
      case CLASHES, NOT_GRANTED, UNKNOWN_UPSTREAM -> grounds(hits, List.of(), List.of());
      case UP_TO_THE_BASE -> asking(hits, granting, Set.of(BASE));
      case DOUBTED -> grounds(hits, hits.stream().filter(is(Act.GRANTS)).toList(), undecided(hits));
      case CLASH_DOUBTED, UPSTREAM_DOUBTED, CONTRADICTED -> grounds(hits, granting, List.of());
      case ASKED -> asking(hits, granting, Set.of());
      case OBLIGED -> grounds(hits, granting, binding(hits, Act.OBLIGES));
      case FREE -> grounds(hits, granting, List.of());
    };
  }

  /// What is doubtful, and what would be asked if it were not.
  private List<Hit> undecided(List<Hit> hits) {
    return Stream.concat(doubtful(hits).stream(), binding(hits, Act.ASKS).stream()).toList();
  }

  private List<Hit> doubtful(List<Hit> hits) {
    return hits.stream().filter(is(Act.PROHIBITS).or(is(Act.ASKS))).filter(hit -> !binds(hit)).toList();
  }

  private Grounds asking(List<Hit> hits, List<Hit> granting, Set<String> more) {
    List<Hit> asking = binding(hits, Act.ASKS);
    var open = new TreeSet<>(more);
    asking.forEach(hit -> open.addAll(hit.open()));
    Grounds grounds = grounds(hits, granting, asking);
    return new Grounds(grounds.granting(), grounds.limiting(), grounds.duties(), grounds.advisory(), open);
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
