package org.w3id.stemma.reasoner.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Triple;
import org.w3id.stemma.reasoner.Arrival;
import org.w3id.stemma.reasoner.Effective;
import org.w3id.stemma.reasoner.Kind;
import org.w3id.stemma.reasoner.Lineage;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.Sink;
import org.w3id.stemma.reasoner.verdict.Judgments;

/// The conflicts of every artifact, in every reading.
///
/// What clauses come to is found once for all artifacts that have the same ones and declare the same; what is seen at an
/// artifact itself (its name, its parents, what it lacks) is found at each, and few have any. Equal conflicts are one
/// pattern. A conflict is there in the readings in which what clashes binds, so that a stricter reading has every
/// conflict of a milder one.
///
/// Immutable; many threads may ask.
public final class Conflicts {
  private static final Reading[] READINGS = Reading.values();

  private final Effective effective;
  private final Judgments judgments;
  private final Lineage lineage;
  private final Checks checks;
  private final Patterns patterns = new Patterns();
  private final Map<Alike, Basis> bases = new HashMap<>();
  private final List<int[][]> sets = new ArrayList<>();
  private final Map<List<List<Integer>>, Integer> numbers = new HashMap<>();
  private final Map<Long, Integer> frequent = new HashMap<>();
  private final int[] setOf;

  /// All that findings about clauses depend on.
  private record Alike(int profile, int declaration, Kind kind) {}

  /// What is found for artifacts that are alike, by reading: numbers of patterns, and duties about names.
  private record Basis(int number, List<int[]> found, List<List<Arrival>> names) {}

  private Conflicts(Effective effective, Judgments judgments) {
    this.effective = effective;
    this.judgments = judgments;
    this.lineage = effective.lineage();
    this.checks = new Checks(effective);
    this.setOf = new int[lineage.artifacts()];
    for (int artifact = 0; artifact < setOf.length; artifact++) {
      setOf[artifact] = set(artifact);
    }
  }

  /// @param judgments of what is effective
  public static Conflicts of(Effective effective, Judgments judgments) {
    return new Conflicts(effective, judgments);
  }

  /// The conflicts of an artifact, in the order of their kinds.
  public List<Conflict> of(int artifact, Reading reading) {
    return Arrays.stream(numbers(artifact, reading)).mapToObj(patterns::conflict).sorted().toList();
  }

  /// The answer for each kind, in their order; made anew at each call.
  public List<Finding> findings(int artifact, Reading reading) {
    var found = new Found();
    checks.clauses(subject(artifact, reading), found);
    checks.artifact(artifact, subject(artifact, reading), found);
    return found.findings();
  }

  /// Tells a sink all that is served: what every class of artifacts amounts to in every reading, the verdicts on it, its
  /// conflicts, which artifact is in which class, and who learned from whom through data. Classes and patterns are numbered
  /// by content.
  public void conclude(Sink sink) {
    int[] places = patterns.places();
    var conclusion = new Conclusion(judgments, sink);
    for (int number = 0; number < places.length; number++) {
      conclusion.tell(places[number], patterns.conflict(number));
    }
    var classes = new Classes(lineage.artifacts());
    for (int artifact = 0; artifact < lineage.artifacts(); artifact++) {
      classes.add(artifact, judgments.situation(artifact), setOf[artifact]);
    }
    List<int[][]> placed = sets.stream().map(set -> Conclusion.placed(set, places)).toList();
    classes.number(placed);
    for (int number = 0; number < classes.size(); number++) {
      conclusion.tell(number, classes.situation(number), placed.get(classes.set(number)));
    }
    for (int artifact = 0; artifact < lineage.artifacts(); artifact++) {
      sink.profileOf(lineage.node(artifact), classes.of(artifact));
    }
    List<Triple> learned = Teachers.of(lineage);
    for (Reading reading : READINGS) {
      learned.forEach(triple -> sink.triple(reading.graph(), triple));
    }
  }

  private int[] numbers(int artifact, Reading reading) {
    return sets.get(setOf[artifact])[Arrays.asList(READINGS).indexOf(reading)];
  }

  /// The number of the set of what is found at an artifact. Of artifacts that are alike, those with nothing but frequent
  /// conflicts, and whose names meet all duties or none, share one answer.
  private int set(int artifact) {
    Basis basis = bases.get(alike(artifact));
    if (basis == null) {
      basis = basis(artifact);
      bases.put(alike(artifact), basis);
    }
    Checks.Seen seen = checks.seen(artifact);
    List<Arrival> duties = basis.names().getFirst();
    int unmet = duties.isEmpty() ? 0 : NameDuties.unmet(duties, lineage.name(artifact)).size();
    if (!seen.others().isEmpty() || (unmet > 0 && unmet < duties.size())) {
      return intern(found(artifact, basis, seen));
    }
    long key = ((long) basis.number() << 4) | seen.frequent() << 1 | (unmet > 0 ? 1 : 0);
    Integer known = frequent.get(key);
    if (known == null) {
      known = intern(found(artifact, basis, seen));
      frequent.put(key, known);
    }
    return known;
  }

  private List<int[]> found(int artifact, Basis basis, Checks.Seen seen) {
    var found = new ArrayList<int[]>();
    for (int reading = 0; reading < READINGS.length; reading++) {
      var here = new ArrayList<>(seen.all());
      here.addAll(NameDuties.unmet(basis.names().get(reading), lineage.name(artifact)));
      found.add(merged(basis.found().get(reading), patterns.numbers(here)));
    }
    return found;
  }

  private static int[] merged(int[] one, int[] other) {
    int[] all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return Arrays.stream(all).sorted().distinct().toArray();
  }

  private Basis basis(int artifact) {
    var found = new ArrayList<int[]>();
    var names = new ArrayList<List<Arrival>>();
    for (Reading reading : READINGS) {
      Subject subject = subject(artifact, reading);
      var here = new Found();
      checks.clauses(subject, here);
      found.add(patterns.numbers(here.conflicts()));
      names.add(NameDuties.in(subject));
    }
    return new Basis(bases.size(), found, names);
  }

  private int intern(List<int[]> set) {
    List<List<Integer>> key = set.stream().map(found -> Arrays.stream(found).boxed().toList()).toList();
    Integer number = numbers.get(key);
    if (number == null) {
      number = sets.size();
      numbers.put(key, number);
      sets.add(set.toArray(int[][]::new));
    }
    return number;
  }

  private Alike alike(int artifact) {
    return new Alike(effective.profile(artifact), lineage.declarationId(artifact), lineage.kindOf(artifact));
  }

  private Subject subject(int artifact, Reading reading) {
    int profile = effective.profile(artifact);
    return new Subject(
        effective.own(profile),
        effective.inherited(profile, reading),
        checks.declared(artifact),
        lineage.kindOf(artifact),
        reading);
  }
}
