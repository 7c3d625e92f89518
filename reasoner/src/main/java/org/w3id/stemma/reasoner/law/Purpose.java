package org.w3id.stemma.reasoner.law;

import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.stemma.ontology.Stm;

/// What people want to do with an artifact, in the order in which answers list it.
@SuppressWarnings("ImmutableEnumChecker") // a Node is immutable, but does not say so
public enum Purpose {
  INTERNAL_USE(Stm.internalUse, "internal use"),
  COMMERCIAL_USE(Stm.commercialUse, "commercial use"),
  MODIFICATION(Stm.modification, "modification"),
  REDISTRIBUTION(Stm.redistribution, "redistribution"),
  HOSTING(Stm.hosting, "hosting as a service"),
  OUTPUT_USE(Stm.outputUse, "use of the outputs"),
  TRAINING_ON_OUTPUTS(Stm.trainingOnOutputs, "training on the outputs");

  private final Node property;
  private final String words;

  Purpose(Node property, String words) {
    this.property = property;
    this.words = words;
  }

  /// The property that states the verdict on it.
  public Node property() {
    return property;
  }

  /// The name of the property: `commercialUse`.
  public String code() {
    return property.getLocalName();
  }

  /// The purpose as a sentence names it: "commercial use".
  public String words() {
    return words;
  }

  static Optional<Purpose> of(Node property) {
    return Arrays.stream(values()).filter(purpose -> purpose.property.equals(property)).findFirst();
  }
}
