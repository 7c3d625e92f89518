package org.w3id.stemma.reasoner.condition;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;

/// A clause as conditions see it: the reach of the license that carries it, its objects, its parameters in the
/// words of the rules, the terms that its license asserts, and the manner in which it speaks.
public record Meaning(
    Map<String, Stance> reach,
    Set<Thing> objects,
    Map<String, Set<String>> parameters,
    Set<String> terms,
    Manner manner)
    implements Serializable {
  /// Whether the clause asserts its term or withholds it, and whether it does so under a condition of its own.
  public record Manner(boolean asserted, boolean conditional) implements Serializable {}

  public Meaning {
    reach = Map.copyOf(reach);
    objects = Set.copyOf(objects);
    parameters = Map.copyOf(parameters);
    terms = Set.copyOf(terms);
  }

  public Stance stance(String way) {
    return reach.getOrDefault(way, Stance.SILENT);
  }

  /// Whether the parameter has this value; an absent parameter is `no`.
  public boolean says(String parameter, String value) {
    return parameters.getOrDefault(parameter, Set.of("no")).contains(value);
  }
}
