package org.w3id.stemma.reasoner.lineage;

import java.util.List;
import org.apache.jena.graph.Node;

/// The licenses that an artifact declares: all of `offers` apply, of each offer one alternative. A plain license
/// is an offer with one alternative.
public record Declaration(List<List<Node>> offers) {
  public static final Declaration NONE = new Declaration(List.of());

  public Declaration {
    offers = offers.stream().map(List::copyOf).toList();
  }

  public boolean isEmpty() {
    return offers.isEmpty();
  }

  /// Every license named, in every alternative.
  public List<Node> licenses() {
    return offers.stream().flatMap(List::stream).distinct().toList();
  }
}
