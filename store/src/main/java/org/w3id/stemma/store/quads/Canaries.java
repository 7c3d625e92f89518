package org.w3id.stemma.store.quads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.w3id.stemma.store.StoreException;

/// A sample of what was loaded, asked of every index afterwards: a loader that lost a part of an index without a word is
/// found out here.
public final class Canaries {
  /// One of so many is kept; at most a few thousand in all, since the step doubles as the sample fills.
  private static final int MOST = 4096;

  private final Sample<Quad> quads = new Sample<>();
  private final Map<Node, Long> written = new HashMap<>();

  private Node graph = Node.ANY;
  private long inGraph;

  /// Every k-th of a stream, evenly over the whole of it.
  private static final class Sample<T> {
    private List<T> kept = new ArrayList<>();
    private long step = 1;
    private long seen;

    /// Whether it was kept.
    boolean offer(T item) {
      if (seen++ % step != 0) {
        return false;
      }
      kept.add(item);
      if (kept.size() >= MOST) {
        var thinned = new ArrayList<T>(MOST);
        for (int i = 0; i < kept.size(); i += 2) {
          thinned.add(kept.get(i));
        }
        kept = thinned;
        step *= 2;
      }
      return true;
    }
  }

  public void saw(Quad quad) {
    quads.offer(quad);
    if (!quad.getGraph().equals(graph)) {
      count();
      graph = quad.getGraph();
    }
    inGraph++;
  }

  private void count() {
    if (inGraph > 0) {
      written.merge(graph, inGraph, Long::sum);
    }
    inGraph = 0;
  }

  /// Looks up each of the sample in each index.
  public void check(Lookup lookup) {
    for (Quad quad : quads.kept) {
      lookup.has(quad).forEach(
          (index, has) -> {
            if (!has) {
              throw StoreException.outside(
                  "The build is not whole: " + quad + " was loaded, and " + index
                      + " does not have it. Build again; the current generation is as it was.");
            }
          });
    }
  }

  /// Looks whether all indexes are alike in each of the sample: what was taken out is in none, unless it came back.
  public void checkAlike(Lookup lookup) {
    for (Quad quad : quads.kept) {
      Map<String, Boolean> has = lookup.has(quad);
      if (Set.copyOf(has.values()).size() > 1) {
        throw StoreException.outside(
            "The build is not whole: " + quad + " was taken out, and the indexes do not agree that it went: " + has
                + ". Build again with --full; the current generation is as it was.");
      }
    }
  }

  /// Compares what each graph answers with what was written to it: no graph is empty, and none has more than was
  /// written. It may have less, since a graph is a set and a source may say a thing twice.
  public void checkCounts(Map<Node, Census.OfGraph> answered) {
    count();
    written.forEach(
        (name, triples) -> {
          long found = answered.containsKey(name) ? answered.get(name).stored() : 0;
          if (found == 0 || found > triples) {
            throw StoreException.outside(
                "The build is not whole: " + triples + " triples were written to " + name + " and " + found
                    + " answer. Build again; the current generation is as it was.");
          }
        });
  }
}
