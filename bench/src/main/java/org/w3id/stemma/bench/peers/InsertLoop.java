package org.w3id.stemma.bench.peers;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.w3id.stemma.reasoner.core.MonotoneCore;

/// SPARQL Update on Jena in memory: what arrived last goes one edge further, until nothing new arrives.
final class InsertLoop implements Engine {
  private static final String LAST = "g:last";
  private static final UpdateRequest ROUND =
      UpdateFactory.create(
          """
          INSERT { GRAPH <g:next> { ?child ?to ?provision } }
          WHERE {
            GRAPH <g:last> { ?parent ?from ?provision }
            GRAPH <g:steps> { ?from ?way ?to }
            ?child ?way ?parent
            FILTER NOT EXISTS { ?child ?to ?provision }
          } ;
          DROP SILENT GRAPH <g:last> ;
          ADD SILENT GRAPH <g:next> TO DEFAULT ;
          MOVE SILENT GRAPH <g:next> TO GRAPH <g:last>
          """);

  private final Dataset dataset = DatasetFactory.create();

  InsertLoop(MonotoneCore core) {
    DatasetGraph graphs = dataset.asDatasetGraph();
    Names.edgesAndSeeds(core, graphs.getDefaultGraph());
    Graph last = graphs.getGraph(NodeFactory.createURI(LAST));
    int[] seeds = core.seeds();
    for (int i = 0; i < seeds.length; i += 3) {
      last.add(Triple.create(Names.node(seeds[i]), Names.manner(seeds[i + 1]), Names.provision(seeds[i + 2])));
    }
    Graph steps = graphs.getGraph(NodeFactory.createURI("g:steps"));
    int[] step = core.steps();
    for (int i = 0; i < step.length; i += 3) {
      steps.add(Triple.create(Names.manner(step[i]), Names.way(step[i + 1]), Names.manner(step[i + 2])));
    }
  }

  @Override
  public void infer() {
    do {
      UpdateAction.execute(ROUND, dataset);
    } while (!dataset.asDatasetGraph().getGraph(NodeFactory.createURI(LAST)).isEmpty());
  }

  @Override
  public void tell(Answer answer) {
    Names.tell(dataset.asDatasetGraph().getDefaultGraph(), answer);
  }
}
