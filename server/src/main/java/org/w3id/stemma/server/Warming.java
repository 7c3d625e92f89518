package org.w3id.stemma.server;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.stemma.queries.Catalogue;
import org.w3id.stemma.queries.NamedQuery;
import org.w3id.stemma.server.sparql.Admission;
import org.w3id.stemma.server.sparql.Budget;
import org.w3id.stemma.server.sparql.Running;

/// Makes a generation ready to be served: counts it, and asks it every question of the catalogue once.
///
/// A question that fails, except by time, means that the generation is not fit to be served.
final class Warming {
  private static final Logger LOG = LoggerFactory.getLogger(Warming.class);
  private static final Duration EACH = Duration.ofSeconds(2);
  private static final DatasetDescription NO_GRAPHS = DatasetDescription.create(List.of(), List.of());

  private final Catalogue catalogue;
  private final Admission admission;
  private final ScheduledExecutorService clock;
  private final String template = Asset.resource("home.html");

  Warming(Catalogue catalogue, Admission admission, ScheduledExecutorService clock) {
    this.catalogue = catalogue;
    this.admission = admission;
    this.clock = clock;
  }

  /// Counts it and makes its page.
  Live ready(Served served) {
    DatasetGraph dataset = served.dataset();
    dataset.begin(TxnType.READ);
    try {
      Census census = Census.of(served);
      return new Live(served, census, new HomePage(template, catalogue, served, census));
    } finally {
      dataset.end();
    }
  }

  /// Asks it everything.
  void warm(Live live) {
    DatasetGraph dataset = live.served().dataset();
    dataset.begin(TxnType.READ);
    try {
      catalogue.all().forEach(query -> ask(query, live.data(NO_GRAPHS)));
    } finally {
      dataset.end();
    }
  }

  private void ask(NamedQuery query, Running.Data data) {
    Map<String, String> values = query.examples();
    try (Budget budget = new Budget(EACH, clock);
        Running running = Running.start(admission, admission.admit(query.text(values)), data, budget)) {
      running.select().materialize();
    } catch (QueryCancelledException e) {
      LOG.info("The question {} takes more than {} s", query.name(), EACH.toSeconds());
    } catch (RuntimeException e) {
      throw new IllegalStateException("The question " + query.name() + " fails: " + e.getMessage(), e);
    }
  }
}
