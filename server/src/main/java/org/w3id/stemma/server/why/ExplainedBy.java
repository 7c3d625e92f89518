package org.w3id.stemma.server.why;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.effective.Finding;
import org.w3id.stemma.reasoner.effective.Finding.Origin;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.why.Answer;
import org.w3id.stemma.reasoner.why.Question;
import org.w3id.stemma.reasoner.why.Way;

/// `(?artifact ?purpose ?reading) stm:explainedBy (?sentence ?clause ?origin ?certainty)`.
final class ExplainedBy extends ExplainingFunction {
  private final Explaining explaining;

  ExplainedBy(Explaining explaining) {
    super(4);
    this.explaining = explaining;
  }

  @Override
  Stream<Row> rows(List<Node> subject, Runnable check) {
    if (subject.size() < 2 || subject.size() > 3) {
      throw new BadQuestion("The subject of stm:explainedBy is a list: (?artifact stm:commercialUse), and a reading if need be: (?artifact stm:commercialUse graph:strict).");
    }
    if (!subject.getFirst().isURI()) {
      return Stream.empty();
    }
    Purpose purpose = purpose(subject.get(1));
    Reading reading = subject.size() == 3 ? reading(subject.get(2)) : Reading.MAINSTREAM;
    return rows(explaining.answer(Question.of(subject.getFirst()).on(purpose).in(reading), check), reading);
  }

  private static Stream<Row> rows(Answer answer, Reading reading) {
    Answer.Judged verdict = answer.verdicts().getFirst();
    Node sentence = NodeFactory.createLiteralLang(verdict.sentence(), "en");
    var rows = new ArrayList<Row>();
    for (Finding finding : answer.findings()) {
      if (verdict.limiting().contains(finding.clause())) {
        for (Origin origin : finding.origins()) {
          Way.of(finding, origin, answer.artifact(), reading)
              .map(way -> Row.of(sentence, iri(finding.clause()), iri(origin.artifact()), NodeFactoryExtra.intToNode(way.certainty())))
              .ifPresent(rows::add);
        }
      }
    }
    return rows.isEmpty() ? Stream.of(Row.of(sentence, null, null, null)) : rows.stream();
  }

  private static Purpose purpose(Node node) {
    return Stream.of(Purpose.values())
        .filter(purpose -> purpose.property().equals(node))
        .findFirst()
        .orElseThrow(() -> new BadQuestion("stm:explainedBy knows no purpose " + node + ": give one such as stm:commercialUse."));
  }

  private static Reading reading(Node node) {
    return Stream.of(Reading.values())
        .filter(reading -> reading.graph().equals(node))
        .findFirst()
        .orElseThrow(() -> new BadQuestion("stm:explainedBy knows no reading " + node + ": give graph:strict, graph:mainstream or graph:lenient."));
  }
}
