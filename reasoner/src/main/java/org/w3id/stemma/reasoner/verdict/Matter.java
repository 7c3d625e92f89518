package org.w3id.stemma.reasoner.verdict;

import java.util.List;
import java.util.Set;
import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Purpose;

/// What is judged: clauses with how they came and how surely, and what is told of the case. A license alone is its own
/// clauses; an artifact is those of its licenses and those that reached it.
///
/// @param name as sentences call it
/// @param reviewed purposes of which somebody read what is granted
/// @param rider it grants nothing and hangs on the license to which it is added, which is not part of the matter
/// @param artifact what the artifact is; a kind that nobody knows is to be told as the one that restricts, because a
///     rule that asks for a kind holds only of what is known to be of it
public record Matter(
    String name, List<Counted> clauses, Set<Purpose> reviewed, boolean rider, Facts artifact, Case told) {
  public Matter {
    clauses = List.copyOf(clauses);
    reviewed = Set.copyOf(reviewed);
  }

  /// A license on its text alone, for whatever artifact lies under it and whoever asks.
  public static Matter of(Law law, License license) {
    List<Counted> clauses = law.provisions(license).stream().map(Counted::own).toList();
    Facts artifact = Facts.NONE.with(Fact.ANY_ARTIFACT, true);
    return new Matter(license.licenseId(), clauses, license.reviewed(), license.rider(), artifact, Case.UNSPECIFIED);
  }

  /// The same, with one thing told.
  public Matter given(Told more) {
    return new Matter(name, clauses, reviewed, rider, artifact, told.with(more));
  }
}
