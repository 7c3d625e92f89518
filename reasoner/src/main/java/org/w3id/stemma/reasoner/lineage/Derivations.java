package org.w3id.stemma.reasoner.lineage;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.table.LongList;

/// What derivation nodes say of the edges that they tell of.
final class Derivations {
  private final NodeTable nodes = new NodeTable();
  private final LongList ofChildren = new LongList();
  private final Map<Node, Told> told = new HashMap<>();

  private static final class Told {
    private int parent = -1;
    private int certainty = 1;
    private int kind = -1;
    private String revision = "";
  }

  /// What is known of an edge.
  ///
  /// @param certainty the surest that any derivation says
  /// @param day the last day on which any says that it came into being, as days since 1970; [#UNDATED] if none does
  /// @param revision of the parent; empty if none says it, or they differ
  record Known(int certainty, int day, String revision) {
    static final int UNDATED = Integer.MIN_VALUE;
    static final Known NOTHING = new Known(1, UNDATED, "");

    private Known and(Known other) {
      return new Known(
          Math.min(certainty, other.certainty),
          Math.max(day, other.day),
          revision.equals(other.revision) ? revision : "");
    }
  }

  /// Tells who reads which property; `artifact` numbers artifacts.
  void readBy(Map<Node, Consumer<Triple>> readers, ToIntFunction<Node> artifact) {
    readers.put(
        Stm.derivation,
        t -> ofChildren.add(LongList.pair(artifact.applyAsInt(t.getSubject()), nodes.add(t.getObject()))));
    readers.put(Stm.parent, t -> told(t).parent = artifact.applyAsInt(t.getObject()));
    readers.put(Stm.relation, t -> told(t).kind = EdgeKind.of(t.getObject()).map(EdgeKind::index).orElse(-1));
    readers.put(Stm.certainty, this::certainty);
  }

  private Told told(Triple triple) {
    return told.computeIfAbsent(triple.getSubject(), node -> new Told());
  }

  private void certainty(Triple triple) {
    String words = triple.getObject().isLiteral() ? triple.getObject().getLiteralLexicalForm() : "";
    if (!words.matches("[1-4]")) {
      throw new IllegalArgumentException(
          "<" + triple.getSubject() + ">: stm:certainty is 1, 2, 3 or 4, not " + triple.getObject());
    }
    told(triple).certainty = Integer.parseInt(words);
  }

  void revision(Triple triple) {
    if (triple.getObject().isLiteral()) {
      told(triple).revision = triple.getObject().getLiteralLexicalForm();
    }
  }

  /// What is known, by [EdgeCode#key]; `days` tells when something that is no artifact came into being.
  Map<Long, Known> byEdge(Map<Node, Integer> days) {
    var known = new HashMap<Long, Known>();
    for (long pair : ofChildren.distinct()) {
      Node node = nodes.node((int) pair);
      Told edge = told.get(node);
      if (edge != null && edge.parent >= 0 && edge.kind >= 0) {
        var here = new Known(edge.certainty, days.getOrDefault(node, Known.UNDATED), edge.revision);
        known.merge(EdgeCode.key((int) (pair >>> 32), edge.parent, edge.kind), here, Known::and);
      }
    }
    return known;
  }
}
