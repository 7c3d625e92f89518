package org.w3id.stemma.store.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.system.Txn;
import org.w3id.stemma.columns.text.TextQuery;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.store.Fixture;
import org.w3id.stemma.store.disk.Disk;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.home.Origin;
import org.w3id.stemma.store.home.Placement;
import org.w3id.stemma.store.reading.ReadingGraphs;
import org.w3id.stemma.store.serving.OpenGeneration;

/// After any loads, a generation made from the last one serves just what one serves that is made of all graph files.
class UpdateProperties {
  /// One source is loaded, or one of its snapshots is removed.
  record Step(int source, int snapshot, Placement placement, Set<Triple> triples, boolean isRemoved) {}

  @Property(tries = 12)
  void aCopyThatWasChangedServesWhatAllGraphFilesServe(
      @ForAll StoreKind store, @ForAll("steps") List<List<Step>> loads) throws IOException {
    Path folder = Files.createTempDirectory("update");
    Home home = Home.open(folder.resolve("home"));
    load(home, new Step(0, 0, Placement.DEFAULT, Set.of(Triple.create(node("a"), Stm.declaredLicense, node("x"))), false));
    update(home, store);
    for (List<Step> steps : loads) {
      steps.forEach(step -> load(home, step));
      Built built = update(home, store);
      assertThat(built.way()).isInstanceOf(Built.Way.Copied.class);
      built.generation().verify();
      assertThat(served(home, built.generation())).isEqualTo(served(home, anew(home, store)));
      goBack(home, built.generation());
    }
    Disk.deleteTree(folder);
  }

  private static void load(Home home, Step step) {
    String snapshot = "2026-01-0" + (step.snapshot + 1);
    if (step.isRemoved && step.source > 0) {
      remove(home, "source" + step.source + "@" + snapshot);
      return;
    }
    var origin = new Origin("source" + step.source, snapshot, Graphs.snapshot("source" + step.source, snapshot), step.source == 0 ? Placement.DEFAULT : step.placement);
    Fixture.write(home, origin, out -> step.triples.forEach(out::triple));
  }

