package org.w3id.stemma.reasoner.law;

import java.io.Serializable;
import java.util.Set;

/// How far a clause lets its material go out under another license.
///
/// @param clause IRI of the clause that states it
/// @param with IRIs of the other licenses; none means every license that meets `demands`
/// @param whole the whole work may go out under it, else the two may only be linked and each part stays as it is
/// @param needsNotice IRIs of the notices that the work must bear
/// @param barredByNotice IRIs of the notices that the work must not bear
/// @param demands IRIs of the terms that the other license must assert
/// @param condition what else it hangs on, in words; `""` if nothing
public record CompatibilityStatement(
    String clause,
    Set<String> with,
    boolean whole,
    Set<String> needsNotice,
    Set<String> barredByNotice,
    Set<String> demands,
    String condition)
    implements Serializable {
  public CompatibilityStatement {
    with = Set.copyOf(with);
    needsNotice = Set.copyOf(needsNotice);
    barredByNotice = Set.copyOf(barredByNotice);
    demands = Set.copyOf(demands);
  }

  /// The whole work under one of these licenses, and no further condition.
  static CompatibilityStatement plain(String clause, Set<String> with) {
    return new CompatibilityStatement(clause, with, true, Set.of(), Set.of(), Set.of(), "");
  }
}
