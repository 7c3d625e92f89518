package org.w3id.stemma.reasoner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.condition.Condition;
import org.w3id.stemma.reasoner.law.Articles;
import org.w3id.stemma.reasoner.law.Clause;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Policies;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.law.Rule;
import org.w3id.stemma.reasoner.law.Statements;
import org.w3id.stemma.reasoner.law.Term;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// A random law and a random lineage, small and dense, so that cycles, second paths, latent clauses, exceptions and
/// same hands meet often. The same seed gives the same world.
record World(long seed, Law law, List<Edge> edges, List<List<License>> licenses, List<Integer> owners, Set<Integer> llms) {
  private static final List<EdgeKind> KINDS =
      List.of(
          EdgeKind.FINE_TUNED, EdgeKind.ADAPTER, EdgeKind.QUANTIZED, EdgeKind.CONVERTED, EdgeKind.MERGED,
          EdgeKind.DISTILLED, EdgeKind.TRAINED_ON, EdgeKind.GENERATED_BY, EdgeKind.ADAPTED, EdgeKind.CONTAINS,
          EdgeKind.UNTYPED);
  private static final List<String> CONDITIONS =
      List.of(
          "", "", "", "reach has output", "reach silent output", "object has OUTPUT", "object lacks DERIVATIVE",
          "param scope=x", "param scope=no", "license has t1", "child kind=declared", "child kind=llm",
          "child kind=competing", "object has MATERIAL and child kind=undeclared");
  private static final List<String> OF_KIN = List.of("child kind=sameFamily", "child kind=mixedFamily");
  private static final List<Effect> EFFECTS = List.of(Effect.values());
  private static final int TERMS = 6;

  record Edge(int child, int parent, EdgeKind kind, int certainty) {}

  static World random(long seed, boolean kinConditions) {
    var random = new Random(seed);
    int size = 2 + random.nextInt(6);
    Law law = law(random, kinConditions);
    var edges = new ArrayList<Edge>();
    var taken = new HashSet<List<Object>>();
    for (int i = random.nextInt(size * 2 + 2); i > 0; i--) {
      var edge = new Edge(random.nextInt(size), random.nextInt(size), one(KINDS, random), 1 + random.nextInt(random.nextBoolean() ? 1 : 4));
      if (taken.add(List.of(edge.child(), edge.parent(), edge.kind()))) {
        edges.add(edge);
      }
    }
    var licenses = new ArrayList<List<License>>();
    var owners = new ArrayList<Integer>();
    var llms = new HashSet<Integer>();
    for (int a = 0; a < size; a++) {
      licenses.add(law.licenses().stream().filter(l -> random.nextInt(3) == 0).toList());
      owners.add(random.nextInt(4) == 0 ? 1 : 0);
      if (random.nextBoolean()) {
        llms.add(a);
      }
    }
    return new World(seed, law, edges, licenses, owners, llms);
  }

