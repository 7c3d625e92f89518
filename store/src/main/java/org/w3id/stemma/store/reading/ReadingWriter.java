package org.w3id.stemma.store.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.apache.jena.graph.Node;
import org.w3id.stemma.store.array.ArrayWriter;
import org.w3id.stemma.store.array.Ids;
import org.w3id.stemma.store.array.Pairs;
import org.w3id.stemma.store.array.Relation;

/// Collects what is concluded, and writes it as arrays once the store can tell every node's id.
///
/// In memory are the rows of the classes and the patterns, which are few, and at the end one id for each artifact. Calls
/// may come in any order; the bytes depend on what was told only.
public final class ReadingWriter implements AutoCloseable {
  /// A property in a reading.
  private record Place(int reading, Node property) {}

  private final Spool artifacts;
  private final Map<Node, Integer> objects = new LinkedHashMap<>();
  private final Map<Place, Pairs> rows = new HashMap<>();
  private final Map<Node, Pairs> patterns = new HashMap<>();
  private final Map<Integer, Pairs> conflicts = new HashMap<>();
  private int classes;
  private int patternCount;

  /// @param spool a file to be made, and removed at the end
  public ReadingWriter(Path spool) throws IOException {
    this.artifacts = new Spool(spool);
  }

  /// Every artifact of the class has this property with this object in this reading.
  public void row(int type, int reading, Node property, Node object) {
    seen(type);
    rows.computeIfAbsent(new Place(reading, property), place -> new Pairs()).add(type, number(object));
  }

