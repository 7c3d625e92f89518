package org.w3id.stemma.reasoner;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// Takes what was concluded: what each class of artifacts amounts to, what its conflicts are, and who is in which class.
///
/// Classes and patterns are numbered from 0 without gaps, so that tables can be indexed by them. The calls may come in
/// any order, and the same thing may be told twice.
public interface Sink {
  /// In `reading`, a graph, every artifact of the class has this property with this object.
  void profile(int profile, Node reading, Node property, Node object);

  /// The class of an artifact; each artifact has one at most.
  void profileOf(Node artifact, int profile);

  /// What all conflicts of a pattern have in common: kind, term, license, clause, certainty, sentence.
  void pattern(int pattern, Node property, Node object);

  /// In `reading`, a graph, every artifact of the class has a conflict of this pattern: a node of its own.
  void conflict(int profile, Node reading, int pattern);

  /// In `reading`, a graph, this follows, and is too rare to be told by class.
  void triple(Node reading, Triple triple);
}
