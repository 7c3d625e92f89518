package org.w3id.stemma.reasoner.conflict;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Triple;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.Sink;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.inheritance.Legacy;
import org.w3id.stemma.reasoner.inheritance.Stock;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.lineage.Succession;
import org.w3id.stemma.reasoner.table.Column;
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
  private static final int[][] NOTHING = new int[READINGS.length][0];

  private final Catalog catalog;
  private final Effective effective;
  private final Judgments judgments;
  private final Lineage lineage;
  private final Legacy sightOf;
  private final Column setOf;

  private Conflicts(Catalog catalog, Judgments judgments, Legacy sightOf, Column setOf) {
    this.catalog = catalog;
    this.effective = judgments.effective();
    this.judgments = judgments;
    this.lineage = effective.lineage();
    this.sightOf = sightOf;
    this.setOf = setOf;
  }

  /// The conflicts of what was judged.
  public static Conflicts of(Judgments judgments) {
    Effective effective = judgments.effective();
    Lineage lineage = effective.lineage();
    var catalog = new Catalog(effective.law(), effective.holdings(), judgments.clashes());
    Legacy sightOf = catalog.sights().of(effective.stock(), effective.stock().samples());
    var conflicts = new Conflicts(catalog, judgments, sightOf, new Column(lineage.artifacts()));
    conflicts.find(effective.stock().samples(), IntStream.range(0, lineage.artifacts()));
    return conflicts;
  }

  /// The conflicts if things were different: those that are found afresh. These conflicts stay as they are.
  ///
  /// Costs what changes, as [Judgments#revise] does.
  ///
  /// @param judged revised from the judgments of these conflicts, in one step
  public Conflicts revise(Judgments judged) {
    Stock.Revised revised = judged.revised().orElseThrow(() -> new IllegalArgumentException("these judgments were revised from none"));
    synchronized (catalog) {
      Legacy sights = catalog.sights().of(revised.stock(), revised.samples());
      var conflicts = new Conflicts(catalog, judged, sights, setOf.fork());
      conflicts.find(revised.samples(), IntStream.concat(IntStream.of(revised.touched()), revised.changed().artifacts()));
      return conflicts;
    }
  }

  /// @param samples one artifact of each strain that is new
  private void find(Succession samples, IntStream artifacts) {
    Legacy caseOf = catalog.cases(effective, sightOf, samples);
    artifacts.filter(one -> one < lineage.artifacts()).forEach(one -> setOf.set(one, catalog.set(lineage, one, caseOf.get(one))));
  }

  /// The conflicts of an artifact, in the order of their kinds.
  public List<Conflict> of(int artifact, Reading reading) {
    synchronized (catalog) {
      return Arrays.stream(catalog.get(setOf.get(artifact), reading)).mapToObj(catalog.patterns()::conflict).sorted().toList();
    }
  }

  /// The answer for each kind, in their order; made anew at each call.
  public List<Finding> findings(int artifact, Reading reading) {
    synchronized (catalog) {
      var found = new Report();
      int sight = sightOf.get(artifact);
      int load = effective.holdings().load(effective.estates().get(artifact));
      Subject subject = catalog.subject(load, catalog.sights().own(sight), reading);
      catalog.checks().clauses(subject, found);
      catalog.checks().artifact(lineage, artifact, sight, subject, found);
      return found.findings();
    }
  }

  /// Tells a sink all that is served: what every class of artifacts amounts to in every reading, the verdicts on it, its
  /// conflicts, which artifact is in which class, and who learned from whom through data. Classes and patterns are numbered
  /// by content, but those that a revision brought.
  public void conclude(Sink sink) {
    synchronized (catalog) {
      tell(sink);
    }
  }

  private void tell(Sink sink) {
    var conclusion = new Conclusion(judgments, sink);
    var classes = new Classes(lineage.artifacts());
    for (int artifact = 0; artifact < lineage.artifacts(); artifact++) {
      classes.add(artifact, judgments.situation(artifact), setOf.get(artifact));
    }
    Map<Integer, Integer> places = catalog.patterns().places(classes.sets().flatMap(this::patterns));
    places.forEach((number, place) -> conclusion.tell(place, catalog.patterns().conflict(number)));
    var placed = new HashMap<Integer, int[][]>();
    classes.sets().forEach(set -> placed.put(set, placed(set, places)));
    classes.number(set -> placed.getOrDefault(set, NOTHING));
    for (int number = 0; number < classes.size(); number++) {
      conclusion.tell(number, classes.situation(number), placed.getOrDefault(classes.set(number), NOTHING));
    }
    for (int artifact = 0; artifact < lineage.artifacts(); artifact++) {
      sink.profileOf(lineage.node(artifact), classes.of(artifact));
    }
    List<Triple> learned = Teachers.of(lineage);
    for (Reading reading : READINGS) {
      learned.forEach(triple -> sink.triple(reading.graph(), triple));
    }
  }

  private IntStream patterns(int set) {
    return Arrays.stream(READINGS).flatMapToInt(reading -> IntStream.of(catalog.get(set, reading)));
  }

  /// By reading, in an order that content alone decides.
  private int[][] placed(int set, Map<Integer, Integer> places) {
    return Arrays.stream(READINGS)
        .map(reading -> IntStream.of(catalog.get(set, reading)).map(number -> places.getOrDefault(number, 0)).sorted().toArray())
        .toArray(int[][]::new);
  }
}
