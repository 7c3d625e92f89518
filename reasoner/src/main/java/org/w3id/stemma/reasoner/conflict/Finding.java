package org.w3id.stemma.reasoner.conflict;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the look for one kind of conflict came to.
///
/// @param conflicts those found
/// @param missing the facts without which nobody can say that there are no others, in a few words each
public record Finding(ConflictKind kind, List<Conflict> conflicts, List<String> missing) {
  /// The three answers.
  public enum Answer {
    HIT,
    CLEAR,
    /// Nothing was found, and a fact was lacking: this is not *clear*.
    NOT_CHECKED
  }

  Finding(ConflictKind kind, Set<Conflict> conflicts, Set<String> missing) {
    this(kind, List.copyOf(conflicts), List.copyOf(new TreeSet<>(missing)));
  }

  public Finding {
    conflicts = List.copyOf(conflicts);
    missing = List.copyOf(missing);
  }

  public Answer answer() {
    if (!conflicts.isEmpty()) {
      return Answer.HIT;
    }
    return missing.isEmpty() ? Answer.CLEAR : Answer.NOT_CHECKED;
  }
}
