package org.w3id.stemma.server.why;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.effective.Finding;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.lineage.Descendants;
import org.w3id.stemma.reasoner.why.Question;
import org.w3id.stemma.reasoner.why.Way;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.reading.ConflictOrigins;
import org.w3id.stemma.store.serving.OpenGeneration;

/// Finds where conflicts come from as `stm:reachedBy` does: the artifacts whose own license carries a clause that the
/// conflict names, and the parents over which it came. A conflict that names no clause comes from nowhere.
///
/// To find them is to walk the artifact's ancestry, so some thousands that were found are remembered.
public final class FoundOrigins implements ConflictOrigins {
  private static final Set<Way.Standing> TOLD = Set.of(Way.Standing.BINDS, Way.Standing.ADVISES, Way.Standing.LATENT);

  private static final Told NOTHING = new Told(List.of(), List.of());
  private static final int REMEMBERED = 10_000;

  private final Cache<Case, Told> known = CacheFactory.createCache(REMEMBERED);
  private final AtomicReference<@Nullable DatasetGraph> dataset = new AtomicReference<>();
  private final AtomicReference<@Nullable Explaining> explaining = new AtomicReference<>();

  private FoundOrigins() {}

  /// What decides where a conflict comes from.
  private record Case(Node artifact, Node reading, Set<String> clauses) {}

  private record Told(List<Node> origins, List<Node> nextHops) {}

  /// Opens a generation whose conflicts tell where they come from.
  public static OpenGeneration open(Home home, Generation generation) {
    var origins = new FoundOrigins();
    OpenGeneration open = OpenGeneration.open(home, generation, origins);
    origins.dataset.set(open.dataset());
    return open;
  }

  @Override
  public List<Node> origins(Asked conflict) {
    return told(conflict).origins();
  }

  @Override
  public List<Node> nextHops(Asked conflict) {
    return told(conflict).nextHops();
  }

  @Override
  public Collection<Node> reached(Node origin, Runnable check) {
    DatasetGraph data = dataset.get();
    return data == null ? List.of() : Descendants.of(data.getDefaultGraph(), origin, check);
  }

  private Told told(Asked conflict) {
    Set<String> clauses = conflict.said().getOrDefault(Stm.clause, List.of()).stream().map(Node::getURI).collect(Collectors.toSet());
    Explaining by = explaining();
    return clauses.isEmpty() || by == null
        ? NOTHING
        : known.get(new Case(conflict.artifact(), conflict.reading(), clauses), asked -> found(asked, by));
  }

  private static Told found(Case asked, Explaining by) {
    Reading reading = Arrays.stream(Reading.values()).filter(r -> r.graph().equals(asked.reading())).findFirst().orElse(Reading.MAINSTREAM);
    String artifact = asked.artifact().getURI();
    Question question = Question.of(asked.artifact()).on(Purpose.INTERNAL_USE).in(reading);
    var origins = new LinkedHashSet<Node>();
    var nextHops = new LinkedHashSet<Node>();
    for (Finding finding : by.answer(question, () -> {}).findings()) {
      if (!asked.clauses().contains(finding.clause())) {
        continue;
      }
      for (Finding.Origin origin : finding.origins()) {
        Way way = origin.artifact().equals(artifact) ? null : Way.of(finding, origin, artifact, reading).orElse(null);
        if (way != null && TOLD.contains(way.standing())) {
          origins.add(NodeFactory.createURI(origin.artifact()));
          way.witness().ifPresent(witness -> nextHops.add(NodeFactory.createURI(witness.steps().getLast().parent())));
        }
      }
    }
    return new Told(List.copyOf(origins), List.copyOf(nextHops));
  }

  /// Reads the law at its first use, within the transaction of who asks; none before the generation is open.
  private @Nullable Explaining explaining() {
    DatasetGraph data = dataset.get();
    if (explaining.get() == null && data != null) {
      explaining.set(new Explaining(data, Clock.systemUTC()));
    }
    return explaining.get();
  }
}
