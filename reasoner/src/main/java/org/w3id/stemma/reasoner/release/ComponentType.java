package org.w3id.stemma.reasoner.release;

import java.util.Set;
import org.apache.jena.graph.Node;

/// What part of a release a component may be.
///
/// @param content `stm:CodeContent`, `stm:DataContent` or `stm:DocumentContent`
/// @param from the lowest class that names it
/// @param required whether that class asks for it
/// @param replacements types of which one that counts makes up for this one
/// @param neededFor criteria that ask for it
/// @param contributesTo criteria that it may meet, alone or with others
public record ComponentType(
    Node node,
    Node content,
    MofClass from,
    boolean required,
    Set<Node> replacements,
    Set<Node> neededFor,
    Set<Node> contributesTo) {
  public ComponentType {
    replacements = Set.copyOf(replacements);
    neededFor = Set.copyOf(neededFor);
    contributesTo = Set.copyOf(contributesTo);
  }
}
