package org.w3id.stemma.reasoner.verdict;

import org.w3id.stemma.reasoner.compatibility.ClashTable;
import org.w3id.stemma.reasoner.compatibility.Clashes;
import org.w3id.stemma.reasoner.effective.Holdings;
import org.w3id.stemma.reasoner.inheritance.Ledger;
import org.w3id.stemma.reasoner.law.Law;

/// What judgments share with all that are revised from them: all that was found once. It only grows, and whoever works with
/// it holds its lock.
final class Practice {
  private final Law law;
  private final Case told;
  private final Holdings holdings;
  private final Texts texts;
  private final Titles titles;
  private final ClashTable clashes;
  private final Assessor assessor;
  private final SituationTable table;
  private final Choices choices = new Choices();
  private final Ledger situations = new Ledger();

  Practice(Law law, Holdings holdings, Case told) {
    var judge = new Judge(law);
    this.law = law;
    this.told = told;
    this.holdings = holdings;
    this.texts = new Texts(law, judge, told.undated());
    this.titles = new Titles(law, judge, texts);
    this.clashes = new ClashTable(law, new Clashes(law), holdings);
    this.assessor = new Assessor(holdings, clashes, titles.reserves(), law, judge, told.undated());
    this.table = new SituationTable(holdings, titles, assessor);
  }

  Law law() {
    return law;
  }

  Case told() {
    return told;
  }

  Holdings holdings() {
    return holdings;
  }

  Texts texts() {
    return texts;
  }

  Titles titles() {
    return titles;
  }

  ClashTable clashes() {
    return clashes;
  }

  Assessor assessor() {
    return assessor;
  }

  SituationTable table() {
    return table;
  }

  /// Which strains are in which situations of the table.
  Ledger situations() {
    return situations;
  }

  Choices choices() {
    return choices;
  }
}