  private static void remove(Home home, String name) {
    try {
      for (String end : List.of(".nq.zst", ".json")) {
        Files.deleteIfExists(home.path().resolve("graphs").resolve(name + end));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Built update(Home home, StoreKind store) {
    try (var lock = home.lockWriter("test")) {
      return Builds.update(lock, store, Rule::new, Progress.silent());
    }
  }

  private static Generation anew(Home home, StoreKind store) {
    try (var lock = home.lockWriter("test")) {
      return Builds.build(lock, store, new Rule(), Progress.silent()).generation();
    }
  }

  /// So that the next is made from the copy.
  private static void goBack(Home home, Generation generation) {
    try (var lock = home.lockWriter("test")) {
      Generations.of(home).goBack(lock, Long.toString(generation.number()));
    }
  }

  /// Every quad of every graph, the description of the data set included, and the default graph.
  private static Set<String> served(Home home, Generation generation) {
    try (OpenGeneration open = OpenGeneration.open(home, generation)) {
      var dataset = open.dataset();
      return Txn.calculateRead(
          dataset,
          () -> {
            var quads = new TreeSet<String>();
            dataset.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> quads.add(text(quad)));
            dataset.getDefaultGraph().find().forEach(t -> quads.add(text(new Quad(Quad.defaultGraphIRI, t))));
            generation.manifest().graphs().forEach(graph -> quads.add(graph.toString()));
            for (String words : List.of("two", "words OR word", "tw*")) {
              quads.add(words + " finds " + found(open, words));
            }
            return quads;
          });
    }
  }

  /// What a search finds in the default graph, and which strings in each other: best first, with the scores. In which order
  /// graphs come, and the subjects of one string, is the store's.
  private static List<String> found(OpenGeneration open, String words) {
    var functions = new PropertyFunctionRegistry();
    open.functions().forEach(functions::put);
    String search = "(?s ?score ?string) <" + TextQuery.IRI + "> ";
    var found = new ArrayList<>(rows(open, functions, "SELECT ?score ?string { " + search + "\"" + words + "\" }"));
    found.addAll(sorted(rows(open, functions, "SELECT ?g ?score ?string { GRAPH ?g { " + search + "(\"" + words + "\" 2) } }")));
    found.addAll(sorted(rows(open, functions, "SELECT * { " + search + "\"" + words + "\" }")));
    return found;
  }

  private static List<String> sorted(List<String> rows) {
    return rows.stream().sorted().toList();
  }

  private static List<String> rows(OpenGeneration open, PropertyFunctionRegistry functions, String query) {
    try (QueryExec exec = QueryExec.dataset(open.dataset()).query(query).set(ARQConstants.registryPropertyFunctions, functions).build()) {
      List<String> names = exec.getQuery().getResultVars();
      return exec.select().stream().map(row -> names.stream().map(name -> String.valueOf(row.get(name))).toList().toString()).toList();
    }
  }

  private static String text(Quad quad) {
    return NodeFmtLib.strNodesNT(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  /// Who declares x has terms and a conflict, as many as it has licenses; who derives from b is told so in words.
  private static final class Rule implements Inference {
    private final Map<Node, Set<Node>> licenses = new HashMap<>();
    private final Set<Node> ofB = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));

    @Override
    public boolean reads(Node property) {
      return property.equals(Stm.declaredLicense) || property.equals(Stm.fineTunedFrom);
    }

    @Override
    public StreamRDF facts() {
      return new StreamRDFBase() {
        @Override
        public void quad(Quad quad) {
          triple(quad.asTriple());
        }

        @Override
        public void triple(Triple triple) {
          assertThat(reads(triple.getPredicate())).isTrue();
          if (triple.getPredicate().equals(Stm.declaredLicense)) {
            licenses.computeIfAbsent(triple.getSubject(), node -> new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()))).add(triple.getObject());
          } else if (triple.getObject().equals(node("b"))) {
            ofB.add(triple.getSubject());
          }
        }
      };
    }

    @Override
    public void conclude(Conclusions out) {
      var profiles = new ArrayList<Set<Node>>();
      new TreeMap<>(names()).forEach(
          (name, node) -> {
            Set<Node> own = licenses.getOrDefault(node, Set.of());
            if (!profiles.contains(own)) {
              profiles.add(own);
              tell(out, profiles.size() - 1, own);
            }
            out.profileOf(node, profiles.indexOf(own));
          });
      for (Node child : ofB) {
        for (Node reading : ReadingGraphs.ALL) {
          out.triple(reading, Triple.create(child, Stm.passes, node("criterion")));
        }
        out.triple(Graphs.STRICT, Triple.create(child, Stm.commercialUse, Stm.Prohibited));
      }
    }

    private Map<String, Node> names() {
      var names = new HashMap<String, Node>();
      licenses.keySet().forEach(node -> names.put(node.toString(), node));
      return names;
    }

    private static void tell(Conclusions out, int profile, Set<Node> licenses) {
      for (Node license : licenses) {
        ReadingGraphs.ALL.forEach(reading -> out.profile(profile, reading, Stm.effectiveTerm, license));
        out.profile(profile, Graphs.MAINSTREAM, Stm.commercialUse, Stm.Allowed);
      }
      out.pattern(licenses.size(), Stm.kind, node("kind" + licenses.size()));
      out.conflict(profile, Graphs.STRICT, licenses.size());
    }

    /// What is told of b may be told by the facts too.
    @Override
    public void concludeFromRules(BiConsumer<Node, Triple> out) {
      out.accept(Graphs.MAINSTREAM, Triple.create(node("b"), Stm.passes, node("criterion")));
      out.accept(Graphs.LENIENT, Triple.create(node("a"), Stm.passes, node("criterion")));
    }
  }

  @Provide
  Arbitrary<List<List<Step>>> steps() {
    Arbitrary<Node> names = Arbitraries.of("a", "b", "c", "d").map(UpdateProperties::node);
    Arbitrary<Triple> triples =
        Combinators.combine(
                names,
                Arbitraries.of(Stm.declaredLicense, Stm.fineTunedFrom, Stm.weightsFrom, Stm.created, node("p")),
                Arbitraries.of("a", "b", "x", "y", "z").map(UpdateProperties::node))
            .as(Triple::create);
    Arbitrary<Triple> strings =
        Combinators.combine(
                names,
                Arbitraries.of(node("p"), node("q")),
                Arbitraries.of("one", "one word", "two words", "twoWords, two", "words in two"),
                Arbitraries.of("", "en", "de-CH"))
            .as((s, p, text, tag) -> Triple.create(s, p, NodeFactory.createLiteralLang(text, tag)));
    Arbitrary<Step> step =
        Combinators.combine(
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, 2),
                Arbitraries.of(Placement.class),
                Arbitraries.oneOf(triples, strings).set().ofMaxSize(12),
                Arbitraries.of(true, false, false))
            .as(Step::new);
    return step.list().ofMinSize(1).ofMaxSize(3).list().ofMinSize(1).ofMaxSize(3);
  }

  private static Node node(String name) {
    return Fixture.iri(name);
  }
}
