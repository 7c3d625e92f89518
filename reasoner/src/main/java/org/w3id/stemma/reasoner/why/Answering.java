package org.w3id.stemma.reasoner.why;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.conflict.Conflict;
import org.w3id.stemma.reasoner.conflict.Conflicts;
import org.w3id.stemma.reasoner.conflict.Finding;
import org.w3id.stemma.reasoner.effective.Findings;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.lineage.Ancestry;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.verdict.Verdict;
import org.w3id.stemma.reasoner.why.Answer.Clash;
import org.w3id.stemma.reasoner.why.Answer.Cure;
import org.w3id.stemma.reasoner.why.Answer.Judged;
import org.w3id.stemma.reasoner.why.Answer.Unknown;

/// Answers questions about one artifact at a time, by a law, from what a graph holds of it and of all it descends from.
///
/// It reasons anew on that, so it never tells what a stale inference says, and the cost is that of the ancestry: some
/// milliseconds, and more where cures are asked for.
public final class Answering {
  private final Law law;

  public Answering(Law law) {
    this.law = law;
  }

  /// Answers, by the law as it stood on the day of the question.
  ///
  /// @param check is run now and then; what it throws ends the work
  public Answer answer(Graph graph, Question question, Runnable check) {
    Law then = question.asOf().map(law::on).orElse(law);
    return then == law ? answerNow(graph, question, check) : new Answering(then).answerNow(graph, question, check);
  }

  private Answer answerNow(Graph graph, Question question, Runnable check) {
    Ancestry ancestry = Ancestry.of(graph, roots(question), check);
    var stated = new Supposed(ancestry.facts());
    Supposed supposed = stated.with(question.suppositions());
    Trial trial = Trial.of(supposed, law, question);
    check.run();
    Lineage lineage = trial.lineage();
    List<Integer> ancestors = trial.ancestors();
    Map<Reading, List<Finding>> found = conflicts(trial, question);
    return new Answer(
        question.artifact().toString(),
        licenses(lineage, trial.artifact()),
        (int) ancestors.stream().map(lineage::original).distinct().count(),
        trial.judgments().isComplete(trial.artifact()),
        judged(trial, question),
        question.suppositions().isEmpty() ? List.of() : judged(Trial.of(stated, law, question), question),
        Findings.of(lineage, law, trial.artifact(), check),
        Stream.concat(unknown(trial, ancestors, ancestry.missing()).stream(), notChecked(question, found).stream()).toList(),
        clashes(found),
        question.cures() ? cures(supposed, question, check) : List.of());
  }

  /// What an artifact would be replaced by may lie outside of its ancestry.
  private static List<Node> roots(Question question) {
    var roots = new ArrayList<>(List.of(question.artifact()));
    for (Supposition supposition : question.suppositions()) {
      if (supposition instanceof Supposition.Replaced(var _, Node by) && !roots.contains(by)) {
        roots.add(by);
      }
    }
    return roots;
  }

  private static List<String> licenses(Lineage lineage, int artifact) {
    return lineage.declaration(artifact).licenses().stream().map(Node::toString).toList();
  }

  private static List<Judged> judged(Trial trial, Question question) {
    var judged = new ArrayList<Judged>();
    for (Purpose purpose : question.purposes()) {
      for (Reading reading : question.readings()) {
        judged.add(judged(trial.verdict(purpose, reading), reading));
      }
    }
    return judged;
  }

  private static Judged judged(Verdict verdict, Reading reading) {
    Verdict.Grounds grounds = verdict.grounds();
    return new Judged(
        verdict.purpose().code(),
        code(reading),
        verdict.outcome().node().getLocalName(),
        verdict.sentence(),
        verdict.evidence().orElse(""),
        clauses(grounds.granting()),
        clauses(grounds.limiting()),
        clauses(grounds.duties()),
        clauses(grounds.advisory()),
        List.copyOf(grounds.dependsOn()));
  }

  private static List<String> clauses(List<Provision> provisions) {
    return provisions.stream().map(provision -> provision.clause().iri()).distinct().toList();
  }

