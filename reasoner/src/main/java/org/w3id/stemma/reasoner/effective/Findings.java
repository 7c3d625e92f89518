package org.w3id.stemma.reasoner.effective;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.condition.Truth;
import org.w3id.stemma.reasoner.effective.Finding.Origin;
import org.w3id.stemma.reasoner.effective.Finding.Outcome;
import org.w3id.stemma.reasoner.effective.Finding.Read;
import org.w3id.stemma.reasoner.effective.Finding.Step;
import org.w3id.stemma.reasoner.effective.Finding.Witness;
import org.w3id.stemma.reasoner.law.Clause;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.Rule;
import org.w3id.stemma.reasoner.lineage.Ancestry;
import org.w3id.stemma.reasoner.lineage.Descent;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// All clauses that reach one artifact of a lineage, with all their origins and ways. Reasons anew on that lineage, so it
/// never tells what a stale inference says: to be made of an [Ancestry], not of the whole graph.
public final class Findings {
  static final int BEFORE_EXCEPTIONS = Reading.values().length;
  static final String STAYS = "what bars, or rests in data, stays so in every copy, derivative, container and service";

  private final Lineage lineage;
  private final Effective effective;
  private final Descent descent;

  private Findings(Effective effective) {
    this.lineage = effective.lineage();
    this.effective = effective;
    this.descent = new Descent(lineage);
  }

  /// Those of an artifact, by license and clause. Follows up to [Witnesses#MOST_WAYS] ways a clause and effect, the surest
  /// first, and says where there may be more.
  ///
  /// @param check is run before each clause; what it throws ends the search
  public static List<Finding> of(Lineage lineage, Law law, int artifact, Runnable check) {
    int[] relaxing =
        Stream.concat(Arrays.stream(Reading.values()).map(Reading::relaxing), Stream.of(0))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Findings(Effective.of(lineage, law, relaxing)).findings(artifact, check);
  }

  private List<Finding> findings(int artifact, Runnable check) {
    int profile = effective.profile(artifact);
    return Stream.concat(effective.own(profile).stream(), effective.inherited(profile, BEFORE_EXCEPTIONS).stream())
        .map(Arrival::provision)
        .distinct()
        .sorted((a, b) -> Integer.compare(a.id(), b.id()))
        .peek(provision -> check.run())
        .map(provision -> finding(provision, artifact))
        .toList();
  }

  private Finding finding(Provision provision, int artifact) {
    var witnesses = new Witnesses(effective, descent, provision, artifact);
    var origins = new ArrayList<Origin>();
    int own = witnesses.ownCertainty(artifact);
    if (own > 0) {
      origins.add(origin(artifact, own, List.of()));
    }
    for (Map.Entry<Integer, List<Witness>> origin : witnesses.byOrigin().entrySet()) {
      origins.add(origin(origin.getKey(), witnesses.ownCertainty(origin.getKey()), origin.getValue()));
    }
    Clause clause = provision.clause();
    return new Finding(
        clause.iri(),
        clause.term().code(),
        provision.license().iri(),
        clause.number(),
        clause.condition(),
        clause.evidence(),
        outcomes(provision, artifact, own),
        origins,
        witnesses.capped());
  }

  private Origin origin(int artifact, int certainty, List<Witness> witnesses) {
    String basis =
        switch (certainty) {
          case 1 -> "its own license";
          case Endowments.CHOICE -> "one of several licenses offered";
          default -> "its own license, for some artifacts only: whether for this one is not known";
        };
    return new Origin(lineage.node(artifact).toString(), basis, certainty, witnesses);
  }

  private List<Outcome> outcomes(Provision provision, int artifact, int own) {
    var outcomes = new ArrayList<Outcome>();
    if (own > 0) {
      outcomes.add(new Outcome(Finding.OWN, own, Arrays.stream(Reading.values()).map(r -> ownRead(provision, r, own)).toList()));
    }
    int profile = effective.profile(artifact);
    for (Arrival arrival : effective.inherited(profile, BEFORE_EXCEPTIONS)) {
      if (arrival.provision().equals(provision)) {
        List<Read> reads =
            Arrays.stream(Reading.values()).map(reading -> read(arrival, profile, reading)).toList();
        outcomes.add(new Outcome(name(arrival.effect()), arrival.certainty(), reads));
      }
    }
    return outcomes;
  }

  private static Read ownRead(Provision provision, Reading reading, int certainty) {
    boolean counts = provision.term().isPermission() ? reading.relaxes(certainty) : reading.binds(certainty);
    return new Read(name(reading), counts ? "binds" : "advises", certainty);
  }

