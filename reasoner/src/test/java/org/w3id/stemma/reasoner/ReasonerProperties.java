package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.effective.Finding;
import org.w3id.stemma.reasoner.effective.Finding.Origin;
import org.w3id.stemma.reasoner.effective.Finding.Outcome;
import org.w3id.stemma.reasoner.effective.Finding.Witness;
import org.w3id.stemma.reasoner.effective.Findings;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.lineage.Ancestry;
import org.w3id.stemma.reasoner.lineage.Descendants;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// The laws of the reasoner, over random rules and random lineages.
class ReasonerProperties {
  @Provide
  Arbitrary<World> worlds() {
    return Arbitraries.longs().map(seed -> World.random(seed, true));
  }

  /// Without rules that ask for kin: a parent more may settle what was unknown before.
  @Provide
  Arbitrary<World> worldsWithoutKin() {
    return Arbitraries.longs().map(seed -> World.random(seed, false));
  }

  @Property(tries = 2000)
  void onePassFindsWhatTheNaiveFixpointFinds(@ForAll("worlds") World world) {
    Lineage lineage = world.lineage();
    Effective effective = Effective.of(lineage, world.law(), 1, 2, 4, 0);
    int[] relaxing = {1, 2, 4, 0};
    for (int column = 0; column < relaxing.length; column++) {
      var reference = new Reference(world, relaxing[column]);
      for (int a = 0; a < world.size(); a++) {
        int profile = effective.profile(lineage.artifact(World.node(a)));
        assertThat(words(effective.inherited(profile, column)))
            .as("artifact %s, exceptions to %s in %s", a, relaxing[column], world)
            .isEqualTo(reference.inherited(a));
      }
    }
  }

  /// An undeclared artifact that is stated to descend from itself alone is a root, and may belong to any family.
  @Example
  void whoIsStatedToDescendFromHimselfAloneIsARoot() {
    onePassFindsWhatTheNaiveFixpointFinds(World.random(-6689046, true));
  }

  @Property(tries = 2000)
  void permissionsAreHeldAsTheNaiveFixpointSays(@ForAll("worlds") World world) {
    Effective effective = Effective.of(world.lineage(), world.law());
    List<Map<String, Integer>> held = new Reference(world, 1).held();
    for (int a = 0; a < world.size(); a++) {
      int profile = effective.profile(effective.lineage().artifact(World.node(a)));
      for (Provision provision : world.law().provisions()) {
        assertThat(effective.held(profile, provision))
            .as("%s of artifact %s in %s", provision, a, world)
            .isEqualTo(held.get(a).getOrDefault(provision.term().code(), 0));
      }
    }
  }

  private static Map<String, Integer> words(List<Arrival> arrivals) {
    var words = new TreeMap<String, Integer>();
    arrivals.forEach(a -> words.put(a.provision() + " " + a.effect(), a.certainty()));
    return words;
  }

  @Property(tries = 1000)
  void theOrderOfTriplesDoesNotMatter(@ForAll("worlds") World world, @ForAll Random random) {
    List<Triple> shuffled = new ArrayList<>(world.triples());
    Collections.shuffle(shuffled, random);
    assertThat(told(Effective.of(world.lineage(shuffled), world.law())))
        .isEqualTo(told(Effective.of(world.lineage(), world.law())));
  }

  private static RecordingSink told(Effective effective) {
    return RecordingSink.of(effective);
  }

  @Property(tries = 1000)
  void theReadingsNest(@ForAll("worlds") World world) {
    Effective effective = Effective.of(world.lineage(), world.law());
    for (int profile = 0; profile < effective.profiles(); profile++) {
      assertThat(restrictions(effective, profile, Reading.STRICT))
          .as("%s", world)
          .containsAll(restrictions(effective, profile, Reading.MAINSTREAM));
      assertThat(restrictions(effective, profile, Reading.MAINSTREAM))
          .as("%s", world)
          .containsAll(restrictions(effective, profile, Reading.LENIENT));
    }
  }

  private static Set<String> restrictions(Effective effective, int profile, Reading reading) {
    return effective.standing(profile, reading).inherited().stream()
        .map(a -> a.provision() + " " + a.effect())
        .collect(Collectors.toSet());
  }

