package org.w3id.stemma.reasoner.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.compatibility.Clash;
import org.w3id.stemma.reasoner.compatibility.ClashTable;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.effective.Holdings;
import org.w3id.stemma.reasoner.inheritance.Ledger;
import org.w3id.stemma.reasoner.inheritance.Legacy;
import org.w3id.stemma.reasoner.law.Kind;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.lineage.Succession;
import org.w3id.stemma.reasoner.table.IntList;
import org.w3id.stemma.reasoner.table.LongIntMap;
import org.w3id.stemma.reasoner.table.SetTable;
import org.w3id.stemma.reasoner.table.TupleTable;

/// All that was found once, by number: conflicts, sets of them, and which set follows from an artifact's clauses, from what
/// is seen at it, and from its name. It only grows, serves one lineage and all that are edited from it, and whoever works
/// with it holds its lock.
final class Catalog {
  private static final Reading[] READINGS = Reading.values();
  private static final int NUMBER_BITS = 25;
  private static final int MOST_DUTIES = 31;
  private static final int[] NOTHING = {};

  private final Holdings holdings;
  private final ClashTable clashes;
  private final Checks checks;
  private final Patterns patterns = new Patterns();
  private final LongIntMap arrivedOf = new LongIntMap();
  private final List<Arrived> arrived = new ArrayList<>();
  private final SetTable ofReading = new SetTable();
  private final TupleTable sets = new TupleTable(READINGS.length);
  private final Map<Alike, Basis> bases = new HashMap<>();
  private final LongIntMap cases = new LongIntMap();
  private final Map<Case, Integer> numbers = new HashMap<>();
  private final List<Case> all = new ArrayList<>();
  private final Ledger ledger = new Ledger();
  private final LongIntMap settled = new LongIntMap();
  private final LongIntMap unmet = new LongIntMap();

  /// All that findings about clauses depend on.
  private record Alike(int load, int declaration, Kind kind) {}

  /// What is found for artifacts that are alike, by reading: numbers of patterns, and duties about names.
  private record Basis(int number, List<int[]> found, List<List<Arrival>> names) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Basis basis && basis.number == number;
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  /// All that is found, but for the name and for what is said of one artifact alone.
  ///
  /// @param seen the patterns of what is seen without a look at clauses
  @SuppressWarnings("ArrayRecordComponent") // follows from the others
  private record Case(Basis basis, int frequent, int conflicts, int[] seen) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Case one && one.basis.equals(basis) && one.frequent == frequent && one.conflicts == conflicts;
    }

    @Override
    public int hashCode() {
      return (basis.number() * 31 + conflicts) * 31 + frequent;
    }
  }

  Catalog(Law law, Holdings holdings, ClashTable clashes) {
    this.holdings = holdings;
    this.clashes = clashes;
    this.checks = new Checks(law, clashes.clashes());
  }

  Checks checks() {
    return checks;
  }

  Sights sights() {
    return checks.sights();
  }

  Patterns patterns() {
    return patterns;
  }

  /// The numbers of the patterns of a set in a reading.
  @SuppressWarnings("EnumOrdinal") // lives no longer than the process
  int[] get(int set, Reading reading) {
    return ofReading.get(sets.get(set, reading.ordinal()));
  }

  /// The cases of all artifacts of a stock.
  ///
  /// @param samples one artifact of each strain of which nobody asked yet
  Legacy cases(Effective effective, Legacy sightOf, Succession samples) {
    return ledger.of(artifact -> number(effective.estates().get(artifact), sightOf.get(artifact)), effective.stock(), samples);
  }

  /// The number of the set of what is found at an artifact.
  ///
  /// @param number of its case
  int set(Lineage lineage, int artifact, int number) {
    Case one = all.get(number);
    List<Arrival> duties = one.basis().names().getFirst();
    if (lineage.isDisputed(artifact) || duties.size() > MOST_DUTIES) {
      return found(one, patterns.numbers(checks.said(lineage, artifact)), lineage.name(artifact));
    }
    int unmet = 0;
    if (!duties.isEmpty()) {
      String name = lineage.name(artifact);
      for (int i = 0; i < duties.size(); i++) {
        unmet |= NameDuties.meets(name, duties.get(i)) ? 0 : 1 << i;
      }
    }
    long key = ((long) number << Integer.SIZE) | unmet;
    int known = settled.get(key);
    if (known < 0) {
      known = found(one, NOTHING, lineage.name(artifact));
      settled.put(key, known);
    }
    return known;
  }

  private int number(int estate, int sight) {
    long key = (long) estate << NUMBER_BITS | sight;
    int known = cases.get(key);
    if (known < 0) {
      Own own = sights().own(sight);
      int[] seen = patterns.numbers(checks.seen(sight));
      var one = new Case(basis(holdings.load(estate), own), checks.frequent(sight), sights().conflictsNumber(sight), seen);
      known = numbers.computeIfAbsent(one, fresh -> all.size());
      if (known == all.size()) {
        all.add(one);
      }
      cases.put(key, known);
    }
    return known;
  }

  private int found(Case one, int[] said, String name) {
    int[] set = new int[READINGS.length];
    for (int reading = 0; reading < READINGS.length; reading++) {
      var all = new IntList();
      all.addAll(one.basis().found().get(reading));
      all.addAll(one.seen());
      all.addAll(said);
      for (Arrival duty : one.basis().names().get(reading)) {
        if (!NameDuties.meets(name, duty)) {
          all.add(unmet(duty));
        }
      }
      set[reading] = ofReading.add(all.distinct());
    }
    return sets.add(set);
  }

  private int unmet(Arrival duty) {
    int known = unmet.get(duty.number());
    if (known < 0) {
      known = patterns.number(NameDuties.unmet(duty));
      unmet.put(duty.number(), known);
    }
    return known;
  }

  private Basis basis(int load, Own own) {
    var alike = new Alike(load, own.id(), own.kind());
    Basis known = bases.get(alike);
    if (known == null) {
      known = basis(alike, own);
      bases.put(alike, known);
    }
    return known;
  }

  private Basis basis(Alike alike, Own own) {
    var found = new ArrayList<int[]>();
    var names = new ArrayList<List<Arrival>>();
    for (Reading reading : READINGS) {
      Subject subject = subject(alike.load(), own, reading);
      checks.clauses(subject, patterns);
      found.add(patterns.taken());
      names.add(NameDuties.in(subject));
    }
    return new Basis(bases.size(), found, names);
  }

  Subject subject(int load, Own own, Reading reading) {
    int inherited = holdings.inherited(load, reading);
    List<Clash> among = clashes.get(clashes.number(holdings.own(load), inherited));
    return new Subject(arrived(inherited, reading), among, checks.declared(own), own.kind());
  }

  @SuppressWarnings("EnumOrdinal") // lives no longer than the process
  private Arrived arrived(int inherited, Reading reading) {
    long key = (long) inherited * READINGS.length + reading.ordinal();
    int known = arrivedOf.get(key);
    if (known < 0) {
      known = arrived.size();
      arrived.add(checks.arrived(holdings.arrivals(inherited), reading));
      arrivedOf.put(key, known);
    }
    return arrived.get(known);
  }
}