  private List<Unknown> unknown(Trial trial, List<Integer> ancestors, Set<Node> missing) {
    Lineage lineage = trial.lineage();
    var unknown = new ArrayList<Unknown>();
    for (int artifact : Stream.concat(Stream.of(trial.artifact()), ancestors.stream()).toList()) {
      Node node = lineage.node(artifact);
      if (missing.contains(node)) {
        unknown.add(new Unknown(node.toString(), "missing", "", "stated as a parent, and nothing else is known of it"));
      } else if (lineage.declaration(artifact).isEmpty()) {
        unknown.add(new Unknown(node.toString(), "undeclared", "", "no license is known of it"));
      }
      for (String license : unread(lineage, artifact)) {
        unknown.add(new Unknown(node.toString(), "unread", license, "what its license says has not been read here"));
      }
    }
    return unknown.stream().distinct().toList();
  }

  private Set<String> unread(Lineage lineage, int artifact) {
    var unread = new TreeSet<String>();
    lineage.declaration(artifact).licenses().stream()
        .filter(license -> law.license(license).map(known -> known.clauses().isEmpty()).orElse(true))
        .forEach(license -> unread.add(license.toString()));
    return unread;
  }

  /// The answer for each kind of conflict, by reading.
  private static Map<Reading, List<Finding>> conflicts(Trial trial, Question question) {
    var conflicts = Conflicts.of(trial.judgments());
    Map<Reading, List<Finding>> found = new EnumMap<>(Reading.class);
    question.readings().forEach(reading -> found.put(reading, conflicts.findings(trial.artifact(), reading)));
    return found;
  }

  private static List<Clash> clashes(Map<Reading, List<Finding>> found) {
    var clashes = new ArrayList<Clash>();
    found.forEach(
        (reading, looks) ->
            looks.stream().flatMap(look -> look.conflicts().stream()).forEach(conflict -> clashes.add(clash(reading, conflict))));
    return clashes;
  }

  private static Clash clash(Reading reading, Conflict conflict) {
    return new Clash(
        code(reading),
        conflict.kind().node().getLocalName(),
        conflict.terms(),
        conflict.licenses(),
        clauses(conflict.clauses()),
        conflict.sentence(),
        conflict.certainty(),
        conflict.isAdvisory());
  }

  /// What nobody can call clear.
  private static List<Unknown> notChecked(Question question, Map<Reading, List<Finding>> found) {
    return found.values().stream()
        .flatMap(List::stream)
        .filter(look -> look.answer() == Finding.Answer.NOT_CHECKED)
        .map(
            look ->
                new Unknown(
                    question.artifact().toString(),
                    "notChecked",
                    look.kind().node().getURI(),
                    "not checked, for want of " + String.join(", ", look.missing())))
        .distinct()
        .toList();
  }

  private List<Cure> cures(Supposed supposed, Question question, Runnable check) {
    Node free = FreeLicense.in(law);
    var trials = new Trials(law, free, supposed, question, check);
    var cures = new ArrayList<Cure>();
    for (Purpose purpose : question.purposes()) {
      for (Reading reading : question.readings()) {
        var aim = new Trials.Aim(purpose, reading);
        if (!trials.isClearIfExchanged(Set.of(), aim)) {
          cures.add(cure(aim, Cures.of(trials, aim), free));
        }
      }
    }
    return cures;
  }

  private static Cure cure(Trials.Aim aim, Cures.Found found, Node free) {
    List<List<String>> sets = found.sets().stream().map(set -> set.stream().map(Node::toString).toList()).toList();
    String purpose = aim.purpose().words();
    String sentence =
        switch (sets.size()) {
          case 0 ->
              "No exchange of up to %d origins makes %s clear; %d keep it from that."
                  .formatted(Cures.MOST, purpose, found.origins().size());
          case 1 -> "It is enough to exchange these together for something free and known, and nothing smaller is enough.";
          default -> "It is enough to exchange one of these sets for something free and known, and nothing smaller is enough.";
        };
    return new Cure(aim.purpose().code(), code(aim.reading()), sets, found.origins().stream().map(Node::toString).toList(), Cures.MOST, free.toString(), sentence);
  }

  static String code(Reading reading) {
    return reading.name().toLowerCase(Locale.ROOT);
  }
}
