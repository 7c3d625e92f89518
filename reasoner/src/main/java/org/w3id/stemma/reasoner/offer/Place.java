package org.w3id.stemma.reasoner.offer;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.w3id.stemma.ontology.Stm;

/// Where a statement stands, the heaviest first: what the licensor says in a notice, a license file or an announcement,
/// then the card, the tag, and what others found or list. A declaration of which no source tells the place weighs less
/// than what the publisher is seen to say, and more than what others say.
@SuppressWarnings("ImmutableEnumChecker") // a Node is immutable, but does not say so
public enum Place {
  NOTICE(Stm.Notice, 0),
  LICENSE_FILE(Stm.LicenseFile, 0),
  ANNOUNCEMENT(Stm.Announcement, 0),
  CARD(Stm.Card, 1),
  TAG(Stm.Tag, 2),
  UNKNOWN(Node.ANY, 3),
  AUDIT(Stm.Audit, 4),
  CATALOGUE(Stm.Catalogue, 5);

  private final Node node;
  private final int weight;

  Place(Node node, int weight) {
    this.node = node;
    this.weight = weight;
  }

  /// A node that is no place that we know is an unknown one.
  public static Place of(Node node) {
    return Arrays.stream(values()).filter(place -> place.node.equals(node)).findFirst().orElse(UNKNOWN);
  }

  /// Less is heavier.
  int weight() {
    return weight;
  }
}
