package org.w3id.stemma.reasoner.laundering;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.laundering.Hunt.Question;
import org.w3id.stemma.reasoner.laundering.Passages.Way;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Kind;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.law.PurposeRule.Act;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.verdict.Judgments;
import org.w3id.stemma.reasoner.verdict.Outcome;
import org.w3id.stemma.reasoner.verdict.Verdict;

/// Finds why a verdict may be milder than another; no excuse is the empty set.
final class Excuses {
  private static final Set<Excuse> NONE = Set.of();
  private static final Set<Act> OBLIGES = EnumSet.of(Act.OBLIGES);
  private static final Set<Act> PROHIBITS = EnumSet.of(Act.PROHIBITS);
  /// What makes a verdict conditional: to ask, and to prohibit doubtfully.
  private static final Set<Act> DOUBTS = EnumSet.of(Act.PROHIBITS, Act.ASKS);
  private static final int STEPS = 5;

  private final Law law;
  private final Lineage lineage;
  private final Effective effective;
  private final Judgments judgments;
  private final Passages passages;
  private final Bearings bearings;
  private final Map<Asked, Verdict> verdicts = new HashMap<>();

  private record Asked(int situation, Purpose purpose, Reading reading) {}

  Excuses(Law law, Effective effective, Judgments judgments) {
    this.law = law;
    this.lineage = effective.lineage();
    this.effective = effective;
    this.judgments = judgments;
    this.passages = new Passages(law);
    this.bearings = new Bearings(law, lineage);
  }

  /// Why the verdict on the child may be milder than that on its parent: every clause that decided there needs an excuse.
  Set<Excuse> overTheEdge(Question question) {
    Verdict parent = verdict(question.link().parent(), question);
    if (parent.grounds().limiting().isEmpty()) {
      return withoutClauses(question, parent);
    }
    var all = EnumSet.noneOf(Excuse.class);
    for (Ground ground : deciding(question, parent)) {
      Set<Excuse> excuses = ofClause(question, ground);
      if (excuses.isEmpty()) {
        return NONE;
      }
      all.addAll(excuses);
    }
    return all;
  }

  /// A clause that has a part in a verdict.
  ///
  /// @param acts what it may have done there
  private record Ground(Provision provision, Set<Act> acts) {
    private static Ground of(Provision limiting, Outcome outcome) {
      return new Ground(limiting, outcome == Outcome.ALLOWED_WITH_DUTIES ? OBLIGES : outcome == Outcome.PROHIBITED ? PROHIBITS : DOUBTS);
    }
  }

  /// What limits at the parent; where nothing is left at the child, its duties too.
  private List<Ground> deciding(Question question, Verdict parent) {
    var grounds = new LinkedHashSet<Ground>();
    parent.grounds().limiting().forEach(limiting -> grounds.add(Ground.of(limiting, parent.outcome())));
    if (outcome(question) == Outcome.ALLOWED) {
      parent.grounds().duties().forEach(duty -> grounds.add(new Ground(duty, OBLIGES)));
    }
    return List.copyOf(grounds);
  }

  /// Its grounds are those of all artifacts in the same situation; only the sentence names one.
  private Verdict verdict(int artifact, Question question) {
    var asked = new Asked(judgments.situation(artifact), question.purpose(), question.reading());
    return verdicts.computeIfAbsent(asked, a -> judgments.verdict(artifact, question.purpose(), question.reading()));
  }

  private Outcome outcome(Question question) {
    return judgments.outcome(question.link().child(), question.purpose(), question.reading());
  }

  private Set<Excuse> ofClause(Question question, Ground ground) {
    Provision provision = ground.provision();
    if (!provision.clause().asserted() || provision.term().isPermission()) {
      return ofReserve(question);
    }
    EdgeKind kind = question.link().kind();
    int certainty = lineage.certainty(lineage.edges(question.link().child()));
    Facts facts = effective.facts(question.link().child(), provision.license());
    List<Way> ways =
        at(question.link().parent(), provision, question.reading())
            .filter(there -> bearings.does(question.link().parent(), there.arrival(), there.own(), question.purpose(), ground.acts()))
            .flatMap(there -> passages.over(there.arrival(), kind, certainty, facts).stream())
            .toList();
    if (ways.isEmpty()) {
      return passages.isRuled(provision, kind) ? EnumSet.of(Excuse.STOPS) : NONE;
    }
    if (passages.isClosed(provision, kind, certainty, facts, question.reading())) {
      return EnumSet.of(Excuse.RELIEVED);
    }
    return ofWays(question, ground, ways);
  }

