package org.w3id.stemma.reasoner.conflict;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.Sink;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.verdict.Judgments;

/// Tells a sink all that is served: what each class of artifacts amounts to, what may be done with it, and
/// what its conflicts are.
final class Conclusion {
  private static final Reading[] READINGS = Reading.values();
  private static final Node COMPLETE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
  private static final Node INCOMPLETE = NodeFactory.createLiteralDT("false", XSDDatatype.XSDboolean);

  private final Judgments judgments;
  private final Sink sink;

  Conclusion(Judgments judgments, Sink sink) {
    this.judgments = judgments;
    this.sink = sink;
  }

  /// @param conflicts by reading, the numbers of their patterns
  void tell(int number, int situation, int[][] conflicts) {
    for (int reading = 0; reading < READINGS.length; reading++) {
      Node graph = READINGS[reading].graph();
      tellClauses(number, situation, READINGS[reading]);
      tellVerdicts(number, situation, READINGS[reading]);
      for (int pattern : conflicts[reading]) {
        sink.conflict(number, graph, pattern);
      }
    }
  }

  private void tellClauses(int number, int situation, Reading reading) {
    judgments
        .effective()
        .standing(judgments.profile(situation), reading)
        .stated()
        .forEach(
            (property, iris) ->
                iris.forEach(iri -> sink.profile(number, reading.graph(), property, NodeFactory.createURI(iri))));
  }

  private void tellVerdicts(int number, int situation, Reading reading) {
    for (Purpose purpose : Purpose.values()) {
      Node outcome = judgments.outcomeOf(situation, purpose, reading).node();
      sink.profile(number, reading.graph(), purpose.property(), outcome);
    }
    boolean complete = judgments.isCompleteOf(situation);
    sink.profile(number, reading.graph(), Stm.complete, complete ? COMPLETE : INCOMPLETE);
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
}
