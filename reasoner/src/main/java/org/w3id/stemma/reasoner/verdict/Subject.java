package org.w3id.stemma.reasoner.verdict;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.w3id.stemma.reasoner.law.Provision;

/// What a sentence speaks of, in the words that only it knows.
///
/// @param name as sentences call it
/// @param reason why a judgment ended as it did, where no clause tells
/// @param remarks what is said besides, each a main clause
/// @param ofText whether it is a license, whose name its clauses need not repeat
record Subject(String name, String reason, List<String> remarks, boolean ofText) {
  Subject {
    remarks = List.copyOf(remarks);
  }

  static Subject ofText(String name, Silence silence) {
    return new Subject(name, silence.words(), List.of(), true);
  }

  /// `a, b and c`.
  static String joined(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1 ? String.join("", parts) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  /// What these say, and where: each once, in the order of licenses and clauses.
  String clauses(List<Provision> provisions) {
    var clauses = new LinkedHashSet<String>();
    for (Provision provision : provisions.stream().sorted(Comparator.comparingInt(Provision::id)).toList()) {
      String withheld = provision.clause().asserted() ? "" : "is withheld ";
      clauses.add("“" + provision.term().label() + "” " + withheld + "(" + number(provision) + ")");
    }
    return joined(List.copyOf(clauses));
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
