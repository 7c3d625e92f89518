package org.w3id.stemma.server.why;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.effective.Finding;
import org.w3id.stemma.reasoner.effective.Finding.Origin;
import org.w3id.stemma.reasoner.effective.Finding.Witness;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.why.Question;
import org.w3id.stemma.reasoner.why.Way;
import org.w3id.stemma.reasoner.why.Way.Standing;

/// `?artifact stm:reachedBy (?origin ?clause ?certainty ?effect ?nextHop)`.
final class ReachedBy extends ExplainingFunction {
  private static final Set<Standing> TOLD = Set.of(Standing.BINDS, Standing.ADVISES, Standing.LATENT);

  private final Explaining explaining;

  ReachedBy(Explaining explaining) {
    super(5);
    this.explaining = explaining;
  }

  @Override
  Stream<Row> rows(List<Node> subject, Runnable check) {
    if (subject.size() != 1) {
      throw new BadQuestion("stm:reachedBy has one artifact as its subject.");
    }
    Node artifact = subject.getFirst();
    if (!artifact.isURI()) {
      return Stream.empty();
    }
    Question question = Question.of(artifact).on(Purpose.INTERNAL_USE).in(Reading.MAINSTREAM);
    return explaining.answer(question, check).findings().stream()
        .flatMap(finding -> finding.origins().stream().flatMap(origin -> row(artifact, finding, origin).stream()));
  }

  private static Optional<Row> row(Node artifact, Finding finding, Origin origin) {
    return Way.of(finding, origin, artifact.getURI(), Reading.MAINSTREAM)
        .filter(way -> TOLD.contains(way.standing()))
        .map(way -> row(finding, origin, way));
  }

  private static Row row(Finding finding, Origin origin, Way way) {
    Node certainty = NodeFactoryExtra.intToNode(way.certainty());
    Optional<Witness> witness = way.witness();
    return witness.isEmpty()
        ? Row.of(iri(origin.artifact()), iri(finding.clause()), certainty, null, null)
        : Row.of(
            iri(origin.artifact()),
            iri(finding.clause()),
            certainty,
            iri(Ns.STM + witness.get().effect()),
            iri(witness.get().steps().getLast().parent()));
  }
}
