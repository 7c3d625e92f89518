package org.w3id.stemma.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.queries.Catalogue;
import org.w3id.stemma.queries.NamedQuery;
import org.w3id.stemma.store.home.Home;

/// What the knowledge in the current generation rests on, as the catalogue counts it: entries by kind and basis, the
/// most frequent basis of a kind first.
record KnowledgeBasis(List<Counted> rows) {
  private static final String QUESTION = "what-the-knowledge-rests-on";

  /// @param lastRead the newest day on which one of them was compared with its source; `""` if none says so
  record Counted(String kind, String basis, long entries, String lastRead) {}

  KnowledgeBasis {
    rows = List.copyOf(rows);
  }

  /// Asks the running server, or opens the current generation; there must be one.
  static KnowledgeBasis in(Home home) {
    NamedQuery question = Catalogue.load().named(QUESTION).orElseThrow();
    var rows = new ArrayList<Counted>();
    try (Asked asked = Asked.of(home)) {
      asked.ask(question.example(), answer -> answer.select().forEachRemaining(row -> rows.add(counted(row))));
    }
    return new KnowledgeBasis(rows);
  }

  private static Counted counted(Binding row) {
    String kind = row.get(Var.alloc("kind")).getURI();
    return new Counted(
        kind.startsWith(Ns.STM) ? kind.substring(Ns.STM.length()) : kind,
        text(row, "basis"),
        Long.parseLong(text(row, "entries")),
        text(row, "lastRead"));
  }

  private static String text(Binding row, String column) {
    Node node = row.get(Var.alloc(column));
    return node == null ? "" : node.getLiteralLexicalForm();
  }

  /// One line a kind: `Clause  2,116: 2,051 read in the text, 56 read in a second source, 9 from memory`.
  List<String> lines() {
    Map<String, List<Counted>> kinds =
        rows.stream().collect(Collectors.groupingBy(Counted::kind, LinkedHashMap::new, Collectors.toList()));
    int width = kinds.keySet().stream().mapToInt(String::length).max().orElse(0);
    return kinds.entrySet().stream().map(kind -> line(kind.getKey(), width, kind.getValue())).toList();
  }

  private static String line(String kind, int width, List<Counted> ofKind) {
    long all = ofKind.stream().mapToLong(Counted::entries).sum();
    String parts =
        ofKind.stream()
            .map(row -> String.format(Locale.ROOT, "%,d %s", row.entries(), row.basis()))
            .collect(Collectors.joining(", "));
    return kind + " ".repeat(width - kind.length()) + String.format(Locale.ROOT, " %,7d: %s", all, parts);
  }
}
