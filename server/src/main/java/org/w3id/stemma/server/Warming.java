package org.w3id.stemma.server;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.system.Txn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.stemma.queries.Catalogue;
import org.w3id.stemma.queries.NamedQuery;
import org.w3id.stemma.server.sparql.Admission;
import org.w3id.stemma.server.sparql.Budget;
import org.w3id.stemma.server.sparql.Running;

/// Warms a generation: counts it, makes its page, and asks it every question of the catalogue once.
///
/// A question that fails, except by time, means that the generation is not fit to be served.
final class Warming {
  private static final Logger LOG = LoggerFactory.getLogger(Warming.class);
  private static final Duration EACH = Duration.ofSeconds(2);
  private static final DatasetDescription NO_GRAPHS = DatasetDescription.create(List.of(), List.of());

  private final Lazy<Catalogue> catalogue = new Lazy<>(Catalogue::load);
  private final Admission admission;
  private final ScheduledExecutorService clock;

  Warming(Admission admission, ScheduledExecutorService clock) {
    this.admission = admission;
    this.clock = clock;
  }

  /// Ready to be asked; what is not asked for is not made yet.
  Live ready(Served served) {
    return new Live(served, (of, census) -> new HomePage(Asset.resource("home.html"), catalogue.get(), of, census));
  }

  /// Asks it everything.
  void warm(Live live) {
    live.page();
    Txn.executeRead(
        live.served().dataset(), () -> catalogue.get().all().forEach(query -> ask(query, live.data(NO_GRAPHS))));
  }

  private void ask(NamedQuery query, Running.Data data) {
    Map<String, String> values = query.examples();
    try (Budget budget = new Budget(EACH, clock);
        Running running = Running.start(admission, admission.admit(query.text(values)), data, budget)) {
      running.select().materialize();
    } catch (QueryCancelledException e) {
      LOG.info("The question {} takes more than {} s", query.name(), EACH.toSeconds());
    } catch (QueryBuildException e) {
      LOG.warn("The question {} cannot be asked of this generation: {}", query.name(), e.getMessage());
    } catch (RuntimeException e) {
      throw new IllegalStateException("The question " + query.name() + " fails: " + e.getMessage(), e);
    }
  }
}
