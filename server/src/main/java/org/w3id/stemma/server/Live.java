package org.w3id.stemma.server;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.sparql.core.DatasetDescription;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.server.sparql.Running;
import org.w3id.stemma.server.why.Explaining;
import org.w3id.stemma.server.why.ExplainingFunctions;

/// A generation that is served, and how many requests are on it: it closes after the last one.
final class Live {
  private final Served served;
  private final Census census;
  private final HomePage page;
  private final AtomicReference<@Nullable Explaining> explaining = new AtomicReference<>();

  /// One for being current, one for each request; at 0 it is closed and stays so.
  private final AtomicInteger users = new AtomicInteger(1);

  Live(Served served, Census census, HomePage page) {
    this.served = served;
    this.census = census;
    this.page = page;
  }

  Served served() {
    return served;
  }

  Census census() {
    return census;
  }

  HomePage page() {
    return page;
  }

  /// Reads the law of this generation at its first use; within a read transaction.
  Explaining explaining() {
    Explaining known = explaining.get();
    if (known == null) {
      known = new Explaining(served.dataset(), Clock.systemUTC());
      explaining.set(known);
    }
    return known;
  }

  /// What queries are asked of; within a read transaction.
  Running.Data data(DatasetDescription graphs) {
    return new Running.Data(served.dataset(), graphs, ExplainingFunctions.of(this::explaining));
  }

  /// False if it is closed already.
  boolean enter() {
    return users.updateAndGet(count -> count == 0 ? 0 : count + 1) > 0;
  }

  void leave() {
    if (users.decrementAndGet() == 0) {
      served.close();
    }
  }
}
