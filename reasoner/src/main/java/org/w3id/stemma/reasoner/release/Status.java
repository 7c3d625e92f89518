package org.w3id.stemma.reasoner.release;

import java.util.List;
import org.apache.jena.graph.Node;
import org.w3id.stemma.ontology.Stm;

/// How a component type stands in a release.
sealed interface Status {
  /// It is there under an open license; `suited` tells whether the license was made for its content.
  record Open(boolean suited) implements Status {}

  /// It does not count, for a reason of `stm:LackReason`; the licenses are those that are not open.
  record Lacking(Node reason, List<Node> licenses) implements Status {
    public Lacking {
      licenses = List.copyOf(licenses);
    }

    Lacking(Node reason) {
      this(reason, List.of());
    }

    /// Whether it may yet be open for all that is said: its license is not told, or not in words that are known.
    boolean isUnknown() {
      return reason.equals(Stm.LicenseNotStated)
          || reason.equals(Stm.LicenseNotDisclosed)
          || reason.equals(Stm.LicenseNotRecognized);
    }
  }
}
