package org.w3id.stemma.reasoner.effective;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.inheritance.Legacy;
import org.w3id.stemma.reasoner.inheritance.Stock;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.lineage.Change;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// The effective clauses of every artifact of a lineage, under a law, in the three readings.
///
/// Computed for all readings at once, parents before children, on ints: artifacts that are alike by themselves and descend alike
/// are of one strain of their [Stock], those to which their parents hand down the same have one [estate][Estates], and what
/// follows from it is found once. Time grows with artifacts and edges, at a few look-ups each, and with the number of
/// *different* estates. Immutable.
///
/// Between several licenses of which one may be chosen, each clause is judged alone: it counts fully only where
/// every alternative asserts its term, see [Endowments]. Verdicts make one choice for all that is asked together.
public final class Effective {
  private final Law law;
  private final Stock stock;
  private final Lineage lineage;
  private final Estates estates;
  private final Legacy estateOf;
  private final Profiles profiles;

  private Effective(Law law, Stock stock, Estates estates, Legacy estateOf, Profiles profiles) {
    this.law = law;
    this.stock = stock;
    this.lineage = stock.lineage();
    this.estates = estates;
    this.estateOf = estateOf;
    this.profiles = profiles;
  }

  public static Effective of(Lineage lineage, Law law) {
    return of(lineage, law, Arrays.stream(Reading.values()).mapToInt(Reading::relaxing).toArray());
  }

  /// One column of inherited sets for each weakest certainty at which exceptions count; 0 lets none count.
  public static Effective of(Lineage lineage, Law law, int... relaxing) {
    Stock stock = Stock.of(lineage);
    var estates = new Estates(law, relaxing);
    Legacy estateOf = estates.of(stock, stock.samples());
    return new Effective(law, stock, estates, estateOf, Profiles.of(estates, estateOf, stock.samples()));
  }

  /// What follows if things were different: equal to what is found from the changed lineage afresh, artifact for artifact;
  /// only profiles are numbered otherwise, those of before as before. This one stays as it is.
  ///
  /// Costs what changes, as [Stock#revise] does.
  public Effective revise(List<Change> changes) {
    return revise(stock.revise(changes));
  }

  /// The same for a stock that was revised from this one's.
  public Effective revise(Stock.Revised revised) {
    synchronized (estates) {
      Legacy now = estates.of(revised.stock(), revised.samples());
      return new Effective(law, revised.stock(), estates, now, profiles.and(estates, now, revised.samples()));
    }
  }

  public Law law() {
    return law;
  }

  public Lineage lineage() {
    return lineage;
  }

  /// The artifacts of the lineage, sorted into strains.
  public Stock stock() {
    return stock;
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
  public Legacy estates() {
    return estateOf;
  }

  /// What estates hold, in this and in all that is revised from it or from which it was.
  public Holdings holdings() {
    return new Holdings(estates);
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
    return Lists.list(law, set);
  }
}
