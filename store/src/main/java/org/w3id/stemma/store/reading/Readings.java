package org.w3id.stemma.store.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.columns.file.Ints;
import org.w3id.stemma.columns.file.Longs;
import org.w3id.stemma.store.array.ArrayFile;
import org.w3id.stemma.store.array.Ids;
import org.w3id.stemma.store.array.Relation;

/// What holds in each reading, read from its arrays.
///
/// An artifact is in one class or none. In a reading, each class has objects of some properties, and patterns of
/// conflicts: each artifact of the class has those objects, and a conflict of its own for each of those patterns. Each
/// pattern has objects of some properties.
public final class Readings {
  /// How many readings there are; they are numbered from 0.
  public static final int READINGS = 3;

  private record Place(int reading, Node property) {}

  private final Ids ids;
  private final Ints classOf;
  private final Relation members;
  private final Longs patternKeys;
  private final Map<Long, Integer> patternOf = new HashMap<>();
  private final Map<Place, ClassTable> rows = new LinkedHashMap<>();
  private final Map<Node, TwoWay> patterns = new LinkedHashMap<>();
  private final ClassTable[] conflicts = new ClassTable[READINGS];

  public Readings(ArrayFile file) {
    this.ids = Ids.read(file, "ids");
    this.classOf = file.ints("classOf");
    this.members = Relation.read(file, "members");
    this.patternKeys = file.longs("patternKeys");
    for (int i = 0; i < patternKeys.length(); i++) {
      patternOf.putIfAbsent(patternKeys.get(i), i);
    }
    for (int reading = 0; reading < READINGS; reading++) {
      conflicts[reading] = new ClassTable(TwoWay.read(file, "conflicts" + reading), members);
    }
    String[] tables = file.text("tables").split("\n", -1);
    for (int i = 0; i < tables.length && !tables[i].isEmpty(); i++) {
      String[] parts = tables[i].split(" ", 3);
      Node property = NodeFactory.createURI(parts[2]);
      switch (parts[0]) {
        case "row" -> {
          var table = new ClassTable(TwoWay.read(file, "row" + i), members);
          rows.put(new Place(Integer.parseInt(parts[1]), property), table);
        }
        case "pattern" -> patterns.put(property, TwoWay.read(file, "pattern" + i));
        default -> {} // older generations of TDB2 kept stored triples here too
      }
    }
  }

  public Ids ids() {
    return ids;
  }

  /// The class of a node, or -1.
  public int classOf(int node) {
    return node < classOf.length() ? classOf.get(node) : -1;
  }

  public Relation members() {
    return members;
  }

  /// What classes have of a property in a reading; null if no class has any.
  public @Nullable ClassTable rows(int reading, Node property) {
    return rows.get(new Place(reading, property));
  }

  public ClassTable conflicts(int reading) {
    return conflicts[reading];
  }

  /// What patterns have of a property; null if none has any.
  public @Nullable TwoWay patterns(Node property) {
    return patterns.get(property);
  }

  public Set<Node> patternProperties() {
    return patterns.keySet();
  }

  /// The properties that artifacts have by their classes in a reading.
  public Set<Node> rowProperties(int reading) {
    var properties = new LinkedHashSet<Node>();
    rows.forEach((place, table) -> {
      if (place.reading() == reading && table.triples() > 0) {
        properties.add(place.property());
      }
    });
    return properties;
  }

  public long patternKey(int pattern) {
    return patternKeys.get(pattern);
  }

  /// The pattern of a key, or -1.
  public int patternOf(long key) {
    return patternOf.getOrDefault(key, -1);
  }
}