  /// What arrives has an excuse if it is too doubtful to do what it did, or does something else; yet a doubtful restriction
  /// makes a verdict conditional, and what is milder than that has none.
  private Set<Excuse> ofWays(Question question, Ground ground, List<Way> ways) {
    var found = EnumSet.noneOf(Excuse.class);
    for (Way way : ways) {
      var arrived = new Arrival(ground.provision(), way.effect(), way.certainty());
      int child = question.link().child();
      boolean does = bearings.does(child, arrived, false, question.purpose(), ground.acts());
      boolean doubts = !ground.acts().equals(OBLIGES) && bearings.does(child, arrived, false, question.purpose(), DOUBTS);
      boolean binds = question.reading().binds(way.certainty());
      if ((does && binds) || (doubts && outcome(question).isMilderThan(Outcome.CONDITIONAL))) {
        return NONE;
      }
      found.add(does ? Excuse.DOUBTFUL : Excuse.OTHERWISE);
    }
    return found;
  }

  /// A clause as an artifact has it.
  private record There(Arrival arrival, boolean own) {}

  private Stream<There> at(int artifact, Provision provision, Reading reading) {
    int profile = effective.profile(artifact);
    return Stream.concat(
            effective.own(profile).stream()
                .map(own -> new There(new Arrival(own.provision(), Effect.BINDS, own.certainty()), true)),
            effective.inherited(profile, reading).stream().map(arrival -> new There(arrival, false)))
        .filter(there -> there.arrival().provision().equals(provision));
  }

  /// A permission that is withheld or limited counts wherever the material is.
  private Set<Excuse> ofReserve(Question question) {
    if (!holdsMaterial(question)) {
      return EnumSet.of(Excuse.NO_MATERIAL);
    }
    int certainty = lineage.certainty(lineage.edges(question.link().child()));
    return question.reading().binds(certainty) ? NONE : EnumSet.of(Excuse.DOUBTFUL);
  }

  private static boolean holdsMaterial(Question question) {
    boolean isFileOfAdapter = question.link().kind() == EdgeKind.ADAPTER && question.purpose() == Purpose.REDISTRIBUTION;
    return question.link().kind().holdsMaterial() && !isFileOfAdapter;
  }

  /// Permission, or knowledge, was wanting at the parent.
  private Set<Excuse> withoutClauses(Question question, Verdict parent) {
    boolean clashed = question.purpose() == Purpose.REDISTRIBUTION && parent.outcome() == Outcome.PROHIBITED;
    if (clashed || holdsMaterial(question)) {
      return NONE;
    }
    int unknown = over(question.link().kind(), question.link().child(), unknown(question.link().parent(), question.purpose()), question.purpose());
    Outcome least = unknown == 0 ? Outcome.ALLOWED : question.reading().binds(unknown) ? Outcome.UNKNOWN : Outcome.CONDITIONAL;
    if (outcome(question).isMilderThan(least)) {
      return NONE;
    }
    return EnumSet.of(unknown == 0 ? Excuse.NO_MATERIAL : Excuse.FURTHER);
  }

  /// How surely what is unknown of an artifact, or behind it, would bind who copies it: a number for all purposes.
  int unknown(int artifact) {
    int all = 0;
    for (Purpose purpose : Purpose.values()) {
      all = all * STEPS + unknown(artifact, purpose);
    }
    return all;
  }

  private int unknown(int artifact, Purpose purpose) {
    if (isUnread(artifact, purpose)) {
      return 1;
    }
    int edge = lineage.edges(artifact);
    return edge == lineage.edgesEnd(artifact)
        ? 0
        : over(lineage.kind(edge), artifact, unknown(lineage.parent(edge), purpose), purpose);
  }

  private boolean isUnread(int artifact, Purpose purpose) {
    if (lineage.declarationId(artifact) == 0) {
      return lineage.kindOf(artifact) != Kind.SERVICE;
    }
    return lineage.declaration(artifact).licenses().stream()
        .anyMatch(node -> law.license(node).filter(license -> license.reviewed().contains(purpose)).isEmpty());
  }

  private int over(EdgeKind kind, int child, int behind, Purpose purpose) {
    int byDefault =
        switch (kind) {
          case TRAINED_ON -> 4;
          case DISTILLED, GENERATED_BY -> 3;
          case ADAPTER -> purpose == Purpose.REDISTRIBUTION ? 3 : 2;
          case FINE_TUNED, CONTINUED, QUANTIZED, CONVERTED, MERGED, UNTYPED, ADAPTED, FORKED, REBUILT, CONTAINS, HOSTS -> 2;
        };
    return behind == 0 ? 0 : Math.max(behind, Math.max(byDefault, lineage.certainty(lineage.edges(child))));
  }

  /// Why the verdict on who labeled it may be milder than without the label: only for what a label can grant.
  Set<Excuse> ofTheLabel(Question question) {
    Verdict without = verdict(question.link().undeclared(), question);
    boolean wantedPermission = without.grounds().limiting().isEmpty() && without.outcome() != Outcome.PROHIBITED;
    return wantedPermission ? EnumSet.of(Excuse.UNGRANTED) : NONE;
  }
}
