package org.w3id.stemma.reasoner.release;

import java.util.List;
import org.apache.jena.graph.Node;

/// An artifact whose components are known: what is not among them is not included.
///
/// @param parts by IRI of the component
public record Release(Node artifact, List<Part> parts) {
  public Release {
    parts = List.copyOf(parts);
  }

  /// The parts of a type: several, one, or none.
  List<Part> parts(Node type) {
    return parts.stream().filter(part -> part.type().equals(type)).toList();
  }
}
