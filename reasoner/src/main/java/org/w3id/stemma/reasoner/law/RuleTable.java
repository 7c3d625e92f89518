package org.w3id.stemma.reasoner.law;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.reasoner.condition.Atom;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.condition.Truth;

/// The rules as they stand for each provision and kind of edge, all settled save the facts of the child.
///
/// [#passing] are the rows that carry the provision over the edge; [#closing] those by which another clause of
/// its license, or itself, closes that passage. Closing rows are kept at the clauses they name, because an
/// exception travels with what it excepts.
public final class RuleTable implements Serializable {
  private static final Row[] NONE = {};

  private final Row[][][] passing;
  private final Row[][][] closing;
  private final int[] asked = new int[EdgeKind.values().length];

  public RuleTable(List<Provision> provisions, List<Rule> rules) {
    Map<String, Map<EdgeKind, List<Integer>>> byBehavior = index(rules);
    passing = new Row[provisions.size()][EdgeKind.values().length][];
    closing = new Row[provisions.size()][EdgeKind.values().length][];
    Map<Integer, List<Provision>> byLicense = new HashMap<>();
    provisions.forEach(p -> byLicense.computeIfAbsent(p.license().id(), id -> new ArrayList<>()).add(p));
    for (Provision provision : provisions) {
      for (EdgeKind edge : EdgeKind.values()) {
        passing[provision.id()][edge.index()] = rows(provision, edge, rules, byBehavior);
      }
    }
    for (Provision provision : provisions) {
      List<Provision> siblings = byLicense.getOrDefault(provision.license().id(), List.of());
      for (EdgeKind edge : EdgeKind.values()) {
        closing[provision.id()][edge.index()] = closers(provision, siblings, edge, rules);
      }
    }
  }

  public Row[] passing(int provision, EdgeKind edge) {
    return passing[provision][edge.index()];
  }

  public Row[] closing(int provision, EdgeKind edge) {
    return closing[provision][edge.index()];
  }

  /// The facts that any rule over this kind of edge asks for, as a mask.
  public int asked(EdgeKind edge) {
    return asked[edge.index()];
  }

  private static Map<String, Map<EdgeKind, List<Integer>>> index(List<Rule> rules) {
    var index = new HashMap<String, Map<EdgeKind, List<Integer>>>();
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      index
          .computeIfAbsent(rule.behavior(), behavior -> new EnumMap<>(EdgeKind.class))
          .computeIfAbsent(rule.edge(), edge -> new ArrayList<>())
          .add(i);
    }
    return index;
  }

  private Row[] rows(
      Provision provision, EdgeKind edge, List<Rule> rules, Map<String, Map<EdgeKind, List<Integer>>> index) {
    Map<EdgeKind, List<Integer>> ofBehavior = index.getOrDefault(provision.term().behavior(), Map.of());
    boolean asFineTune = edge == EdgeKind.UNTYPED && !ofBehavior.containsKey(edge);
    var rows = new ArrayList<Row>();
    for (int rule : ofBehavior.getOrDefault(asFineTune ? EdgeKind.FINE_TUNED : edge, List.of())) {
      row(provision, rules.get(rule), rule)
          .ifPresent(
              row -> {
                rows.add(row);
                asked[edge.index()] |= row.needs();
              });
    }
    return rows.isEmpty() ? NONE : rows.toArray(Row[]::new);
  }

  private static Optional<Row> row(Provision provision, Rule rule, int index) {
    if (!provision.clause().asserted()) {
      return Optional.empty();
    }
    int needs = 0;
    for (Atom atom : rule.condition().atoms()) {
      if (atom instanceof Atom.OfCase(var fact)) {
        needs |= fact.bit();
      } else if (atom.test(provision.meaning(), Facts.NONE) != Truth.TRUE) {
        return Optional.empty();
      }
    }
    return Optional.of(new Row(needs, rule.effect(), rule.certainty(), index));
  }

  private Row[] closers(Provision closed, List<Provision> siblings, EdgeKind edge, List<Rule> rules) {
    var rows = new ArrayList<Row>();
    for (Provision sibling : siblings) {
      for (Row row : passing(sibling.id(), edge)) {
        if (row.effect() == Effect.RELAXES && rules.get(row.rule()).closes(closed.term().code())) {
          rows.add(row);
        }
      }
    }
    return rows.isEmpty() ? NONE : rows.toArray(Row[]::new);
  }
}
