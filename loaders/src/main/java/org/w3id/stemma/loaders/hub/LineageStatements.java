package org.w3id.stemma.loaders.hub;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.stemma.loaders.Finding;
import org.w3id.stemma.loaders.Finding.Kind;
import org.w3id.stemma.loaders.Tally;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.ontology.Iris;

/// The edges of a record to the models it descends from, with every name resolved against the whole
/// source. Each fault
/// counts once for a child and a parent, however often and in however many places the record names
/// it.
final class LineageStatements {
  private final Tally out;
  private final HubIndex index;

  LineageStatements(Tally out, HubIndex index) {
    this.out = out;
    this.index = index;
  }

  /// The kinds of edge to one parent, and the first odd way in which it was named.
  private record Edges(HubIndex.Parent parent, String name, Set<EdgeKind> kinds) {
    Edges with(Edges other) {
      var all = EnumSet.copyOf(kinds);
      all.addAll(other.kinds);
      var odder = isOdd() ? this : other;
      return new Edges(odder.parent, odder.name, all);
    }

    private boolean isOdd() {
      return parent.isRenamed() || parent.isRespelled();
    }
  }

  void state(Node child, HubRecord record) {
    var lineage = HubLineage.of(record);
    lineage
        .unknownRelations()
        .forEach(
            relation ->
                tell(
                    record,
                    Kind.NOTED,
                    "unknown-relation",
                    "\"" + relation + "\" is no relation of the Hub: taken as untyped"));
    lineage
        .badNames()
        .forEach(
            name ->
                tell(
                    record,
                    Kind.MENDED,
                    "bad-reference",
                    "the parent \"" + name + "\" can be no model: left out"));
    int self = index.node(record.id());
    for (Edges edges : resolved(lineage).values()) {
      tellOddities(record, edges);
      if (edges.parent.node() == self) {
        tell(record, Kind.MENDED, "self-loop", "is named as its own parent: the edge is left out");
      } else {
        state(child, edges);
      }
    }
  }

  private Map<Integer, Edges> resolved(HubLineage lineage) {
    var resolved = new LinkedHashMap<Integer, Edges>();
    lineage
        .parents()
        .forEach(
            (name, kinds) -> {
              var parent = index.parent(name);
              resolved.merge(parent.node(), new Edges(parent, name, kinds), Edges::with);
            });
    return resolved;
  }

  private void tellOddities(HubRecord record, Edges edges) {
    String current = index.spelling(edges.parent.node());
    if (edges.parent.isRespelled()) {
      tell(
          record, Kind.MENDED, "wrong-case", "the parent " + edges.name + " is spelled " + current);
    }
    if (edges.parent.isRenamed()) {
      tell(
          record,
          Kind.MENDED,
          "renamed-parent",
          "the parent " + edges.name + " is called " + current + " today");
    }
    if (!edges.parent.isPresent()) {
      tell(
          record, Kind.NOTED, "missing-parent", "the parent " + current + " is not in this source");
    }
  }

  /// The untyped twin of a typed edge adds nothing.
  private void state(Node child, Edges edges) {
    Node parent = Iris.hubModel(index.spelling(edges.parent.node()));
    var stated = new LinkedHashSet<Triple>();
    for (EdgeKind kind : edges.kinds) {
      if (kind != EdgeKind.UNTYPED || edges.kinds.size() == 1) {
        stated.addAll(kind.triples(child, parent));
      }
    }
    stated.forEach(out::state);
  }

  private void tell(HubRecord record, Kind kind, String fault, String what) {
    out.tell(new Finding(kind, fault, record.where(), what, MEND.getOrDefault(fault, "")));
  }

  private static final Map<String, String> MEND =
      Map.of(
          "unknown-relation", "Use finetune, adapter, quantized or merge.",
          "bad-reference", "Name parents by their Hub id: \"owner/name\".",
          "self-loop", "Name the model it was made from, or none.",
          "wrong-case", "Spell the parent as its own page does.",
          "renamed-parent", "Name the parent as it is called today.",
          "missing-parent", "Is it private, deleted, or misspelled? Load it too if there is one.");
}
