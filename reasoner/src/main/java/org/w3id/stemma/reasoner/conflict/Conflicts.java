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
  private final int[] setOf;

  /// All that findings about clauses depend on.
  private record Alike(int profile, int declaration, Kind kind) {}

  /// What is found for artifacts that are alike, by reading: numbers of patterns, and duties about names.
  private record Basis(List<int[]> found, List<List<Arrival>> names, int set) {}

  private Conflicts(Effective effective, Judgments judgments) {
    this.effective = effective;
    this.judgments = judgments;
    this.lineage = effective.lineage();
    this.checks = new Checks(effective);
    this.setOf = new int[lineage.artifacts()];
    Map<List<List<Integer>>, Integer> known = new HashMap<>();
    for (int artifact = 0; artifact < setOf.length; artifact++) {
      setOf[artifact] = set(artifact, known);
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

  private int set(int artifact, Map<List<List<Integer>>, Integer> known) {
    Basis basis = bases.get(alike(artifact));
    if (basis == null) {
      basis = basis(artifact, known);
      bases.put(alike(artifact), basis);
    }
    List<Conflict> seen = checks.seen(artifact);
    boolean named = basis.names().stream().allMatch(List::isEmpty);
    if (seen.isEmpty() && named) {
      return basis.set();
    }
    var numbers = new ArrayList<int[]>();
    for (int reading = 0; reading < READINGS.length; reading++) {
      var found = new ArrayList<>(seen);
      found.addAll(NameDuties.unmet(basis.names().get(reading), lineage.name(artifact)));
      numbers.add(merged(basis.found().get(reading), patterns.numbers(found)));
    }
    return intern(numbers, known);
  }

  private static int[] merged(int[] one, int[] other) {
    int[] all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return Arrays.stream(all).sorted().distinct().toArray();
  }

  private Basis basis(int artifact, Map<List<List<Integer>>, Integer> known) {
    var numbers = new ArrayList<int[]>();
    var names = new ArrayList<List<Arrival>>();
    for (Reading reading : READINGS) {
      Subject subject = subject(artifact, reading);
      var found = new Found();
      checks.clauses(subject, found);
      numbers.add(patterns.numbers(found.conflicts()));
      names.add(NameDuties.in(subject));
    }
    return new Basis(numbers, names, intern(numbers, known));
  }

  private int intern(List<int[]> numbers, Map<List<List<Integer>>, Integer> known) {
    List<List<Integer>> key = numbers.stream().map(set -> Arrays.stream(set).boxed().toList()).toList();
    Integer id = known.get(key);
    if (id == null) {
      id = sets.size();
      known.put(key, id);
      sets.add(numbers.toArray(int[][]::new));
    }
    return id;
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