  public void artifact(Node artifact, int type) {
    seen(type);
    try {
      artifacts.add(artifact, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Every conflict of the pattern has this property with this object.
  public void pattern(int pattern, Node property, Node object) {
    seenPattern(pattern);
    patterns.computeIfAbsent(property, p -> new Pairs()).add(pattern, number(object));
  }

  /// Every artifact of the class has a conflict of this pattern in this reading.
  public void conflict(int type, int reading, int pattern) {
    seen(type);
    seenPattern(pattern);
    conflicts.computeIfAbsent(reading, r -> new Pairs()).add(type, pattern);
  }

  private void seen(int type) {
    if (type < 0) {
      throw new IllegalArgumentException("classes are numbered from 0: " + type);
    }
    classes = Math.max(classes, type + 1);
  }

  private void seenPattern(int pattern) {
    if (pattern < 0) {
      throw new IllegalArgumentException("patterns are numbered from 0: " + pattern);
    }
    patternCount = Math.max(patternCount, pattern + 1);
  }

  private int number(Node object) {
    return objects.computeIfAbsent(object, o -> objects.size());
  }

  /// Tells every node that must have an id when it is written: artifacts, and objects of classes and patterns.
  public void eachNode(Consumer<Node> out) {
    objects.keySet().forEach(out);
    try {
      artifacts.read((artifact, type) -> out.accept(artifact));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes it all.
  ///
  /// @param ids the id of a node: each node has one, and no two the same
  /// @throws IllegalArgumentException if an artifact was given two classes
  public void write(ArrayWriter out, ToLongFunction<Node> ids) throws IOException {
    long[] ofArtifacts = new long[artifacts.size()];
    int[] read = new int[1];
    artifacts.read((node, type) -> ofArtifacts[read[0]++] = ids.applyAsLong(node));
    long[] ofObjects = objects.keySet().stream().mapToLong(ids).toArray();
    var all = new IdSet();
    Arrays.stream(ofArtifacts).forEach(all::add);
    Arrays.stream(ofObjects).forEach(all::add);
    all.sort();
    Ids.write(out, "ids", all.array(), all.size());
    writeClasses(out, all, ofArtifacts);
    int[] places = Arrays.stream(ofObjects).mapToInt(all::place).toArray();
    var listed = new ArrayList<String>();
    writeRows(out, places, all.size(), listed);
    long[] keys = patternKeys();
    writeConflicts(out, keys);
    writePatterns(out, places, all.size(), listed);
    out.longs("patternKeys", keys.length, i -> keys[i]);
    out.text("tables", String.join("\n", listed));
    out.finish();
  }

  private void writeClasses(ArrayWriter out, IdSet all, long[] ofArtifacts) throws IOException {
    int[] classOf = new int[all.size()];
    Arrays.fill(classOf, -1);
    int[] next = new int[1];
    var members = new Pairs();
    artifacts.read(
        (node, type) -> {
          int place = all.place(ofArtifacts[next[0]++]);
          if (classOf[place] >= 0 && classOf[place] != type) {
            throw new IllegalArgumentException(node + " was given two profiles");
          }
          classOf[place] = type;
          members.add(type, place);
        });
    out.ints("classOf", classOf.length, i -> classOf[i]);
    Relation.write(out, "members", members.sort(), classes);
  }

  private void writeRows(ArrayWriter out, int[] places, int bound, List<String> listed) throws IOException {
    var ordered = new TreeMap<String, Place>();
    rows.keySet().forEach(place -> ordered.put(place.reading() + " " + place.property(), place));
    for (Place place : ordered.values()) {
      Pairs pairs = placed(rows.getOrDefault(place, new Pairs()), places);
      TwoWay.write(out, list(listed, "row", place.reading(), place.property()), pairs, classes, bound);
    }
  }

  /// A pattern that says just what an earlier one says is that one: conflicts are named by what their pattern says.
  private void writeConflicts(ArrayWriter out, long[] keys) throws IOException {
    var first = new HashMap<Long, Integer>();
    for (int i = 0; i < keys.length; i++) {
      first.putIfAbsent(keys[i], i);
    }
    for (int reading = 0; reading < Readings.READINGS; reading++) {
      Pairs told = conflicts.getOrDefault(reading, new Pairs());
      var named = new Pairs();
      for (int i = 0; i < told.size(); i++) {
        named.add(told.key(i), first.getOrDefault(keys[told.value(i)], told.value(i)));
      }
      TwoWay.write(out, "conflicts" + reading, named, classes, patternCount);
    }
  }

  private void writePatterns(ArrayWriter out, int[] places, int bound, List<String> listed) throws IOException {
    var ordered = new TreeMap<String, Node>();
    patterns.keySet().forEach(property -> ordered.put(property.toString(), property));
    for (Node property : ordered.values()) {
      Pairs pairs = placed(patterns.getOrDefault(property, new Pairs()), places);
      TwoWay.write(out, list(listed, "pattern", 0, property), pairs, patternCount, bound);
    }
  }

  private static Pairs placed(Pairs numbered, int[] places) {
    var placed = new Pairs();
    for (int i = 0; i < numbered.size(); i++) {
      placed.add(numbered.key(i), places[numbered.value(i)]);
    }
    return placed;
  }

  private static String list(List<String> listed, String kind, int reading, Node property) {
    listed.add(kind + " " + reading + " " + property.getURI());
    return kind + (listed.size() - 1);
  }

  /// What names a pattern wherever and whenever it occurs: a digest of what it says, never negative.
  private long[] patternKeys() {
    var texts = new ArrayList<TreeSet<String>>();
    for (int i = 0; i < patternCount; i++) {
      texts.add(new TreeSet<>());
    }
    Node[] nodes = objects.keySet().toArray(new Node[0]);
    patterns.forEach(
        (property, pairs) -> {
          for (int i = 0; i < pairs.size(); i++) {
            texts.get(pairs.key(i)).add(property + " " + nodes[pairs.value(i)]);
          }
        });
    return texts.stream().mapToLong(text -> digest(String.join("\n", text))).toArray();
  }

  private static long digest(String text) {
    try {
      byte[] sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(sha).getLong() & Long.MAX_VALUE;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    artifacts.close();
  }
}
