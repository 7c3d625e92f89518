package org.w3id.stemma.reasoner.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.stemma.reasoner.offer.Offer;
import org.w3id.stemma.reasoner.offer.Statement;
import org.w3id.stemma.reasoner.table.LongList;

/// Artifacts as they once were, for the children that were made from them then: a shadow has the upstream of its
/// original, and what was offered to who took it on that day.
///
/// An edge leads to the version of the parent that its revision names, where such a version is an artifact; else its
/// day counts, be it that of the edge or that on which the child came into being. An edge without a day leads to the
/// parent as it is.
final class Shadows {
  private final Declarations declarations;
  private final int[] stands;
  private final int[] created;
  private final int today;
  private final Versions versions;
  private final Map<Shadow, Integer> numbers = new HashMap<>();
  private final List<Shadow> shadows = new ArrayList<>();

  /// An artifact with another declaration.
  record Shadow(int original, int declaration, List<Statement> rivals) {}

  Shadows(Declarations declarations, int[] stands, int[] created, int today, Versions versions) {
    this.declarations = declarations;
    this.stands = stands;
    this.created = created;
    this.today = today;
    this.versions = versions;
  }

  /// The edges, each to who is meant, and those of the shadows; sorted.
  long[] cast(long[] edges, Map<Long, Derivations.Known> known) {
    long[] meant = new long[edges.length];
    for (int i = 0; i < edges.length; i++) {
      meant[i] = meant(edges[i], known.getOrDefault(EdgeCode.keyOf(edges[i]), Derivations.Known.NOTHING));
    }
    var all = new LongList();
    for (long edge : meant) {
      all.add(edge);
    }
    if (!shadows.isEmpty()) {
      addUpstream(meant, all);
    }
    return all.distinct();
  }

  /// The shadows, which are numbered behind all artifacts, in this order.
  List<Shadow> shadows() {
    return shadows;
  }

  private void addUpstream(long[] edges, LongList all) {
    var byOriginal = new HashMap<Integer, List<Integer>>();
    for (int s = 0; s < shadows.size(); s++) {
      byOriginal.computeIfAbsent(shadows.get(s).original(), o -> new ArrayList<>()).add(stands.length + s);
    }
    for (long edge : edges) {
      for (int shadow : byOriginal.getOrDefault(EdgeCode.child(edge), List.of())) {
        all.add(EdgeCode.between(shadow, EdgeCode.parent(edge), edge));
      }
    }
  }

  private long meant(long edge, Derivations.Known known) {
    int child = EdgeCode.child(edge);
    int parent = EdgeCode.parent(edge);
    int version = versions.of(parent, known.revision());
    if (version >= 0 && version != child) {
      return EdgeCode.between(child, version, edge);
    }
    Declarations.Stand stand = declarations.stand(stands[parent]);
    int day = known.day() == Derivations.Known.UNDATED ? created[child] : known.day();
    if (day == Derivations.Known.UNDATED || !stand.said().isDated()) {
      return edge;
    }
    Offer then = stand.said().since(day, today);
    int declaration = declarations.number(then);
    return declaration == stand.declaration()
        ? edge
        : EdgeCode.between(child, shadow(new Shadow(parent, declaration, then.rivals())), edge);
  }

  private int shadow(Shadow shadow) {
    return numbers.computeIfAbsent(
        shadow,
        fresh -> {
          shadows.add(fresh);
          return stands.length + shadows.size() - 1;
        });
  }

  /// The originals of the shadows, in their order.
  int[] originals() {
    return shadows.stream().mapToInt(Shadow::original).toArray();
  }

  /// `values` by artifact, and behind them those of the shadows' originals.
  int[] extended(int[] values) {
    int[] all = Arrays.copyOf(values, values.length + shadows.size());
    for (int s = 0; s < shadows.size(); s++) {
      all[values.length + s] = values[shadows.get(s).original()];
    }
    return all;
  }

  byte[] extended(byte[] values) {
    byte[] all = Arrays.copyOf(values, stands.length + shadows.size());
    for (int s = 0; s < shadows.size(); s++) {
      all[stands.length + s] = all[shadows.get(s).original()];
    }
    return all;
  }
}
