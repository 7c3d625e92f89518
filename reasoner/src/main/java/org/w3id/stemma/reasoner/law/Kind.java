package org.w3id.stemma.reasoner.law;

import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.stemma.ontology.Stm;

/// What an artifact is; unknown where nothing but an edge speaks of it.
@SuppressWarnings("ImmutableEnumChecker") // a Node is immutable, but does not say so
public enum Kind {
  UNKNOWN(Stm.Artifact),
  MODEL(Stm.Model),
  DATASET(Stm.Dataset),
  SOFTWARE(Stm.Software),
  SERVICE(Stm.Service);

  private final Node type;

  Kind(Node type) {
    this.type = type;
  }

  /// Its place in tables that live no longer than the process.
  @SuppressWarnings("EnumOrdinal")
  public int index() {
    return ordinal();
  }

  public static Optional<Kind> of(Node type) {
    return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
  }
}
