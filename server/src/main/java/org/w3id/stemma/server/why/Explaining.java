package org.w3id.stemma.server.why;

import java.time.Clock;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.why.Answer;
import org.w3id.stemma.reasoner.why.Answering;
import org.w3id.stemma.reasoner.why.Question;
import org.w3id.stemma.reasoner.why.VainSupposition;

/// Explains the artifacts of one data set by the law in its own knowledge graph, which is read once: to be made and used
/// within read transactions.
public final class Explaining {
  private final DatasetGraph dataset;
  private final Answering answering;
  private final Clock clock;

  public Explaining(DatasetGraph dataset, Clock clock) {
    this.dataset = dataset;
    this.clock = clock;
    this.answering = new Answering(Law.read(dataset.getGraph(Graphs.KNOWLEDGE)));
  }

  /// Answers a question about the graph as it is.
  ///
  /// @param check is run now and then; what it throws ends the work
  Answer answer(Question question, Runnable check) {
    return answering.answer(dataset.getDefaultGraph(), question, check);
  }

  /// Answers a question.
  ///
  /// @param more facts that hold for this question only
  /// @param check is run now and then; what it throws ends the work
  /// @throws UnknownArtifact if an artifact that is named is none here
  /// @throws BadQuestion if it cannot be asked so
  public Answer why(WhyRequest asked, Optional<Graph> more, Runnable check) {
    Graph graph = dataset.getDefaultGraph();
    Graph all = more.<Graph>map(facts -> new Union(graph, facts)).orElse(graph);
    try {
      return answering.answer(all, new QuestionReader(all, clock).read(asked), check);
    } catch (VainSupposition e) {
      throw new BadQuestion(String.valueOf(e.getMessage()));
    }
  }
}