  private Read read(Arrival before, int profile, Reading reading) {
    Optional<Arrival> left =
        effective.inherited(profile, reading).stream()
            .filter(a -> a.provision().equals(before.provision()) && a.effect() == before.effect())
            .findFirst();
    if (left.isEmpty()) {
      return new Read(name(reading), "relieved", 0);
    }
    int certainty = left.get().certainty();
    String standing =
        switch (before.effect()) {
          case LATENT -> "latent";
          case GRANTS -> granted(before.provision(), profile, reading, certainty);
          default -> reading.binds(certainty) ? "binds" : "advises";
        };
    return new Read(name(reading), standing, certainty);
  }

  private String granted(Provision provision, int profile, Reading reading, int certainty) {
    int held = effective.held(profile, provision);
    return held > 0 && reading.relaxes(Math.max(held, certainty)) ? "granted" : "notGranted";
  }

  /// Walks a witness again, by the rules' own conditions and not by what was compiled from them, and tells the
  /// certainty it ends with; empty if a step does not hold, or ends otherwise than the witness says.
  public static OptionalInt recheck(Law law, Finding finding, Origin origin, Witness witness) {
    Optional<Provision> provision =
        law.provisions().stream()
            .filter(p -> p.clause().iri().equals(finding.clause()) && p.license().iri().equals(finding.license()))
            .findFirst();
    if (provision.isEmpty() || witness.steps().isEmpty()) {
      return OptionalInt.empty();
    }
    OptionalInt arrival = OptionalInt.of(Travel.own(provision.get().id(), origin.certainty()));
    for (Step step : witness.steps()) {
      if (arrival.isPresent()) {
        arrival = retake(law, provision.get(), arrival.getAsInt(), step);
      }
    }
    return arrival.stream()
        .filter(a -> name(Travel.effect(a)).equals(witness.effect()) && Travel.certainty(a) == witness.certainty())
        .map(Travel::certainty)
        .findFirst();
  }

  private static OptionalInt retake(Law law, Provision provision, int arrival, Step step) {
    EdgeKind kind = kind(step.relation());
    if (Travel.isPrivy(arrival) && !step.sameHands()) {
      return OptionalInt.empty();
    }
    return after(law, provision, arrival, step, kind)
        .filter(after -> Travel.certainty(after) == step.certainty() && name(Travel.effect(after)).equals(step.effect()))
        .mapToInt(Integer::intValue)
        .min();
  }

  private static Stream<Integer> after(Law law, Provision provision, int arrival, Step step, EdgeKind kind) {
    if (step.rule().isEmpty()) {
      return Travel.staysAsItIs(arrival, kind) ? Stream.of(Travel.stays(arrival, step.edgeCertainty())) : Stream.of();
    }
    return law.rules().stream()
        .filter(rule -> rule.iri().equals(step.rule()) && applies(rule, provision, arrival, kind))
        .flatMap(rule -> by(rule, provision, arrival, step));
  }

  private static boolean applies(Rule rule, Provision provision, int arrival, EdgeKind kind) {
    EdgeKind ruling = Travel.ruling(arrival, kind);
    boolean sameEdge = rule.edge() == ruling || (ruling == EdgeKind.UNTYPED && rule.edge() == EdgeKind.FINE_TUNED);
    return sameEdge
        && rule.behavior().equals(provision.term().behavior())
        && Travel.mayGo(arrival, kind, rule.effect());
  }

  private static Stream<Integer> by(Rule rule, Provision provision, int arrival, Step step) {
    Truth truth = rule.condition().test(provision.meaning(), Facts.parse(step.facts()));
    boolean weakened = truth == Truth.UNKNOWN && rule.effect().restricts();
    if (truth != Truth.TRUE && !weakened) {
      return Stream.of();
    }
    int certainty = weakened ? Math.min(4, rule.certainty() + 1) : rule.certainty();
    int after = Travel.by(arrival, rule.effect(), certainty, step.edgeCertainty());
    return Travel.wantsPrivity(rule.edge(), rule.effect(), rule.certainty())
        ? Stream.of(after, Travel.privy(arrival, step.edgeCertainty()))
        : Stream.of(after);
  }

  private static EdgeKind kind(String relation) {
    return Arrays.stream(EdgeKind.values())
        .filter(kind -> kind.property().toString().equals(relation))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of edge is called <" + relation + ">"));
  }

  static String name(Effect effect) {
    return effect.node().getLocalName();
  }

  static String name(Reading reading) {
    return reading.name().toLowerCase(Locale.ROOT);
  }
}
