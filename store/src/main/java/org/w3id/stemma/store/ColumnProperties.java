package org.w3id.stemma.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.Stm;

/// The properties whose stored triples in the default graph are arrays too: those by which questions go from artifact to
/// artifact, license, clause and publisher, a million times.
final class ColumnProperties {
  static final List<Node> LINEAGE =
      List.of(
          Stm.derivedFrom,
          Stm.weightsFrom, Stm.fineTunedFrom, Stm.continuedFrom, Stm.adapterFor, Stm.quantizedFrom, Stm.convertedFrom,
          Stm.mergedFrom, Stm.distilledFrom,
          Stm.dataFrom, Stm.trainedOn, Stm.generatedBy, Stm.adaptedFrom,
          Stm.softwareFrom, Stm.forkedFrom, Stm.rebuiltFrom, Stm.contains, Stm.hosts);

  static final List<Node> ALL = all();

  private ColumnProperties() {}

  private static List<Node> all() {
    var all = new ArrayList<>(LINEAGE);
    all.addAll(List.of(RDF.Nodes.type, Stm.declaredLicense, Stm.publishedBy, Stm.clause));
    return List.copyOf(all);
  }
}
