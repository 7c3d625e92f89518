package org.w3id.stemma.reasoner.verdict;

import java.util.Set;
import java.util.TreeSet;
import org.w3id.stemma.reasoner.condition.Atom;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.PurposeRule;

/// A rule that holds for a clause.
record Hit(Counted counted, PurposeRule rule) {
  Provision provision() {
    return counted.provision();
  }

  int certainty() {
    return counted.certainty();
  }

  /// The facts that the rule finds untold.
  Set<String> open() {
    var open = new TreeSet<String>();
    for (Atom atom : rule.condition().atoms()) {
      if (atom instanceof Atom.Open(var fact)) {
        open.add(fact.subject());
      }
    }
    return open;
  }
}
