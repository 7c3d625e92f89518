package org.w3id.stemma.reasoner.conflict;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.Effective;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.Sink;

/// Tells a sink all that is served: what each class of artifacts amounts to, and what its conflicts are.
final class Conclusion {
  private final Effective effective;
  private final Sink sink;

  Conclusion(Effective effective, Sink sink) {
    this.effective = effective;
    this.sink = sink;
  }

  /// @param conflicts by reading, the numbers of their patterns
  /// @return whether anything was told
  boolean tell(int number, int profile, int[][] conflicts) {
    boolean told = false;
    for (Reading reading : Reading.values()) {
      told |= tellClauses(number, profile, reading);
    }
    Reading[] readings = Reading.values();
    for (int i = 0; i < readings.length; i++) {
      for (int pattern : conflicts[i]) {
        sink.conflict(number, readings[i].graph(), pattern);
        told = true;
      }
    }
    return told;
  }

  private boolean tellClauses(int number, int profile, Reading reading) {
    Map<Node, Set<String>> stated = effective.standing(profile, reading).stated();
    stated.forEach(
        (property, iris) ->
            iris.forEach(iri -> sink.profile(number, reading.graph(), property, NodeFactory.createURI(iri))));
    return stated.values().stream().anyMatch(iris -> !iris.isEmpty());
  }

  void tell(int number, Conflict conflict) {
    sink.pattern(number, RDF.Nodes.type, Stm.Conflict);
    sink.pattern(number, Stm.kind, conflict.kind().node());
    sink.pattern(number, Stm.certainty, NodeFactory.createLiteralDT("" + conflict.certainty(), XSDDatatype.XSDinteger));
    sink.pattern(number, Stm.sentence, NodeFactory.createLiteralLang(conflict.sentence(), "en"));
    tell(number, Stm.term, conflict.terms());
    tell(number, Stm.license, conflict.licenses());
    tell(number, Stm.clause, conflict.clauses().stream().map(clause -> clause.clause().iri()).distinct().toList());
  }

  private void tell(int number, Node property, List<String> iris) {
    iris.forEach(iri -> sink.pattern(number, property, NodeFactory.createURI(iri)));
  }

  /// In an order that content alone decides.
  static int[][] placed(int[][] conflicts, int[] places) {
    return Arrays.stream(conflicts)
        .map(numbers -> Arrays.stream(numbers).map(number -> places[number]).sorted().toArray())
        .toArray(int[][]::new);
  }
}
