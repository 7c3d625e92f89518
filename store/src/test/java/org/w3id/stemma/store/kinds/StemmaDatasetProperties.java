package org.w3id.stemma.store.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.store.Fixture;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.reading.ConflictOrigins;
import org.w3id.stemma.store.reading.ReadingGraphs;
import org.w3id.stemma.store.reading.ReadingWriter;
import org.w3id.stemma.store.reading.Readings;

/// What is served equals what it stands for: each generated world is also written out in full, and asked the same.
class StemmaDatasetProperties {
  private static final List<Node> NAMES = names("a", "b", "c", "d", "e", "f");
  private static final List<Node> STORED =
      List.of(
          Fixture.iri("p"), Fixture.iri("q"), Stm.effectiveTerm, Stm.commercialUse, Stm.kind, Stm.declaredLicense,
          Stm.weightsFrom);
  private static final List<Node> BY_CLASS =
      List.of(Stm.effectiveTerm, Stm.effectiveClause, Stm.latentClause, Stm.commercialUse);
  private static final List<Node> BY_PATTERN = List.of(Stm.kind, Stm.term);
  private static final List<Node> IN_CURRENT = List.of(Fixture.iri("g1"), Fixture.iri("g2"), Graphs.MAINSTREAM);
  private static final List<Node> BESIDE = List.of(Fixture.iri("old"), Graphs.STRICT, Graphs.LENIENT);
  private static final Node ABSENT = Fixture.iri("absent");

  record Row(int profile, Node reading, Node property, Node object) {}

  record Said(int pattern, Node property, Node object) {}

  record Conflicted(int profile, Node reading, int pattern) {}

  record World(
      Set<Quad> current,
      Set<Quad> beside,
      Set<Row> rows,
      Set<Said> said,
      Set<Conflicted> found,
      List<Integer> profileOf) {}

  @Property(tries = 60)
  void everyPatternFindsWhatIsWrittenOut(@ForAll StoreKind store, @ForAll("worlds") World world) {
    try (ServedFixture fixture = served(store, world)) {
      everyPatternFinds(fixture.dataset, plain(world, fixture.readings));
    }
  }

