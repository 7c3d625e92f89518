package org.w3id.stemma.loaders.names;

import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.stemma.loaders.spdx.SpdxSource;
import org.w3id.stemma.ontology.Stm;

/// What the SPDX License List calls its licenses: ids, names, addresses of texts, and which ids are deprecated.
public final class SpdxNames {
  private static final Set<Node> KEPT =
      Set.of(RDF.Nodes.type, RDFS.Nodes.label, RDFS.Nodes.seeAlso, Stm.licenseId, Stm.deprecated);

  private SpdxNames() {}

  /// A graph of its own, without the texts. About 1.5 seconds.
  public static Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    new SpdxSource()
        .read(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                if (KEPT.contains(triple.getPredicate())) {
                  graph.add(triple);
                }
              }
            },
            finding -> {});
    return graph;
  }
}
