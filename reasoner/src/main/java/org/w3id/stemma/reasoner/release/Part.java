package org.w3id.stemma.reasoner.release;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.stemma.reasoner.lineage.Declaration;

/// One component of a release, with what is said of its own license.
///
/// @param declared the licenses that it declares, nothing of what its release declares
/// @param nonLicenses values that stand where its license belongs, and are none
/// @param stated whether a source says anything of its license, be it in words that name none
public record Part(Node component, Node type, Declaration declared, Set<Node> nonLicenses, boolean stated) {
  public Part {
    nonLicenses = Set.copyOf(nonLicenses);
  }
}
