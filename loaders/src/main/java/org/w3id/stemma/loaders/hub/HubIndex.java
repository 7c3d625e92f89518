package org.w3id.stemma.loaders.hub;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.stemma.loaders.Aliases;

/// What the first pass knows of the whole source: which ids it has, how they are spelled, who names
/// whom as parent.
///
/// This is all that is held in memory of a source: about 50 bytes a model (its id, and 20 bytes of
/// numbers and edges).
final class HubIndex {
  /// What the name of a parent turned out to mean.
  ///
  /// @param isPresent whether the source has a record of it
  /// @param isRenamed whether it was named as it was called before
  /// @param isRespelled whether it was named in another letter case than its record's
  record Parent(int node, boolean isPresent, boolean isRenamed, boolean isRespelled) {}

  private final IdTable ids = new IdTable();
  private final BitSet present = new BitSet();
  private final BitSet repeated = new BitSet();
  private final EdgeList edges = new EdgeList();
  private final Map<Integer, Integer> renamed = new HashMap<>();
  private String newestDate = "";

  /// Takes one record of the first pass. Of several with one id the first counts.
  void add(HubRecord record) {
    int child = ids.add(record.id());
    if (present.get(child)) {
      repeated.set(child);
      return;
    }
    present.set(child);
    ids.respell(child, record.id());
    for (String parent : HubLineage.of(record).parents().keySet()) {
      edges.add(child, ids.add(parent));
    }
    date(record, Field.MODIFIED);
    date(record, Field.CREATED);
  }

  /// Whether no record of the source can be used.
  boolean isEmpty() {
    return present.isEmpty();
  }

  private void date(HubRecord record, Field field) {
    record
        .one(field)
        .filter(HubDates::isDateTime)
        .map(at -> at.substring(0, 10))
        .filter(day -> day.compareTo(newestDate) > 0)
        .ifPresent(day -> newestDate = day);
  }

  /// Ends the first pass: asks for the present names of parents that have no record.
  void close(Aliases aliases) {
    int named = ids.size();
    for (int node = present.nextClearBit(0); node < named; node = present.nextClearBit(node + 1)) {
      var current =
          aliases.currentName(ids.spelling(node)).filter(name -> HubId.problem(name).isEmpty());
      if (current.isPresent()) {
        int target = ids.add(current.get());
        if (target != node) {
          renamed.put(node, target);
        }
      }
    }
  }

  /// The newest day on which anything was created or modified: `yyyy-mm-dd`.
  Optional<String> newestDate() {
    return newestDate.isEmpty() ? Optional.empty() : Optional.of(newestDate);
  }

  /// The number of an id that the first pass met as a record's.
  int node(String id) {
    return ids.find(id);
  }

  /// Whether the id has several records.
  boolean isRepeated(int node) {
    return repeated.get(node);
  }

  String spelling(int node) {
    return ids.spelling(node);
  }

  /// @param name as [HubLineage] gives it for a record of this source
  Parent parent(String name) {
    int node = ids.find(name);
    if (present.get(node)) {
      return new Parent(node, true, false, !ids.isSpelled(node, name));
    }
    var target = renamed.get(node);
    return target == null
        ? new Parent(node, false, false, false)
        : new Parent(target, present.get(target), true, false);
  }

  List<Cycles.Cycle> cycles() {
    var resolved = new EdgeList();
    for (int edge = 0; edge < edges.size(); edge++) {
      int child = edges.child(edge);
      int parent = renamed.getOrDefault(edges.parent(edge), edges.parent(edge));
      if (child != parent) {
        resolved.add(child, parent);
      }
    }
    return Cycles.among(ids.size(), resolved);
  }
}
