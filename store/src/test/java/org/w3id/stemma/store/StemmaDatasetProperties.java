package org.w3id.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.ontology.Stm;

/// What is served equals what it stands for: each generated world is also written out in full, and asked the same.
class StemmaDatasetProperties {
  private static final List<Node> NAMES = names("a", "b", "c", "d", "e", "f");
  private static final List<Node> STORED = List.of(Fixture.iri("p"), Fixture.iri("q"), Stm.effectiveTerm);
  private static final List<Node> IN_CURRENT = List.of(Fixture.iri("g1"), Fixture.iri("g2"), Graphs.MAINSTREAM);
  private static final List<Node> BESIDE = List.of(Fixture.iri("old"), Graphs.STRICT, Graphs.LENIENT);
  private static final Node ABSENT = Fixture.iri("absent");

  record Row(int profile, Node reading, Node property, Node object) {}

  record World(Set<Quad> current, Set<Quad> beside, Set<Row> rows, List<Integer> profileOf) {}

  private final List<DatasetGraph> opened = new ArrayList<>();

  @AfterProperty
  void forgetDatabases() {
    opened.forEach(DatasetGraph::close);
  }

  @Property(tries = 60)
  void everyPatternFindsWhatIsWrittenOut(@ForAll("worlds") World world) {
    DatasetGraph served = served(world);
    DatasetGraph plain = plain(world);
    List<Node> graphs = new ArrayList<>(IN_CURRENT);
    graphs.addAll(BESIDE);
    graphs.addAll(List.of(Node.ANY, ABSENT, Quad.defaultGraphIRI, Quad.unionGraph));
    List<Node> ends = List.of(Node.ANY, NAMES.get(0), NAMES.get(1), NAMES.get(5));
    List<Node> properties = new ArrayList<>(HiddenTables.PROPERTIES);
    properties.addAll(List.of(Node.ANY, Fixture.iri("p"), HiddenTables.PROFILE_OF));
    Txn.executeRead(
        served,
        () -> {
          for (Node g : graphs) {
            for (Node s : ends) {
              for (Node p : properties) {
                for (Node o : ends) {
                  samePattern(served, plain, g, s, p, o);
                }
              }
            }
          }
          assertThat(Iter.toSet(served.listGraphNodes())).isEqualTo(Iter.toSet(plain.listGraphNodes()));
          assertThat(served.isEmpty()).isEqualTo(plain.isEmpty());
        });
  }

  private static void samePattern(DatasetGraph served, DatasetGraph plain, Node g, Node s, Node p, Node o) {
    List<Quad> found = Iter.toList(served.find(g, s, p, o));
    Set<Quad> expected;
    if (g.equals(Quad.unionGraph)) {
      // What is served as the union is the default graph, so that readings and snapshots are not mixed.
      expected =
          Iter.toList(plain.find(Quad.defaultGraphIRI, s, p, o)).stream()
              .map(q -> new Quad(Quad.unionGraph, q.asTriple()))
              .collect(Collectors.toSet());
    } else {
      expected = normal(Iter.toList(plain.find(g, s, p, o)));
    }
    assertThat(normal(found)).as("%s %s %s %s", g, s, p, o).isEqualTo(expected).hasSize(found.size());
    assertThat(served.contains(g, s, p, o)).isEqualTo(!expected.isEmpty());
    if (g.isConcrete() && !g.equals(Quad.unionGraph)) {
      Graph one = g.equals(Quad.defaultGraphIRI) ? served.getDefaultGraph() : served.getGraph(g);
      assertThat(one.find(s, p, o).toSet())
          .isEqualTo(expected.stream().map(Quad::asTriple).collect(Collectors.toSet()));
      assertThat(one.contains(s, p, o)).isEqualTo(!expected.isEmpty());
    }
  }

  private static Set<Quad> normal(List<Quad> quads) {
    return quads.stream()
        .map(q -> q.isDefaultGraph() ? new Quad(Quad.defaultGraphIRI, q.asTriple()) : q)
        .collect(Collectors.toSet());
  }

