package org.w3id.stemma.reasoner.laundering;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.laundering.Chains.Link;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.verdict.Judgments;

/// Looks for verdicts that a label made milder.
///
/// Two laws are held, in every reading and for every purpose:
///
/// - *No verdict on a child is milder than that on its parent, unless a rule explains it*, clause by clause: what decided at the
///   parent is stopped, weakened, turned into something else or excepted by a rule as it is written, or was a want of
///   permission where the parent's material is not in the child.
/// - *No label makes a verdict milder than it is without*, but for the one thing that a label does: it grants what its owner
///   can grant. So a want of permission may end, which the undeclared has and the labeled has not; all that restricts stays.
///
/// A chain is held step by step: what is true of every edge is true of every chain.
public final class Hunt {
  private final Lineage lineage;
  private final Effective effective;
  private final Judgments judgments;
  private final Chains chains;
  private final Excuses excuses;
  private final Map<Likeness, Found> known = new HashMap<>();

  /// All that the comparison over an edge depends on: links that are alike in it are compared once.
  private record Likeness(
      EdgeKind kind, int parent, int child, int undeclared, int parentDeclares, int unknown, Facts facts) {}

  private Hunt(Law law, Chains chains) {
    this.chains = chains;
    this.lineage = chains.lineage();
    this.effective = Effective.of(lineage, law);
    this.judgments = Judgments.of(effective);
    this.excuses = new Excuses(law, effective, judgments);
  }

  /// What is found in all chains from a license of so many edges or fewer.
  public static Found in(Law law, Chains chains) {
    return new Hunt(law, chains).all();
  }

  private Found all() {
    Found found = Found.NOTHING;
    for (Link link : chains.links(lineage)) {
      found = found.and(known.computeIfAbsent(likeness(link), likeness -> compare(link)));
    }
    return found;
  }

  private Likeness likeness(Link link) {
    return new Likeness(
        link.kind(),
        judgments.situation(link.parent()),
        judgments.situation(link.child()),
        judgments.situation(link.undeclared()),
        lineage.declarationId(link.parent()),
        excuses.unknown(link.parent()),
        effective.facts(link.child(), link.license()));
  }

  private Found compare(Link link) {
    Found found = Found.NOTHING;
    for (Reading reading : Reading.values()) {
      for (Purpose purpose : Purpose.values()) {
        var question = new Question(link, purpose, reading);
        found = found.and(compare(question, link.parent(), () -> excuses.overTheEdge(question)));
        if (link.child() != link.undeclared()) {
          found = found.and(compare(question, link.undeclared(), () -> excuses.ofTheLabel(question)));
        }
      }
    }
    return found;
  }

  /// One purpose in one reading of one link.
  record Question(Link link, Purpose purpose, Reading reading) {}

  private Found compare(Question question, int other, Supplier<Set<Excuse>> why) {
    var now = judgments.outcome(question.link().child(), question.purpose(), question.reading());
    var than = judgments.outcome(other, question.purpose(), question.reading());
    if (!now.isMilderThan(than)) {
      return new Found(1, 0, Map.of(), List.of(), 0);
    }
    Set<Excuse> found = why.get();
    if (found.isEmpty()) {
      return new Found(1, 1, Map.of(), List.of(words(question, other)), 1);
    }
    var counted = new EnumMap<Excuse, Long>(Excuse.class);
    found.forEach(excuse -> counted.put(excuse, 1L));
    return new Found(1, 1, counted, List.of(), 0);
  }

  private String words(Question question, int other) {
    return String.format(
        Locale.ROOT,
        "%s, %s: %s %s, but %s %s",
        question.purpose().code(),
        question.reading(),
        way(question.link().child()),
        judgments.verdict(question.link().child(), question.purpose(), question.reading()).outcome(),
        way(other),
        judgments.verdict(other, question.purpose(), question.reading()));
  }

  /// The artifact with what it comes from: `Apache-2.0 --FINE_TUNED-> (nothing) --ADAPTER-> Llama-2`.
  private String way(int artifact) {
    String own =
        lineage.declaration(artifact).licenses().stream()
            .map(node -> node.getURI().substring(node.getURI().lastIndexOf('/') + 1))
            .findFirst()
            .orElse("(nothing)");
    int edge = lineage.edges(artifact);
    return edge == lineage.edgesEnd(artifact)
        ? own
        : own + " --" + lineage.kind(edge) + "-> " + way(lineage.parent(edge));
  }
}
