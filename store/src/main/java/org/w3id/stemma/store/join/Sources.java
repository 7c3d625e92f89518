package org.w3id.stemma.store.join;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.store.reading.ClassTable;
import org.w3id.stemma.store.reading.ConflictOrigins;
import org.w3id.stemma.store.reading.Readings;
import org.w3id.stemma.store.reading.TwoWay;

/// What one graph holds, property by property: stored triples, those in arrays, and virtual ones. For many threads.
public final class Sources {
  /// Where a graph's triples are.
  ///
  /// @param reading the number of the reading whose virtual triples are in it
  /// @param name the graph of that reading
  /// @param columns the number of the graph by which columns know it
  public record Place(Stored stored, int reading, Node name, int columns) {}

  private final Place place;
  private final TdbNodes nodes;
  private final Readings readings;
  private final ConflictOrigins origins;
  private final Map<Node, List<Source>> virtual;
  private final Set<Node> properties = new LinkedHashSet<>();
  private final Set<Node> byClass = new LinkedHashSet<>();
  private final @Nullable ConflictSource conflicts;

  /// @param nodes those that gave the arrays their ids
  public Sources(Place place, TdbNodes nodes, Readings readings, ConflictOrigins origins) {
    this.place = place;
    this.nodes = nodes;
    this.readings = readings;
    this.origins = origins;
    this.conflicts = conflicts(readings, place.reading());
    this.virtual = virtual(readings, place.reading());
    properties.addAll(virtual.keySet());
    virtual.forEach(
        (property, made) -> {
          TwoWay column = readings.column(place.columns(), property);
          if (column != null && made.stream().allMatch(Source::isByClass) && !hasSubjectInClass(column)) {
            byClass.add(property);
          }
        });
    if (conflicts != null) {
      properties.addAll(List.of(Stm.origin, Stm.nextHop));
    }
  }

  private boolean hasSubjectInClass(TwoWay column) {
    for (int s = column.forward().nextKey(0); s >= 0; s = column.forward().nextKey(s + 1)) {
      if (readings.classOf(s) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable ConflictSource conflicts(Readings readings, int reading) {
    ClassTable table = readings.conflicts(reading);
    return table.triples() == 0 ? null : new ConflictSource(table, readings, false);
  }

  /// The virtual triples of a reading, by property; only properties that hold of something.
  static Map<Node, List<Source>> virtual(Readings readings, int reading) {
    Map<Node, List<Source>> virtual = new LinkedHashMap<>();
    for (Node property : readings.rowProperties(reading)) {
      ClassTable rows = readings.rows(reading, property);
      if (rows != null) {
        add(virtual, property, new RowSource(rows, readings));
      }
    }
    ConflictSource conflicts = conflicts(readings, reading);
    if (conflicts != null) {
      add(virtual, Stm.conflict, conflicts);
      add(virtual, Stm.onArtifact, new ConflictSource(conflicts.table(), readings, true));
      addPatterns(virtual, conflicts);
    }
    return virtual;
  }

  private static void addPatterns(Map<Node, List<Source>> virtual, ConflictSource conflicts) {
    for (Node property : conflicts.readings().patternProperties()) {
      TwoWay said = conflicts.readings().patterns(property);
      if (said != null) {
        PatternSource source = PatternSource.of(said, conflicts);
        if (source.triples() > 0) {
          add(virtual, property, source);
        }
      }
    }
  }

  private static void add(Map<Node, List<Source>> virtual, Node property, Source source) {
    virtual.computeIfAbsent(property, p -> new ArrayList<>()).add(source);
  }

  /// Whether no triple of the graph is virtual.
  public boolean isPlain() {
    return properties.isEmpty();
  }

  /// Whether the store alone can tell, and tells as fast as anybody, all triples of the property, or of any if it is a variable.
  public boolean isPlain(Node property) {
    return property.isConcrete()
        && !properties.contains(property)
        && readings.column(place.columns(), property) == null;
  }

  /// The column that holds all triples of the property, if there is one.
  @Nullable TwoWay closed(Node property) {
    return properties.contains(property) ? null : readings.column(place.columns(), property);
  }

  /// Whether conflicts have the property by their patterns alone, so that like conflicts have the same.
  boolean isByPattern(Node property) {
    return conflicts != null
        && !property.equals(Stm.onArtifact)
        && !property.equals(Stm.origin)
        && !property.equals(Stm.nextHop)
        && !property.equals(Stm.conflict)
        && readings.patterns(property) != null;
  }

  public Readings readings() {
    return readings;
  }

  Refs refs() {
    return new Refs(nodes, readings);
  }

  Source of(Node property, Refs refs) {
    if (!property.isConcrete()) {
      return any(refs);
    }
    List<Source> made = virtual(property, refs);
    TwoWay column = readings.column(place.columns(), property);
    if (made.size() == 1 && column != null && column.size() == 0) {
      return made.getFirst();
    }
    Source stored = column == null ? stored(refs.of(property), refs) : new ColumnSource(column);
    return made.isEmpty() ? stored : new Union(made, stored, byClass.contains(property), readings);
  }

  private List<Source> virtual(Node property, Refs refs) {
    if (conflicts != null && property.equals(Stm.origin)) {
      return List.of(new OriginSource(conflicts, place.name(), refs, origins::origins));
    }
    if (conflicts != null && property.equals(Stm.nextHop)) {
      return List.of(new OriginSource(conflicts, place.name(), refs, origins::nextHops));
    }
    return virtual.getOrDefault(property, List.of());
  }

  private Source stored(long property, Refs refs) {
    return switch (place.stored()) {
      case Stored.InTdb in -> new TdbSource(in, property, refs);
      case Stored.Elsewhere(Graph graph) -> new GraphSource(graph, refs, property != Ref.NONE);
    };
  }

  private Source any(Refs refs) {
    List<AnyProperty.Virtual> each =
        properties.stream()
            .map(property -> new AnyProperty.Virtual(refs.of(property), virtual(property, refs)))
            .toList();
    return new AnyProperty(each, stored(Ref.NONE, refs));
  }
}
