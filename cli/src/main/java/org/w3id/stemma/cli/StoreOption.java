package org.w3id.stemma.cli;

import org.jspecify.annotations.Nullable;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.home.Home;
import picocli.CommandLine.Option;

/// `--store`: what keeps the triples of the next generation.
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "tdb2|columns",
      defaultValue = "${env:STEMMA_STORE}",
      description = "What keeps the triples of the next generation. Default: STEMMA_STORE, else what the current one is in, else columns.")
  @Nullable StoreKind store;

  StoreKind in(Home home) {
    return store == null ? Generations.of(home).store() : store;
  }
}
