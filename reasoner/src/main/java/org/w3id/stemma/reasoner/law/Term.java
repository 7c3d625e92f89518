package org.w3id.stemma.reasoner.law;

import java.io.Serializable;
import org.w3id.stemma.reasoner.Reading;

/// One thing that licenses say: `code` such as `nonCommercial`, `label` such as "no commercial use", the behavior it
/// shares, the kind's local name.
public record Term(String iri, String code, String label, String behavior, String kind) implements Serializable {
  /// Whether it permits: such a clause counts as an exception does, by [Reading#relaxes].
  public boolean isPermission() {
    return kind.equals("Permission");
  }

  /// Whether it is a limit of use.
  public boolean isLimit() {
    return kind.equals("Limit");
  }
}
