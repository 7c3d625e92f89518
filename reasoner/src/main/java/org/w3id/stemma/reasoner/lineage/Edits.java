package org.w3id.stemma.reasoner.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.table.LongIntMap;

/// What is different from a lineage as it was built: whole rows of edges, numbered after those that were built, and
/// declarations. Its size is that of the changes. Immutable.
final class Edits {
  static final Edits NONE = new Edits(new LongIntMap(), new int[0], new LongIntMap(), new int[0], new byte[0], Map.of());

  private final LongIntMap rows;
  /// First edge and end of each row, counted from the first that was not built.
  private final int[] bounds;
  private final LongIntMap declarations;
  private final int[] parents;
  private final byte[] labels;
  private final Map<Integer, List<Integer>> children;

  private record Link(int parent, EdgeKind kind, int certainty) {
    private static Link of(Lineage lineage, int edge) {
      return new Link(lineage.parent(edge), lineage.kind(edge), lineage.certainty(edge));
    }

    private boolean joins(int to, EdgeKind by) {
      return parent == to && kind == by;
    }

    /// Whether it leads to an artifact, or to that as it once was.
    private boolean joins(Lineage lineage, int to, EdgeKind by) {
      return kind == by && (parent == to || lineage.original(parent) == to);
    }
  }

  private Edits(
      LongIntMap rows,
      int[] bounds,
      LongIntMap declarations,
      int[] parents,
      byte[] labels,
      Map<Integer, List<Integer>> children) {
    this.rows = rows;
    this.bounds = bounds;
    this.declarations = declarations;
    this.parents = parents;
    this.labels = labels;
    this.children = children;
  }

  /// These edits of a lineage, and more.
  Edits and(Lineage lineage, List<Change> changes) {
    LongIntMap licensed = declarations.copy();
    var edited = new HashMap<Integer, List<Link>>();
    for (Change change : changes) {
      if (change instanceof Change.Licensed(int artifact, Declaration declaration)) {
        licensed.put(artifact, lineage.number(declaration));
      } else {
        edit(lineage, edited.computeIfAbsent(change.touched(), child -> links(lineage, child)), change);
      }
    }
    return edited.isEmpty() ? new Edits(rows, bounds, licensed, parents, labels, children) : with(licensed, edited);
  }

  private static List<Link> links(Lineage lineage, int child) {
    var links = new ArrayList<Link>();
    for (int edge = lineage.edges(child); edge < lineage.edgesEnd(child); edge++) {
      links.add(Link.of(lineage, edge));
    }
    return links;
  }

  private static void edit(Lineage lineage, List<Link> links, Change change) {
    switch (change) {
      case Change.Licensed licensed -> throw new IllegalArgumentException(licensed + " changes no edge");
      case Change.Dropped(int child, EdgeKind kind, int parent) -> links.removeIf(link -> link.joins(lineage, parent, kind));
      case Change.Replaced(int child, EdgeKind kind, int from, int to) ->
          links.stream()
              .filter(link -> link.joins(lineage, from, kind))
              .findFirst()
              .ifPresent(
                  link -> {
                    links.remove(link);
                    add(links, child, new Link(to, kind, link.certainty()));
                  });
      case Change.Added(int child, EdgeKind kind, int parent, int certainty) ->
          add(links, child, new Link(parent, kind, Math.max(certainty, kind.certainty())));
    }
  }

  /// As a lineage is built: nobody descends from himself, an edge known twice is as sure as the surer, and how weights came
  /// is not unstated where it is stated.
  private static void add(List<Link> links, int child, Link added) {
    boolean isKnown =
        links.stream().anyMatch(link -> link.joins(added.parent(), added.kind()) && link.certainty() <= added.certainty());
    boolean isStated =
        added.kind() == EdgeKind.UNTYPED
            && links.stream().anyMatch(link -> link.parent() == added.parent() && link.kind().takesWeights());
    if (added.parent() == child || isKnown || isStated) {
      return;
    }
    links.removeIf(link -> link.joins(added.parent(), added.kind()));
    links.removeIf(link -> added.kind().takesWeights() && link.joins(added.parent(), EdgeKind.UNTYPED));
    links.add(added);
    links.sort(Comparator.comparingInt(Link::parent).thenComparing(Link::kind));
  }

  private Edits with(LongIntMap licensed, Map<Integer, List<Link>> edited) {
    LongIntMap moreRows = rows.copy();
    int[] moreBounds = Arrays.copyOf(bounds, bounds.length + 2 * edited.size());
    int row = bounds.length / 2;
    var moreChildren = new HashMap<>(children);
    int size = parents.length;
    int[] moreParents = Arrays.copyOf(parents, size + edited.values().stream().mapToInt(List::size).sum());
    byte[] moreLabels = Arrays.copyOf(labels, moreParents.length);
    for (var links : edited.entrySet()) {
      moreRows.put(links.getKey(), row);
      moreBounds[2 * row] = size;
      for (Link link : links.getValue()) {
        moreParents[size] = link.parent();
        moreLabels[size++] = (byte) Edge.label(link.kind(), link.certainty());
        var ofParent = new ArrayList<>(moreChildren.getOrDefault(link.parent(), List.of()));
        ofParent.add(links.getKey());
        moreChildren.put(link.parent(), ofParent);
      }
      moreBounds[2 * row++ + 1] = size;
    }
    return new Edits(moreRows, moreBounds, licensed, moreParents, moreLabels, moreChildren);
  }

  /// The row of an artifact whose edges are not those that were built, else -1.
  int row(int artifact) {
    return rows.isEmpty() ? -1 : rows.get(artifact);
  }

  /// The first edge of a row.
  int first(int row) {
    return bounds[2 * row];
  }

  /// One more than the last edge of a row.
  int end(int row) {
    return bounds[2 * row + 1];
  }

  int parent(int edge) {
    return parents[edge];
  }

  int label(int edge) {
    return labels[edge];
  }

  int edges() {
    return parents.length;
  }

  int declaration(int artifact, int built) {
    int edited = declarations.isEmpty() ? -1 : declarations.get(artifact);
    return edited < 0 ? built : edited;
  }

  /// Whether an edit says what the artifact declares.
  boolean declares(int artifact) {
    return !declarations.isEmpty() && declarations.get(artifact) >= 0;
  }

  /// Children that an artifact has besides those that were built; some may be told twice.
  List<Integer> children(int artifact) {
    return children.isEmpty() ? List.of() : children.getOrDefault(artifact, List.of());
  }
}
