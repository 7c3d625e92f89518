package org.w3id.stemma.server.why;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.why.Question;
import org.w3id.stemma.reasoner.why.Way;
import org.w3id.stemma.store.Generation;
import org.w3id.stemma.store.Home;
import org.w3id.stemma.store.OpenGeneration;
import org.w3id.stemma.store.reading.ConflictOrigins;

/// Finds where conflicts come from as `stm:reachedBy` does: the artifacts whose own license carries a clause that the
/// conflict names, and the parents over which it came. A conflict that names no clause comes from nowhere.
///
/// Each question walks the artifact's ancestry anew.
public final class FoundOrigins implements ConflictOrigins {
  private static final Set<Way.Standing> TOLD = Set.of(Way.Standing.BINDS, Way.Standing.ADVISES, Way.Standing.LATENT);

  private final AtomicReference<@Nullable DatasetGraph> dataset = new AtomicReference<>();
  private final AtomicReference<@Nullable Explaining> explaining = new AtomicReference<>();

  private FoundOrigins() {}

  /// One way of a clause to the artifact.
  private record Found(String origin, Way way) {}

  /// Opens a generation whose conflicts tell where they come from.
  public static OpenGeneration open(Home home, Generation generation) {
    var origins = new FoundOrigins();
    OpenGeneration open = home.generations().open(generation, origins);
    origins.dataset.set(open.dataset());
    return open;
  }

  @Override
  public List<Node> origins(Asked conflict) {
    return found(conflict).map(Found::origin).distinct().map(NodeFactory::createURI).toList();
  }

  @Override
  public List<Node> nextHops(Asked conflict) {
    return found(conflict)
        .flatMap(found -> found.way().witness().stream())
        .map(witness -> witness.steps().getLast().parent())
        .distinct()
        .map(NodeFactory::createURI)
        .toList();
  }

  private Stream<Found> found(Asked conflict) {
    Set<String> clauses = conflict.said().getOrDefault(Stm.clause, List.of()).stream().map(Node::getURI).collect(Collectors.toSet());
    Explaining by = explaining();
    if (clauses.isEmpty() || by == null) {
      return Stream.empty();
    }
    Reading reading = Arrays.stream(Reading.values()).filter(r -> r.graph().equals(conflict.reading())).findFirst().orElse(Reading.MAINSTREAM);
    String artifact = conflict.artifact().getURI();
    Question question = Question.of(conflict.artifact()).on(Purpose.INTERNAL_USE).in(reading);
    return by.answer(question, () -> {}).findings().stream()
        .filter(finding -> clauses.contains(finding.clause()))
        .flatMap(
            finding ->
                finding.origins().stream()
                    .filter(origin -> !origin.artifact().equals(artifact))
                    .flatMap(
                        origin ->
                            Way.of(finding, origin, artifact, reading)
                                .filter(way -> TOLD.contains(way.standing()))
                                .map(way -> new Found(origin.artifact(), way))
                                .stream()));
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