  private static <T> T one(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static Law law(Random random, boolean kinConditions) {
    var terms = new ArrayList<Term>();
    for (int t = 0; t < TERMS; t++) {
      terms.add(new Term(Ns.TERM + "t" + t, "t" + t, "t" + t, Ns.BEHAVIOR + "b" + t / 2, t == 0 ? "Permission" : "Limit"));
    }
    var reach = new Term(Ns.TERM + "reach", "reach", "reach", Ns.BEHAVIOR + "none", "Relief");
    var licenses = new ArrayList<License>();
    for (int l = 0; l < 3; l++) {
      var clauses = new ArrayList<Clause>();
      for (Term term : terms) {
        if (random.nextBoolean()) {
          clauses.add(clause(l, term, random));
        }
      }
      if (random.nextBoolean()) {
        clauses.add(new Clause(Ns.CLAUSE + "l" + l + ".reach", reach, true, Map.of("set", List.of("output")), "", "", "", ""));
      }
      licenses.add(new License(l, Ns.LIC + "l" + l, "l" + l, Ns.FAMILY + "f" + l / 2, Set.of(Purpose.values()), false, Set.of(), clauses));
    }
    return new Law(new Articles(licenses, rules(random, kinConditions), List.of(), List.of(), List.of(), Statements.NONE, Policies.NONE));
  }

  private static Clause clause(int license, Term term, Random random) {
    Map<String, List<String>> parameters =
        switch (random.nextInt(4)) {
          case 0 -> Map.of("scope", List.of("x"));
          case 1 -> Map.of("object", List.of("OUTPUT"));
          case 2 -> Map.of("object", List.of("MATERIAL", "DERIVATIVE"));
          default -> Map.of();
        };
    String iri = Ns.CLAUSE + "l" + license + "." + term.code();
    return new Clause(iri, term, random.nextInt(6) > 0, parameters, "", "", "", "");
  }

  private static List<Rule> rules(Random random, boolean kinConditions) {
    var rules = new ArrayList<Rule>();
    for (int b = 0; b < TERMS / 2; b++) {
      for (EdgeKind kind : KINDS) {
        for (int i = kind == EdgeKind.UNTYPED ? 0 : random.nextInt(4); i > 0; i--) {
          Effect effect = kind == EdgeKind.GENERATED_BY && random.nextBoolean() ? Effect.LATENT : one(EFFECTS, random);
          String basis = effect == Effect.RELAXES ? one(List.of("relaxes all: so", "relaxes t2,t3: so"), random) : "so";
          String condition = kinConditions && random.nextInt(4) == 0 ? one(OF_KIN, random) : one(CONDITIONS, random);
          rules.add(
              Rule.of(Ns.RULE + "r" + rules.size(), Ns.BEHAVIOR + "b" + b, kind, effect, 1 + random.nextInt(4), Condition.parse(condition), basis));
        }
      }
    }
    return rules;
  }

  int size() {
    return licenses.size();
  }

  List<License> declared(int artifact) {
    return licenses.get(artifact);
  }

  int owner(int artifact) {
    return owners.get(artifact);
  }

  boolean isLlm(int artifact) {
    return llms.contains(artifact);
  }

  static Node node(int artifact) {
    return NodeFactory.createURI(Ns.ART + "a" + artifact);
  }

  static EdgeKind kind(Random random) {
    return one(KINDS, random);
  }

  /// This world with these edges.
  World with(List<Edge> others) {
    return new World(seed, law, others, licenses, owners, llms);
  }

  /// This world, but for what one artifact declares.
  World with(int artifact, List<License> declared) {
    var others = new ArrayList<>(licenses);
    others.set(artifact, declared);
    return new World(seed, law, edges, others, owners, llms);
  }

  /// This world with one edge more.
  World with(Edge edge) {
    var more = new ArrayList<>(edges);
    more.add(edge);
    return new World(seed, law, more, licenses, owners, llms);
  }

  Graph graph() {
    var graph = GraphFactory.createDefaultGraph();
    triples().forEach(graph::add);
    return graph;
  }

  Lineage lineage(List<Triple> triples) {
    var builder = Lineage.builder();
    triples.forEach(builder::add);
    return builder.build();
  }

  Lineage lineage() {
    return lineage(triples());
  }

  List<Triple> triples() {
    var triples = new ArrayList<Triple>();
    for (int a = 0; a < size(); a++) {
      Node artifact = node(a);
      triples.add(Triple.create(artifact, RDF.type.asNode(), Stm.Model));
      declared(a).forEach(l -> triples.add(Triple.create(artifact, Stm.declaredLicense, NodeFactory.createURI(l.iri()))));
      if (owner(a) != 0) {
        triples.add(Triple.create(artifact, Stm.ownedBy, NodeFactory.createURI(Ns.AGENT + owner(a))));
      }
      if (isLlm(a)) {
        triples.add(Triple.create(artifact, Stm.task, NodeFactory.createLiteralString("text-generation")));
      }
    }
    for (int e = 0; e < edges.size(); e++) {
      triples.addAll(triples(edges.get(e), NodeFactory.createURI(Ns.DERIVATION + "d" + e)));
    }
    return triples;
  }

  private static List<Triple> triples(Edge edge, Node derivation) {
    Node child = node(edge.child());
    Node parent = node(edge.parent());
    return List.of(
        Triple.create(child, edge.kind().property(), parent),
        Triple.create(child, edge.kind().takesWeights() ? Stm.weightsFrom : Stm.derivedFrom, parent),
        Triple.create(child, Stm.derivation, derivation),
        Triple.create(derivation, Stm.parent, parent),
        Triple.create(derivation, Stm.relation, edge.kind().property()),
        Triple.create(derivation, Stm.certainty, NodeFactory.createLiteralString("" + edge.certainty())));
  }

  @Override
  public String toString() {
    return "world " + seed + ": " + edges + " licenses "
        + licenses.stream().map(list -> list.stream().map(License::licenseId).toList()).toList()
        + " owners " + owners + "\n" + law.provisions() + "\n"
        + law.rules().stream().map(r -> r.behavior() + " " + r.edge() + " " + r.effect() + " " + r.certainty() + " " + r.condition().words() + " " + r.basis()).collect(Collectors.joining("\n"));
  }

  IntStream artifacts() {
    return IntStream.range(0, size());
  }

  static List<Reading> readings() {
    return Arrays.asList(Reading.values());
  }
}
