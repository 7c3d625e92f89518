package org.w3id.stemma.store.build;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// Where an inference writes what follows.
///
/// What follows is much and its kinds are few, so it is told once for each *class* of artifacts, here called a profile,
/// and each artifact names its class: (a, property, o) holds in a reading's graph if a's class has the row (reading,
/// property, o). Conflicts are told once by *pattern* in the same way: an artifact has one conflict of its own for each
/// pattern that its class has in the reading, and the conflict has what the pattern has.
///
/// Calls may come in any order, and the same thing may be told twice. Classes and patterns are numbered from 0.
public interface Conclusions {
  /// One row of a class. `reading` is one of the three reading graphs.
  void profile(int id, Node reading, Node property, Node object);

  /// The class of an artifact; each artifact has one at most.
  void profileOf(Node subject, int profile);

  /// What every conflict of a pattern has: its kind, term, license, clause, certainty, sentence.
  void pattern(int pattern, Node property, Node object);

  /// Every artifact of the class has a conflict of this pattern in this reading.
  void conflict(int profile, Node reading, int pattern);

  /// An ordinary triple in a reading's graph.
  void triple(Node reading, Triple triple);
}
