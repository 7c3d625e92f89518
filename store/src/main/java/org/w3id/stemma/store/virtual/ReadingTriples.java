package org.w3id.stemma.store.virtual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.w3id.stemma.columns.source.Cursor;
import org.w3id.stemma.columns.source.Ref;
import org.w3id.stemma.columns.source.Run;
import org.w3id.stemma.columns.source.Source;
import org.w3id.stemma.columns.source.Terms;
import org.w3id.stemma.columns.source.Triples;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.store.reading.ClassTable;
import org.w3id.stemma.store.reading.ConflictOrigins;
import org.w3id.stemma.store.reading.TwoWay;

/// What is stored in a graph, and what holds in a reading.
public final class ReadingTriples implements Triples {
  /// A reading: its number in the arrays, and its graph.
  public record Reading(int number, Node graph) {}

  private final Triples stored;
  private final Places places;
  private final Map<Node, Virtual> virtual = new LinkedHashMap<>();

  /// What is virtual of a property, and how it overlaps with what is stored.
  private record Virtual(List<ComputedSource> sources, Supplier<Overlap> overlap) {}

  public ReadingTriples(Triples stored, Reading reading, Places places, ConflictOrigins origins) {
    this.stored = stored;
    this.places = places;
    virtual(reading, places, origins)
        .forEach(
            (property, sources) -> virtual.put(property, new Virtual(sources, Overlap.once(() -> overlap(property, sources)))));
  }

  private static Map<Node, List<ComputedSource>> virtual(Reading reading, Places places, ConflictOrigins origins) {
    Map<Node, List<ComputedSource>> virtual = new LinkedHashMap<>();
    for (Node property : places.readings().rowProperties(reading.number())) {
      ClassTable rows = places.readings().rows(reading.number(), property);
      if (rows != null) {
        add(virtual, property, new RowSource(rows, places, false));
      }
    }
    ClassTable table = places.readings().conflicts(reading.number());
    if (table.triples() > 0) {
      addConflicts(virtual, new ConflictSource(table, places, false, false), reading, origins);
    }
    return virtual;
  }

  private static void addConflicts(
      Map<Node, List<ComputedSource>> virtual, ConflictSource conflicts, Reading reading, ConflictOrigins origins) {
    add(virtual, Stm.conflict, conflicts);
    add(virtual, Stm.onArtifact, new ConflictSource(conflicts.table(), conflicts.places(), true, false));
    for (Node property : conflicts.places().readings().patternProperties()) {
      TwoWay said = conflicts.places().readings().patterns(property);
      PatternSource source = said == null ? null : PatternSource.of(said, conflicts);
      if (source != null && source.triples() > 0) {
        add(virtual, property, source);
      }
    }
    virtual.put(Stm.origin, List.of(new OriginSource(conflicts, reading.graph(), origins, ConflictOrigins::origins)));
    virtual.put(Stm.nextHop, List.of(new OriginSource(conflicts, reading.graph(), origins, ConflictOrigins::nextHops)));
  }

  private static void add(Map<Node, List<ComputedSource>> virtual, Node property, ComputedSource source) {
    virtual.computeIfAbsent(property, p -> new ArrayList<>()).add(source);
  }

  /// What is stored has no conflict at either end, so only what artifacts have by class may be stored too.
  private Overlap overlap(Node property, List<ComputedSource> sources) {
    if (!hasSubjectInClass(property)) {
      return Overlap.NOTHING;
    }
    return sources.stream().anyMatch(RowSource.class::isInstance) ? Overlap.TRIPLES : Overlap.SUBJECTS;
  }

  private boolean hasSubjectInClass(Node property) {
    var run = new Run(new Terms(places.terms(), places), null);
    long ref = run.terms().ref(property);
    Cursor cursor = stored.of(property, ref).cursor(run);
    cursor.open(Ref.NONE, ref, Ref.NONE);
    while (cursor.next()) {
      if (places.hasClass(cursor.subject)) {
        return true;
      }
    }
    return false;
  }

  /// Whether no triple is virtual.
  public boolean isPlain() {
    return virtual.isEmpty();
  }

  /// Whether no triple of the property is virtual.
  boolean isPlain(Node property) {
    return !virtual.containsKey(property);
  }

  @Override
  public Source of(Node property, long ref) {
    Virtual its = virtual.get(property);
    Source ofStored = stored.of(property, ref);
    if (its == null) {
      return ofStored;
    }
    return its.sources().size() == 1 && ofStored.equals(Source.NOTHING)
        ? its.sources().getFirst()
        : new UnionSource(its.sources(), ofStored, its.overlap(), false);
  }

  @Override
  public Source any() {
    return isPlain() ? stored.any() : new AnySource(virtual.keySet().stream().map(this::mixed).toList(), stored.any());
  }

  private AnySource.Mixed mixed(Node property) {
    long ref = new Terms(places.terms(), places).ref(property);
    return new AnySource.Mixed(property, stored.of(property, ref), of(property, ref));
  }
}
