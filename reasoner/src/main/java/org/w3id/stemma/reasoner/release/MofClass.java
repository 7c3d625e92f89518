package org.w3id.stemma.reasoner.release;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;

/// A class of the Model Openness Framework, from the lowest to the highest; each asks for all that the lower ask for.
public enum MofClass {
  III(Stm.ClassIII, 3),
  II(Stm.ClassII, 2),
  I(Stm.ClassI, 1);

  @SuppressWarnings("ImmutableEnumChecker") // a Node is immutable, but does not say so
  private final Node node;

  private final int number;

  MofClass(Node node, int number) {
    this.node = node;
    this.number = number;
  }

  /// The class that `node` stands for.
  static Optional<MofClass> of(Node node) {
    for (MofClass mofClass : values()) {
      if (mofClass.node.equals(node)) {
        return Optional.of(mofClass);
      }
    }
    return Optional.empty();
  }

  public Node node() {
    return node;
  }

  /// `criterion:MOF.3` for class III.
  Node criterion() {
    return NodeFactory.createURI(Ns.CRITERION + "MOF." + number);
  }

  boolean asksForAllOf(MofClass lower) {
    return lower.compareTo(this) <= 0;
  }
}
