package org.w3id.stemma.reasoner.offer;

import java.util.List;
import org.apache.jena.graph.Node;

/// What is offered at some time.
///
/// @param licenses all of them apply, of each one alternative; none where nothing is declared
/// @param rivals statements that lost and say something else
public record Offer(List<List<Node>> licenses, List<Statement> rivals) {
  static final Offer NONE = new Offer(List.of(), List.of());

  public Offer {
    licenses = licenses.stream().map(List::copyOf).toList();
    rivals = List.copyOf(rivals);
  }
}
