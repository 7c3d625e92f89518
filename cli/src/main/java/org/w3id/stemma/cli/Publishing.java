package org.w3id.stemma.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.release.Framework;
import org.w3id.stemma.store.build.Builds;
import org.w3id.stemma.store.build.Built;
import org.w3id.stemma.store.build.Progress;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.GenerationManifest;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.home.WriterLock;

/// Makes the generation that is served from the graph files, reasoned on by the law of this build.
///
/// @param store what is to keep its triples
record Publishing(StoreKind store, Progress progress, Clock clock) {
  /// Whether what is current was made from just the graph files that the home has now, by the rules of this build, and no
  /// dated change has fallen due since.
  static boolean isCurrent(Home home, LocalDate today) {
    Optional<Generation> current = Generations.of(home).current();
    return current.isPresent()
        && !current.get().isStale(today)
        && sources(current.get()).equals(graphFiles(home))
        && current.get().manifest().rules().equals(rules());
  }

  /// From the last generation, if that is quicker.
  Built publish(WriterLock lock) {
    return Builds.update(lock, store, reasoning(), progress);
  }

  /// By reading all graph files.
  Built publishAnew(WriterLock lock) {
    return Builds.build(lock, store, reasoning().get(), progress);
  }

  private Supplier<Reasoning> reasoning() {
    Graph knowledge = Knowledge.graph();
    Law law = Law.read(knowledge);
    Framework framework = Framework.read(knowledge);
    return () -> new Reasoning(law, framework, rules(), LocalDate.now(clock));
  }

  /// What is reasoned by: the knowledge, and the program that reads it.
  private static String rules() {
    return Knowledge.version() + " read by " + VersionText.version();
  }

  private static Set<String> sources(Generation generation) {
    List<GenerationManifest.Source> sources = generation.manifest().sources();
    return sources.stream().map(GenerationManifest.Source::sha256).collect(Collectors.toSet());
  }

  private static Set<String> graphFiles(Home home) {
    return home.graphFiles().all().stream().map(file -> file.manifest().sha256()).collect(Collectors.toSet());
  }
}
