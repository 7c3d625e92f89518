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
import org.w3id.stemma.reasoner.effective.Revision;
import org.w3id.stemma.reasoner.lineage.Lineage;
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
  private final Column sightOf;
  private final Column setOf;

  private Conflicts(Catalog catalog, Judgments judgments, Column sightOf, Column setOf) {
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
    Column sightOf = catalog.sights().over(lineage, effective.order());
    var conflicts = new Conflicts(catalog, judgments, sightOf, new Column(lineage.artifacts()));
    for (int artifact = 0; artifact < lineage.artifacts(); artifact++) {
      conflicts.find(artifact);
    }
    return conflicts;
  }

  /// The conflicts if things were different: those that are found afresh. These conflicts stay as they are.
  ///
  /// Costs what changes, as [Judgments#revise] does.
  ///
  /// @param revised from the judgments of these conflicts, in one step
  public Conflicts revise(Judgments revised) {
    synchronized (catalog) {
      Lineage changed = revised.effective().lineage();
      Column sights = sightOf.fork();
      var strands = List.of(new Revision.Strand(catalog.sights(), sights));
      int[] differing = new Revision(changed, revised.effective().order(), strands).of(revised.touched().toArray());
      var conflicts = new Conflicts(catalog, revised, sights, setOf.fork());
      IntStream.concat(revised.changed(), IntStream.of(differing)).filter(a -> a < changed.artifacts()).forEach(conflicts::find);
      return conflicts;
    }
  }

  private void find(int artifact) {
    setOf.set(artifact, catalog.set(lineage, artifact, effective.estates().get(artifact), sightOf.get(artifact)));
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