  @Property(tries = 120)
  void everyQueryAnswersAsIfAllWereWrittenOut(
      @ForAll("worlds") World world, @ForAll("queries") List<String> queries) {
    DatasetGraph served = served(world);
    DatasetGraph plain = plain(world);
    for (String text : queries) {
      Query query = QueryFactory.create(Fixture.PREFIXES + "PREFIX : <http://example.org/>\n" + text, Syntax.syntaxARQ);
      assertThat(answer(served, query)).as(text).isEqualTo(answer(plain, query));
    }
  }

  private static Object answer(DatasetGraph dataset, Query query) {
    return Txn.calculateRead(
        dataset,
        () -> {
          try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
            if (query.isAskType()) {
              return exec.ask();
            }
            if (query.isConstructType()) {
              return lines(exec.construct());
            }
            if (query.isDescribeType()) {
              return lines(exec.describe());
            }
            return lines(exec.select());
          }
        });
  }

  private static Set<String> lines(Graph graph) {
    return graph.find().mapWith(Triple::toString).toSet();
  }

  private static List<String> lines(RowSet rows) {
    var lines = new ArrayList<String>();
    rows.forEachRemaining(row -> lines.add(line(row)));
    return lines.stream().sorted().toList();
  }

  private static String line(Binding row) {
    var cells = new TreeSet<String>();
    row.forEach((variable, node) -> cells.add(variable + "=" + node));
    return cells.toString();
  }

  // ---- The two ways to hold a world

  private DatasetGraph served(World world) {
    DatasetGraph current = DatabaseMgr.createDatasetGraph();
    DatasetGraph beside = DatabaseMgr.createDatasetGraph();
    opened.add(current);
    opened.add(beside);
    Txn.executeWrite(
        current,
        () -> {
          world.current().forEach(current::add);
          for (Row row : world.rows()) {
            current.add(
                Quad.defaultGraphIRI,
                HiddenTables.profile(row.profile()),
                HiddenTables.row(row.reading(), row.property()),
                row.object());
          }
          for (int i = 0; i < world.profileOf().size(); i++) {
            if (world.profileOf().get(i) > 0) {
              current.add(
                  Quad.defaultGraphIRI,
                  NAMES.get(i),
                  HiddenTables.PROFILE_OF,
                  HiddenTables.profile(world.profileOf().get(i)));
            }
          }
        });
    Txn.executeWrite(beside, () -> world.beside().forEach(beside::add));
    return new StemmaDataset(current, beside);
  }

  private static DatasetGraph plain(World world) {
    DatasetGraph plain = DatasetGraphFactory.create();
    world.current().forEach(plain::add);
    world.beside().forEach(plain::add);
    for (int i = 0; i < world.profileOf().size(); i++) {
      for (Row row : world.rows()) {
        if (row.profile() == world.profileOf().get(i)) {
          plain.add(row.reading(), NAMES.get(i), row.property(), row.object());
        }
      }
    }
    for (Node graph : IN_CURRENT) {
      plain.getGraph(graph).find().forEach(t -> plain.getDefaultGraph().add(t));
    }
    return plain;
  }

  // ---- Worlds

  private static List<Node> names(String... names) {
    return List.of(names).stream().map(Fixture::iri).toList();
  }

  @Provide
  Arbitrary<World> worlds() {
    return Combinators.combine(
            quads(IN_CURRENT).set().ofMaxSize(14),
            quads(BESIDE).set().ofMaxSize(8),
            rows().set().ofMaxSize(10),
            Arbitraries.integers().between(0, 3).list().ofSize(4))
        .as(World::new);
  }

  private static Arbitrary<Quad> quads(List<Node> graphs) {
    return Combinators.combine(
            Arbitraries.of(graphs), Arbitraries.of(NAMES), Arbitraries.of(STORED), objects())
        .as(Quad::new);
  }

  private static Arbitrary<Node> objects() {
    var literals = IntStream.of(1, 2).mapToObj(i -> NodeFactory.createLiteralString("v" + i)).toList();
    return Arbitraries.oneOf(Arbitraries.of(NAMES), Arbitraries.of(NAMES), Arbitraries.of(literals));
  }

  private static Arbitrary<Row> rows() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 3),
            Arbitraries.of(HiddenTables.READINGS),
            Arbitraries.of(HiddenTables.PROPERTIES),
            objects())
        .as(Row::new);
  }

  // ---- Queries

  @Provide
  Arbitrary<List<String>> queries() {
    return query().list().ofSize(8);
  }

  private static Arbitrary<String> query() {
    Arbitrary<String> group = group(2);
    return Arbitraries.oneOf(
        group.map(g -> "SELECT * { " + g + " }"),
        group.map(g -> "SELECT * { " + g + " }"),
        group.map(g -> "SELECT DISTINCT ?x ?y { " + g + " }"),
        group.map(g -> "SELECT ?x (COUNT(*) AS ?n) (COUNT(DISTINCT ?y) AS ?m) { " + g + " } GROUP BY ?x"),
        group.map(g -> "ASK { " + g + " }"),
        group.map(g -> "CONSTRUCT { ?x :made ?y } WHERE { " + g + " }"),
        group.map(g -> "DESCRIBE ?x :b WHERE { " + g + " }"),
        group.map(g -> "SELECT * { { SELECT ?x { " + g + " } } " + "?x ?any ?z }"),
        group.map(g -> "SELECT * FROM :g1 FROM NAMED graph:strict { " + g + " }"),
        group.map(g -> "SELECT * FROM graph:mainstream FROM :nowhere FROM NAMED :old { " + g + " }"));
  }

  private static Arbitrary<String> group(int depth) {
    if (depth == 0) {
      return bgp();
    }
    Arbitrary<String> inner = Arbitraries.lazy(() -> group(depth - 1));
    Arbitrary<String> first = bgp();
    return Arbitraries.oneOf(
        bgp(),
        Combinators.combine(first, inner).as((a, b) -> a + " OPTIONAL { " + b + " }"),
        Combinators.combine(first, inner).as((a, b) -> "{ " + a + " } UNION { " + b + " }"),
        Combinators.combine(first, inner).as((a, b) -> a + " MINUS { " + b + " }"),
        Combinators.combine(first, inner).as((a, b) -> a + " FILTER NOT EXISTS { " + b + " }"),
        Combinators.combine(first, inner).as((a, b) -> a + " FILTER EXISTS { " + b + " }"),
        Combinators.combine(first, inner).as((a, b) -> a + " BIND(EXISTS { " + b + " } AS ?has)"),
        Combinators.combine(first, graphName(), inner).as((a, g, b) -> a + " GRAPH " + g + " { " + b + " }"),
        Combinators.combine(graphName(), inner).as((g, b) -> "GRAPH " + g + " { " + b + " }"),
        first.map(a -> a + " FILTER(?x != :a)"),
        first.map(a -> "VALUES ?x { :a :b UNDEF } " + a));
  }

  private static Arbitrary<String> graphName() {
    return Arbitraries.of("?g", ":g1", ":old", "graph:mainstream", "graph:strict", ":absent");
  }

  private static Arbitrary<String> bgp() {
    return Combinators.combine(end(), property(), Arbitraries.oneOf(end(), Arbitraries.just("\"v1\"")))
        .as((s, p, o) -> s + " " + p + " " + o + " .")
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(triples -> String.join(" ", triples));
  }

  private static Arbitrary<String> end() {
    return Arbitraries.of("?x", "?y", "?z", ":a", ":b");
  }

  private static Arbitrary<String> property() {
    return Arbitraries.of(
        ":p", ":q", "stm:effectiveTerm", "stm:effectiveClause", "stm:latentClause", "?v",
        "^stm:effectiveTerm", ":p/stm:effectiveTerm", ":p*", "stm:effectiveTerm+", "(:p|stm:effectiveTerm)*",
        "!:p", "!stm:effectiveTerm", ":p?", "(:p|^:q)", "<urn:x-stemma:profileOf>");
  }
}
