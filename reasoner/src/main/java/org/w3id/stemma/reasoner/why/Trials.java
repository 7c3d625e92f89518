package org.w3id.stemma.reasoner.why;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Purpose;

/// Tries out what the verdicts on an artifact would be if others of its lineage were free and known. Each trial is made
/// once, for all purposes and readings.
final class Trials {
  private static final Purpose[] PURPOSES = Purpose.values();

  private final Law law;
  private final Node free;
  private final Supposed facts;
  private final Question question;
  private final Runnable check;
  private final Trial now;
  private final List<Node> lineage;
  private final Map<Set<Node>, Set<Aim>> clearIfExchanged = new HashMap<>();
  private final Map<Set<Node>, Set<Aim>> clearIfOnly = new HashMap<>();

  /// What is asked about: a purpose in a reading.
  record Aim(Purpose purpose, Reading reading) {}

  /// @param free a license that asks for nothing
  /// @param check is run before each trial
  Trials(Law law, Node free, Supposed facts, Question question, Runnable check) {
    this.law = law;
    this.free = free;
    this.facts = facts;
    this.question = question;
    this.check = check;
    this.now = Trial.of(facts, law, question);
    this.lineage =
        Stream.concat(Stream.of(now.artifact()), now.ancestors().stream())
            .map(now.lineage()::node)
            .sorted(Comparator.comparing(Node::toString))
            .toList();
  }

  /// The artifact and all that it descends from, by IRI.
  List<Node> lineage() {
    return lineage;
  }

  Node self() {
    return question.artifact();
  }

  /// An artifact of the lineage and those that lie between it and the artifact that is asked about; the latter itself
  /// only if it is meant.
  Set<Node> between(Node origin) {
    Set<Node> between = now.between(origin);
    if (!origin.equals(self())) {
      between.remove(self());
    }
    return between;
  }

  /// Whether it is clear if these are exchanged for something free and known that descends from nothing; of the artifact
  /// itself only the license is exchanged.
  boolean isClearIfExchanged(Set<Node> artifacts, Aim aim) {
    return known(clearIfExchanged, artifacts, () -> exchanged(artifacts)).contains(aim);
  }

  private Supposed exchanged(Set<Node> artifacts) {
    Set<Node> inputs = new HashSet<>(artifacts);
    return inputs.remove(self())
        ? facts.exchanged(inputs, free).licensed(Set.of(self()), free)
        : facts.exchanged(inputs, free);
  }

  /// Whether it is clear if all but these state a free license, and descend from what they descend from.
  boolean isClearIfOnly(Set<Node> artifacts, Aim aim) {
    return known(
            clearIfOnly,
            artifacts,
            () -> {
              Set<Node> others = new HashSet<>(lineage);
              others.removeAll(artifacts);
              return facts.licensed(others, free);
            })
        .contains(aim);
  }

  private Set<Aim> known(Map<Set<Node>, Set<Aim>> trials, Set<Node> artifacts, Supplier<Supposed> supposed) {
    Set<Aim> clear = trials.get(artifacts);
    if (clear == null) {
      check.run();
      clear = clear(Trial.of(supposed.get(), law, question));
      trials.put(Set.copyOf(artifacts), clear);
    }
    return clear;
  }

  private Set<Aim> clear(Trial trial) {
    var clear = new HashSet<Aim>();
    for (Purpose purpose : PURPOSES) {
      for (Reading reading : question.readings()) {
        if (trial.isClear(purpose, reading)) {
          clear.add(new Aim(purpose, reading));
        }
      }
    }
    return clear;
  }
}
