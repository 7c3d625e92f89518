package org.w3id.stemma.reasoner.effective;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.lineage.Change;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.lineage.Order;
import org.w3id.stemma.reasoner.table.Column;

/// The effective clauses of every artifact of a lineage, under a law, in the three readings.
///
/// Computed for all readings at once, parents before children, on ints: artifacts that are alike by themselves and in what
/// their parents hand down have the same [estate][Estates], and what follows from it is found once. Time grows with
/// artifacts and edges, at a few look-ups each, and with the number of *different* estates. Immutable.
///
/// Between several licenses of which one may be chosen, each clause is judged alone: it counts fully only where
/// every alternative asserts its term, see [Endowments]. Verdicts make one choice for all that is asked together.
public final class Effective {
  private final Law law;
  private final Lineage lineage;
  private final Order order;
  private final Estates estates;
  private final Column estateOf;
  private final Profiles profiles;

  private Effective(
      Law law, Lineage lineage, Order order, Estates estates, Column estateOf, Profiles profiles) {
    this.law = law;
    this.lineage = lineage;
    this.order = order;
    this.estates = estates;
    this.estateOf = estateOf;
    this.profiles = profiles;
  }

  public static Effective of(Lineage lineage, Law law) {
    return of(lineage, law, Arrays.stream(Reading.values()).mapToInt(Reading::relaxing).toArray());
  }

  /// One column of inherited sets for each weakest certainty at which exceptions count; 0 lets none count.
  public static Effective of(Lineage lineage, Law law, int... relaxing) {
    var order = new Order(lineage);
    var estates = new Estates(law, relaxing);
    Column estateOf = estates.over(lineage, order);
    return new Effective(law, lineage, order, estates, estateOf, Profiles.of(estates, estateOf, lineage.size()));
  }

  /// What follows if things were different: equal to what is found from the changed lineage afresh, artifact for artifact;
  /// only profiles are numbered otherwise, those of before as before. This one stays as it is.
  ///
  /// Costs what changes: an artifact is looked at if it was changed, or if what a parent hands down became another. The first
  /// revision also finds the children of all artifacts. An edge that leads up the order costs a search through the whole
  /// lineage.
  public Effective revise(List<Change> changes) {
    return revise(changes, new int[0], List.of()).effective();
  }

  /// @param changed the artifacts that inherit something else now, parents first
  /// @param visited all that were looked at, parents first
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  public record Revised(Effective effective, int[] changed, int[] visited) {}

  /// The same, bringing other things that are inherited up to date in the same walk; their columns are written to.
  ///
  /// @param touched artifacts to be looked at beside those that the changes touch
  public Revised revise(List<Change> changes, int[] touched, List<Revision.Strand> strands) {
    Lineage changed = lineage.with(changes);
    List<Change> everywhere = lineage.withShadows(changes);
    synchronized (estates) {
      boolean isOrder = everywhere.stream().allMatch(change -> order.isOrderOf(changed, change.touched()));
      Order now = isOrder ? order : new Order(changed);
      Column revised = estateOf.fork();
      var all = new ArrayList<>(List.of(new Revision.Strand(estates, revised)));
      all.addAll(strands);
      IntStream first = IntStream.concat(everywhere.stream().mapToInt(Change::touched), IntStream.of(touched));
      var revision = new Revision(changed, now, all);
      int[] differing = revision.of(first.toArray());
      Profiles more = profiles.and(estates, revised, differing);
      return new Revised(new Effective(law, changed, now, estates, revised, more), differing, revision.visited());
    }
  }

  public Law law() {
    return law;
  }

  public Lineage lineage() {
    return lineage;
  }

  /// The artifacts of the lineage, parents first.
  public Order order() {
    return order;
  }

  /// The facts of an artifact as the rules on a license's clauses see them.
  public Facts facts(int artifact, License license) {
    synchronized (estates) {
      return estates.facts(lineage, estateOf, artifact, license);
    }
  }

  /// The number of profiles: they are 0 to `profiles() - 1`, in an order that their content alone decides; those that a
  /// revision brought come last.
  public int profiles() {
    return profiles.size();
  }

  public int profile(int artifact) {
    return profiles.ofEstate(estateOf.get(artifact));
  }

  /// The profile of an amount of [Holdings] that some artifact has.
  public int profileOfAmount(int amount) {
    return profiles.ofAmount(amount);
  }

  /// The clauses that the artifacts of a profile have from their own licenses.
  public List<Arrival> own(int profile) {
    return arrivals(profiles.own(profile));
  }

  /// Who has which estate, as [#holdings] reads it. Not to be written to.
  public Column estates() {
    return estateOf;
  }

  /// What estates hold, in this and in all that is revised from it or from which it was.
  public Holdings holdings() {
    return new Holdings(law, estates);
  }

  /// All that arrives in a reading, of whatever certainty: restrictions, grants, what lies latent.
  public List<Arrival> inherited(int profile, Reading reading) {
    return inherited(profile, Arrays.asList(Reading.values()).indexOf(reading));
  }

  public List<Arrival> inherited(int profile, int column) {
    return arrivals(profiles.inherited(profile, column));
  }

  /// Own clauses, and all that arrives in the strict reading, which keeps the most.
  public List<Arrival> clauses(int profile) {
    return Stream.concat(own(profile).stream(), inherited(profile, Reading.STRICT).stream()).toList();
  }

  /// How surely the artifacts of a profile hold the permission that a provision speaks of, 0 if they do not.
  public int held(int profile, Provision provision) {
    return Grants.certainty(profiles.held(profile), law.term(provision.id()));
  }

  /// What a profile amounts to in a reading.
  public Standing standing(int profile, Reading reading) {
    var own = new ArrayList<Arrival>();
    var inherited = new ArrayList<Arrival>();
    var granted = new ArrayList<Arrival>();
    var advised = new ArrayList<Arrival>();
    var latent = new ArrayList<Arrival>();
    for (Arrival arrival : own(profile)) {
      (countsOwn(arrival, reading) ? own : advised).add(arrival);
    }
    for (Arrival arrival : inherited(profile, reading)) {
      switch (arrival.effect()) {
        case LATENT -> latent.add(arrival);
        case GRANTS -> {
          if (isHeld(arrival, profile, reading)) {
            granted.add(arrival);
          }
        }
        default -> (reading.binds(arrival.certainty()) ? inherited : advised).add(arrival);
      }
    }
    return new Standing(own, inherited, granted, advised, latent);
  }

  private static boolean countsOwn(Arrival arrival, Reading reading) {
    return arrival.provision().term().isPermission()
        ? reading.relaxes(arrival.certainty())
        : reading.binds(arrival.certainty());
  }

  private boolean isHeld(Arrival arrival, int profile, Reading reading) {
    int held = held(profile, arrival.provision());
    return held > 0 && reading.relaxes(Math.max(held, arrival.certainty()));
  }

  /// Own clauses of an artifact that withhold: they are no effective clauses and do not travel.
  public List<Provision> withheld(int artifact) {
    return lineage.declaration(artifact).licenses().stream()
        .flatMap(license -> law.license(license).stream())
        .flatMap(license -> law.provisions(license).stream())
        .filter(provision -> !provision.clause().asserted())
        .toList();
  }

  private List<Arrival> arrivals(int[] set) {
    return Holdings.arrivals(law, set);
  }
}
