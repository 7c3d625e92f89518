package org.w3id.stemma.reasoner.verdict;

/// What a verdict stands on besides the clauses that restrict.
///
/// @param granted how surely it is granted, 1 to 4; [Permits#NONE] if it is not; [Permits#OPEN] if that is up to a
///     license that is not stated
/// @param upstream how surely something unknown upstream would bind, 0 if all is known
/// @param clash how surely parts that bind cannot be met together, 0 if that is not so or not settled
/// @param mayClash whether they cannot, or nobody can tell
/// @param rival whether a stricter statement of its license exists
record Footing(int granted, int upstream, int clash, boolean mayClash, boolean rival) {
  /// Of a license, judged on its text alone.
  static Footing ofText(int granted) {
    return new Footing(granted, 0, 0, false, false);
  }
}
