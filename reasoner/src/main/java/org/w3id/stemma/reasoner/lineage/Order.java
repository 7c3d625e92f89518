package org.w3id.stemma.reasoner.lineage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.reasoner.table.IntList;

/// All artifacts in an order where parents come first, see [Succession] (Tarjan's strongly connected components, without
/// recursion; who comes after all its parents anyway is placed without a search).
public final class Order {
  private final int[] artifacts;
  private final int[] rings;
  private final Succession succession;
  private int @Nullable [] places;

  public Order(Lineage lineage) {
    this.artifacts = new int[lineage.size()];
    this.rings = new Walk(lineage).all();
    this.succession = new Succession(artifacts, rings);
  }

  /// All artifacts, parents first.
  public Succession succession() {
    return succession;
  }

  /// Whether parents still come before their children, or in one ring with them, where these artifacts' edges are concerned.
  public boolean isOrderOf(Lineage lineage, int artifact) {
    for (int edge = lineage.edges(artifact); edge < lineage.edgesEnd(artifact); edge++) {
      if (place(lineage.parent(edge)) > place(artifact)) {
        return false;
      }
    }
    return true;
  }

  /// Where an artifact stands; of a ring, where its first stands. The first call takes time linear in all.
  public int place(int artifact) {
    if (places == null) {
      places = locate();
    }
    return places[artifact];
  }

  private int[] locate() {
    int[] located = new int[artifacts.length];
    for (int place = 0; place < artifacts.length; place++) {
      located[artifacts[place]] = place;
    }
    for (int r = 0; r < rings.length; r += 2) {
      for (int place = rings[r]; place < rings[r + 1]; place++) {
        located[artifacts[place]] = rings[r];
      }
    }
    return located;
  }

  /// All that lie on common cycles with the first at this place; itself alone if it lies on none.
  public int[] together(int place) {
    boolean isRing = place + 1 < artifacts.length && place(artifacts[place + 1]) == place;
    return isRing ? Arrays.copyOfRange(artifacts, place, endOfRing(place)) : new int[] {artifacts[place]};
  }

  private int endOfRing(int first) {
    int end = first + 1;
    while (end < artifacts.length && place(artifacts[end]) == first) {
      end++;
    }
    return end;
  }

  private final class Walk {
    private static final int UNSEEN = 0;
    private static final int DONE = Integer.MAX_VALUE;

    private final Lineage lineage;
    private final int[] seen;
    private final IntList path = new IntList();
    private final IntList low = new IntList();
    private final IntList nextEdge = new IntList();
    private final IntList open = new IntList();
    private final IntList found = new IntList();
    private int time = 1;
    private int placed;

    Walk(Lineage lineage) {
      this.lineage = lineage;
      this.seen = new int[lineage.size()];
    }

    int[] all() {
      for (int artifact = 0; artifact < seen.length; artifact++) {
        if (seen[artifact] == UNSEEN) {
          if (hasOnlyPlacedParents(artifact)) {
            place(artifact);
          } else {
            search(artifact);
          }
        }
      }
      return found.toArray();
    }

    private boolean hasOnlyPlacedParents(int artifact) {
      int end = lineage.edgesEnd(artifact);
      for (int edge = lineage.edges(artifact); edge < end; edge++) {
        if (seen[lineage.parent(edge)] != DONE) {
          return false;
        }
      }
      return true;
    }

    private void place(int artifact) {
      seen[artifact] = DONE;
      artifacts[placed++] = artifact;
    }

    private void search(int from) {
      enter(from);
      while (path.size() > 0) {
        step();
      }
    }

    private void enter(int artifact) {
      seen[artifact] = time;
      low.add(time++);
      nextEdge.add(lineage.edges(artifact));
      open.add(artifact);
      path.add(artifact);
    }

    private void step() {
      int artifact = path.last();
      int edge = nextEdge.last();
      if (edge == lineage.edgesEnd(artifact)) {
        leave(artifact);
        return;
      }
      nextEdge.set(nextEdge.size() - 1, edge + 1);
      int parent = lineage.parent(edge);
      if (seen[parent] == UNSEEN) {
        enter(parent);
      } else if (seen[parent] != DONE) {
        lower(seen[parent]);
      }
    }

    private void lower(int reached) {
      low.set(low.size() - 1, Math.min(low.last(), reached));
    }

    private void leave(int artifact) {
      path.removeLast();
      nextEdge.removeLast();
      int reached = low.removeLast();
      if (path.size() > 0) {
        lower(reached);
      }
      if (reached == seen[artifact]) {
        int first = placed;
        int member;
        do {
          member = open.removeLast();
          place(member);
        } while (member != artifact);
        if (placed - first > 1) {
          found.add(first);
          found.add(placed);
        }
      }
    }
  }
}
