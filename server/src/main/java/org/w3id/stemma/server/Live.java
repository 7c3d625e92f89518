package org.w3id.stemma.server;

import java.time.Clock;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.server.sparql.Running;
import org.w3id.stemma.server.why.Explaining;
import org.w3id.stemma.server.why.ExplainingFunctions;

/// A generation that is served, and how many requests are on it: it closes after the last one.
final class Live {
  private final Served served;
  private final Lazy<Census> census;
  private final Lazy<HomePage> page;
  private final AtomicReference<@Nullable Explaining> explaining = new AtomicReference<>();

  /// One for being current, one for each request; at 0 it is closed and stays so.
  private final AtomicInteger users = new AtomicInteger(1);

  /// @param page made of what is served and how much that is
  Live(Served served, BiFunction<Served, Census, HomePage> page) {
    this.served = served;
    this.census = new Lazy<>(() -> Txn.calculateRead(served.dataset(), () -> Census.of(served)));
    this.page = new Lazy<>(() -> page.apply(served, census()));
  }

  Served served() {
    return served;
  }

  /// Counted when it is first asked for; not within a transaction.
  Census census() {
    return census.get();
  }

  /// Made when it is first asked for; not within a transaction.
  HomePage page() {
    return page.get();
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
    var functions = new HashMap<>(served.functions());
    functions.putAll(ExplainingFunctions.of(this::explaining));
    return new Running.Data(served.dataset(), graphs, functions);
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
