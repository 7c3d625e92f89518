package org.w3id.stemma.reasoner.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.inheritance.Legacy;
import org.w3id.stemma.reasoner.inheritance.Stock;
import org.w3id.stemma.reasoner.inheritance.Variant;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.lineage.Succession;
import org.w3id.stemma.reasoner.table.Numbers;

/// The world of all offers, number 0, and those of the choices that are made among them: these differ from it only for those
/// for whom something is to choose. Immutable.
final class Worlds {
  private final Practice practice;
  private final Effective effective;
  private final Legacy titleOf;
  private final Elections elections;
  private final List<Chosen> chosen = new ArrayList<>();

  /// Estates and titles where something was chosen.
  private record Chosen(Variant estateOf, Variant titleOf) {}

  private Worlds(Practice practice, Effective effective, Legacy titleOf, Elections elections) {
    this.practice = practice;
    this.effective = effective;
    this.titleOf = titleOf;
    this.elections = elections;
  }

  static Worlds of(Practice practice, Effective effective) {
    Succession samples = effective.stock().samples();
    Legacy titleOf = practice.titles().of(effective.stock(), samples);
    Legacy open = practice.choices().of(effective.stock(), samples);
    var worlds = new Worlds(practice, effective, titleOf, Elections.of(practice.choices(), open, samples));
    worlds.addMissing();
    return worlds;
  }

  /// What of worlds can be found without their clauses.
  record Outline(Legacy titleOf, Elections elections) {}

  /// That of the worlds after a revision.
  Outline outline(Stock.Revised revised) {
    Legacy titlesNow = practice.titles().of(revised.stock(), revised.samples());
    Legacy open = practice.choices().of(revised.stock(), revised.samples());
    return new Outline(titlesNow, elections.after(open, revised.samples()));
  }

  /// The worlds after a revision. Those that were there keep their numbers, new ones come last.
  ///
  /// @param samples one artifact of each strain that is new
  Worlds after(Effective revised, Outline outline, Succession samples) {
    var now = new Worlds(practice, revised, outline.titleOf(), outline.elections());
    Succession choosing = samples.only(now.elections::isOpen);
    for (Chosen before : chosen) {
      now.add(before, choosing);
    }
    now.addMissing();
    return now;
  }

  private void add(Chosen before, Succession samples) {
    Lineage elected = lineage(chosen.size() + 1);
    IntPredicate isOpen = elections::isOpen;
    chosen.add(
        new Chosen(
            practice.holdings().alone(estates -> before.estateOf().after(estates, elected, effective.estates(), isOpen, samples)),
            before.titleOf().after(practice.titles().by(effective.stock().teaching()), elected, titleOf, isOpen, samples)));
  }

  private void addMissing() {
    while (chosen.size() < elections.worlds()) {
      Lineage elected = lineage(chosen.size() + 1);
      Succession samples = effective.stock().samples();
      IntPredicate isOpen = elections::isOpen;
      chosen.add(
          new Chosen(
              practice.holdings().alone(estates -> Variant.of(estates, elected, effective.estates(), isOpen, samples)),
              Variant.of(practice.titles().by(effective.stock().teaching()), elected, titleOf, isOpen, samples)));
    }
  }

  Elections elections() {
    return elections;
  }

  World get(int number) {
    return new World(lineage(number), practice, estates(number), titles(number));
  }

  /// What is declared where this was chosen.
  private Lineage lineage(int number) {
    return number == 0 ? effective.lineage() : effective.lineage().with(elections.elected(number));
  }

  private Numbers estates(int number) {
    return number == 0 ? effective.estates() : chosen.get(number - 1).estateOf();
  }

  private Numbers titles(int number) {
    return number == 0 ? titleOf : chosen.get(number - 1).titleOf();
  }

  int estate(int number, int artifact) {
    return estates(number).get(artifact);
  }

  int title(int number, int artifact) {
    return titles(number).get(artifact);
  }
}