  @Property(tries = 1000)
  void moreParentsNeverMeanFewerRestrictionsBeforeExceptions(@ForAll("worldsWithoutKin") World world, @ForAll Random random) {
    int child = random.nextInt(world.size());
    int parent = random.nextInt(world.size());
    boolean joined = world.edges().stream().anyMatch(e -> e.child() == child && e.parent() == parent);
    if (joined || child == parent) {
      return;
    }
    EdgeKind kind = List.of(EdgeKind.MERGED, EdgeKind.TRAINED_ON, EdgeKind.DISTILLED).get(random.nextInt(3));
    World more = world.with(new World.Edge(child, parent, kind, 1));
    Effective before = Effective.of(world.lineage(), world.law(), 0);
    Effective after = Effective.of(more.lineage(), world.law(), 0);
    for (int a = 0; a < world.size(); a++) {
      Map<String, Integer> now = words(after.inherited(after.profile(after.lineage().artifact(World.node(a))), 0));
      words(before.inherited(before.profile(before.lineage().artifact(World.node(a))), 0))
          .forEach((arrival, certainty) -> assertThat(now.getOrDefault(arrival, 9)).as(arrival).isLessThanOrEqualTo(certainty));
    }
  }

  @Property(tries = 300)
  void everyEffectiveClauseHasAWitnessThatRechecks(@ForAll("worlds") World world) {
    for (int a = 0; a < world.size(); a++) {
      for (Finding finding : findings(world, a)) {
        for (Outcome outcome : finding.outcomes()) {
          if (!outcome.effect().equals("Own")) {
            assertThat(best(world.law(), finding, outcome.effect()))
                .as("%s %s in %s", finding.clause(), outcome, world)
                .isEqualTo(outcome.certainty());
          }
        }
      }
    }
  }

  /// Those of an artifact by its ancestry alone.
  private static List<Finding> findings(World world, int artifact) {
    Node node = World.node(artifact);
    var builder = Lineage.builder();
    Ancestry.of(world.graph(), List.of(node), () -> {}).facts().forEach(builder::add);
    Lineage lineage = builder.build();
    return Findings.of(lineage, world.law(), lineage.artifact(node), () -> {});
  }

  @Property(tries = 300)
  void noneThatDescendsFromAnArtifactIsMissed(@ForAll("worlds") World world) {
    for (int a = 0; a < world.size(); a++) {
      Node artifact = World.node(a);
      Set<Node> descendants = Descendants.of(world.graph(), artifact, () -> {});
      for (int b = 0; b < world.size(); b++) {
        Node other = World.node(b);
        boolean descends = Ancestry.of(world.graph(), List.of(other), () -> {}).facts().contains(Triple.create(artifact, RDF.type.asNode(), Stm.Artifact));
        assertThat(descendants.contains(other)).as("%s from %s in %s", other, artifact, world).isEqualTo(descends);
      }
    }
  }

  /// The surest of the witnesses of an effect, every one of them walked again.
  private static int best(Law law, Finding finding, String effect) {
    int best = 9;
    for (Origin origin : finding.origins()) {
      for (Witness witness : origin.witnesses()) {
        assertThat(Findings.recheck(law, finding, origin, witness)).isEqualTo(OptionalInt.of(witness.certainty()));
        if (witness.effect().equals(effect)) {
          best = Math.min(best, witness.certainty());
        }
      }
    }
    return best;
  }

  @Property(tries = 300)
  void anExplanationTellsWhatTheWholeGraphTells(@ForAll("worlds") World world) {
    Effective effective = Effective.of(world.lineage(), world.law());
    for (int a = 0; a < world.size(); a++) {
      int profile = effective.profile(effective.lineage().artifact(World.node(a)));
      Set<String> binding =
          effective.standing(profile, Reading.MAINSTREAM).effective().map(x -> x.provision().clause().iri()).collect(Collectors.toSet());
      Set<String> told =
          findings(world, a).stream()
              .filter(f -> f.outcomes().stream().anyMatch(o -> Set.of("binds", "granted").contains(o.readings().get(1).standing())))
              .map(Finding::clause)
              .collect(Collectors.toSet());
      assertThat(told).isEqualTo(binding);
    }
  }
}
