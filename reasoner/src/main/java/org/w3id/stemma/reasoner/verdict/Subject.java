package org.w3id.stemma.reasoner.verdict;

import java.util.List;
import java.util.Map;
import org.w3id.stemma.reasoner.Provision;

/// What a sentence speaks of, in the words that only it knows.
///
/// @param name as sentences call it
/// @param reasons why a judgment ended where no clause tells
/// @param remarks what is said besides, each a main clause
/// @param ofText whether it is a license, whose name its clauses need not repeat
record Subject(String name, Map<Step, String> reasons, List<String> remarks, boolean ofText) {
  Subject {
    reasons = Map.copyOf(reasons);
    remarks = List.copyOf(remarks);
  }

  static Subject ofText(String name, Silence silence) {
    return new Subject(name, Map.of(Step.NOT_GRANTED, silence.words()), List.of(), true);
  }

  String why(Step step) {
    return reasons.getOrDefault(step, "");
  }

  /// Why it is doubted, if no clause restricts: the permission itself is doubtful.
  String doubt(String grants) {
    return reasons.getOrDefault(Step.DOUBTED, grants);
  }

  /// The number of a clause, with the license that it stands in.
  String number(Provision provision) {
    String number = provision.clause().number();
    if (ofText) {
      return number;
    }
    return (provision.license().licenseId() + " " + number).strip();
  }
}