  private static void everyPatternFinds(DatasetGraph served, DatasetGraph plain) {
    List<Node> graphs = new ArrayList<>(IN_CURRENT);
    graphs.addAll(BESIDE);
    graphs.addAll(List.of(Node.ANY, ABSENT, Quad.defaultGraphIRI, Quad.unionGraph));
    List<Node> ends = List.of(Node.ANY, NAMES.get(0), NAMES.get(1), NAMES.get(5));
    List<Node> properties = new ArrayList<>(BY_CLASS);
    properties.addAll(
        List.of(
            Node.ANY, Fixture.iri("p"), Stm.conflict, Stm.onArtifact, Stm.kind, Stm.term, Stm.origin, Stm.nextHop,
            Stm.declaredLicense));
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

  @Property(tries = 240)
  void everyQueryAnswersAsIfAllWereWrittenOut(
      @ForAll StoreKind store, @ForAll("worlds") World world, @ForAll("queries") List<String> queries) {
    try (ServedFixture served = served(store, world)) {
      DatasetGraph plain = plain(world, served.readings);
      for (String text : queries) {
        Query query =
            QueryFactory.create(Fixture.PREFIXES + "PREFIX : <http://example.org/>\n" + text, Syntax.syntaxARQ);
        assertThat(answer(served.dataset, query)).as(text).isEqualTo(answer(plain, query));
      }
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

  private static ServedFixture served(StoreKind store, World world) {
    return new ServedFixture(
        store,
        to -> {
          world.current().forEach(quad -> to.add(quad, false));
          world.beside().forEach(quad -> to.add(quad, true));
        },
        out -> conclude(world, out),
        ORIGINS);
  }

  private static void conclude(World world, ReadingWriter out) {
    for (Row row : world.rows()) {
      out.row(row.profile(), ReadingGraphs.number(row.reading()), row.property(), row.object());
    }
    world.said().forEach(said -> out.pattern(said.pattern(), said.property(), said.object()));
    world.found().forEach(found -> out.conflict(found.profile(), ReadingGraphs.number(found.reading()), found.pattern()));
    for (int i = 0; i < world.profileOf().size(); i++) {
      if (world.profileOf().get(i) > 0) {
        out.artifact(NAMES.get(i), world.profileOf().get(i));
      }
    }
  }

  private static final ConflictOrigins ORIGINS =
      new ConflictOrigins() {
        @Override
        public List<Node> origins(Asked conflict) {
          return Stream.of(NAMES.get(0), conflict.artifact()).distinct().toList();
        }

        @Override
        public List<Node> nextHops(Asked conflict) {
          return conflict.said().getOrDefault(Stm.kind, List.of()).isEmpty() ? List.of() : List.of(NAMES.get(0));
        }

        @Override
        public List<Node> reached(Node origin, Runnable check) {
          return origin.equals(NAMES.get(0)) ? NAMES : List.of(origin);
        }
      };

  private static DatasetGraph plain(World world, Readings readings) {
    DatasetGraph plain = DatasetGraphFactory.create();
    world.current().forEach(plain::add);
    world.beside().forEach(plain::add);
    for (int i = 0; i < world.profileOf().size(); i++) {
      Node artifact = NAMES.get(i);
      int profile = world.profileOf().get(i);
      world.rows().stream()
          .filter(row -> row.profile() == profile)
          .forEach(row -> plain.add(row.reading(), artifact, row.property(), row.object()));
      world.found().stream()
          .filter(found -> found.profile() == profile)
          .forEach(found -> writeOut(plain, world, found, artifact, readings));
    }
    for (Node graph : IN_CURRENT) {
      plain.getGraph(graph).find().forEach(t -> plain.getDefaultGraph().add(t));
    }
    return plain;
  }

  private static void writeOut(DatasetGraph plain, World world, Conflicted found, Node artifact, Readings readings) {
    String key = Long.toString(readings.patternKey(found.pattern()), 36);
    Node conflict =
        NodeFactory.createURI(
            Ns.CONFLICT + "iri/" + URLEncoder.encode(artifact.getURI(), StandardCharsets.UTF_8) + "." + key);
    var graph = plain.getGraph(found.reading());
    graph.add(artifact, Stm.conflict, conflict);
    graph.add(conflict, Stm.onArtifact, artifact);
    var said = new LinkedHashMap<Node, List<Node>>();
    for (Said one : world.said()) {
      if (one.pattern() == found.pattern()) {
        graph.add(conflict, one.property(), one.object());
        said.computeIfAbsent(one.property(), p -> new ArrayList<>()).add(one.object());
      }
    }
    var asked = new ConflictOrigins.Asked(artifact, found.reading(), said);
    ORIGINS.origins(asked).forEach(origin -> graph.add(conflict, Stm.origin, origin));
    ORIGINS.nextHops(asked).forEach(hop -> graph.add(conflict, Stm.nextHop, hop));
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
            said().set().ofMaxSize(5),
            found().set().ofMaxSize(5),
            Arbitraries.integers().between(1, 3), // what tells of origins names it
            Arbitraries.integers().between(0, 3).list().ofSize(3))
        .as(
            (current, beside, rows, said, found, first, others) ->
                new World(current, beside, rows, said, found, Stream.concat(Stream.of(first), others.stream()).toList()));
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
            Arbitraries.of(ReadingGraphs.ALL),
            Arbitraries.of(BY_CLASS),
            objects())
        .as(Row::new);
  }

  private static Arbitrary<Said> said() {
    return Combinators.combine(Arbitraries.integers().between(0, 2), Arbitraries.of(BY_PATTERN), objects())
        .as(Said::new);
  }

  private static Arbitrary<Conflicted> found() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 3),
            Arbitraries.of(ReadingGraphs.ALL),
            Arbitraries.integers().between(0, 2))
        .as(Conflicted::new);
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
        bgp().map(g -> "SELECT (COUNT(*) AS ?n) (COUNT(?x) AS ?k) { " + g + " }"),
        bgp().map(g -> "SELECT ?x ?y (COUNT(*) AS ?n) (COUNT(DISTINCT ?z) AS ?m) { " + g + " } GROUP BY ?x ?y"),
        bgp().map(g -> "SELECT ?y (COUNT(DISTINCT ?x) AS ?m) { GRAPH graph:strict { " + g + " } } GROUP BY ?y"),
        bgp().map(g -> "SELECT (COUNT(DISTINCT ?x) AS ?n) (COUNT(DISTINCT ?y) AS ?m) { " + g + " }"),
        bgp().map(g -> "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { " + g + " } } GROUP BY ?g"),
        Arbitraries.just("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?x ?v ?y } } GROUP BY ?g"),
        Combinators.combine(bgp(), Arbitraries.of("EXISTS", "NOT EXISTS"), inAGraph(bgp()))
            .as((a, exists, b) -> "SELECT ?y (COUNT(*) AS ?n) (COUNT(DISTINCT ?x) AS ?m) { "
                + a + " FILTER " + exists + " { " + b + " } } GROUP BY ?y"),
        Combinators.combine(property(), inAGraph(bgp()))
            .as((p, g) -> "SELECT ?z (COUNT(?y) AS ?n) (COUNT(DISTINCT ?x) AS ?m) { VALUES (?x ?z) { (:a :b) (:c UNDEF) }"
                + " ?y " + p + " :a . " + g + " ?x stm:effectiveTerm ?y } GROUP BY ?z"),
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

  private static Arbitrary<String> inAGraph(Arbitrary<String> group) {
    return Arbitraries.oneOf(
        group, Combinators.combine(graphName(), group).as((name, g) -> "GRAPH " + name + " { " + g + " }"));
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
        "!:p", "!stm:effectiveTerm", ":p?", "(:p|^:q)", "stm:conflict", "stm:conflict", "stm:kind", "stm:term",
        "stm:onArtifact", "stm:origin", "stm:nextHop", "stm:commercialUse", "stm:commercialUse", "stm:declaredLicense",
        "stm:weightsFrom", "stm:weightsFrom+", "stm:weightsFrom*", "^stm:weightsFrom+", "stm:conflict/stm:kind");
  }
}
