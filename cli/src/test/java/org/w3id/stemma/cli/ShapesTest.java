package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.loaders.Report;
import org.w3id.stemma.loaders.hub.HubSource;
import org.w3id.stemma.loaders.names.LicenseResolver;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Ontology;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.store.home.Home;

/// What is served keeps to the vocabulary and its shapes.
@ExtendWith(EmbeddedKnowledge.Shared.class)
class ShapesTest {
  private static final String HUB =
      """
      {"_id":"621ffdc036468d709f17434d","id":"openai-community/gpt2","createdAt":"2022-03-02T23:29:04.000Z","downloads":900,"likes":3,"tags":["license:mit","region:us"],"cardData":{"license":"mit","language":"en"}}
      {"_id":"64b01a2b3c4d5e6f70819201","id":"acme/base-7b","author":"acme","createdAt":"2023-07-13T16:16:13.000Z","lastModified":"2024-01-01T00:00:00.000Z","downloads":10,"gated":"manual","library_name":"transformers","pipeline_tag":"text-generation","sha":"01c7f73d771dfac7d292323805ebc428287df4f9","tags":["license:llama2"],"cardData":{"license":"llama2","language":["en","de"]}}
      {"_id":"64b01a2b3c4d5e6f70819202","id":"someone/base-7b-GGUF","createdAt":"2023-08-01T00:00:00.000Z","tags":["base_model:acme/base-7b","base_model:quantized:acme/base-7b"],"cardData":{"base_model":"acme/base-7b"}}
      {"_id":"64b01a2b3c4d5e6f70819203","id":"someone/merge","createdAt":"2023-09-01T00:00:00.000Z","tags":["license:other"],"cardData":{"license":"other","license_name":"house-rules","license_link":"LICENSE","base_model":["acme/base-7b","nobody/gone"],"datasets":["acme/talk"]}}
      {"_id":"64b01a2b3c4d5e6f70819204","id":"someone/two","createdAt":"2023-09-02T00:00:00.000Z","tags":["license:apache-2.0","license:cc-by-nc-4.0"],"cardData":{"license":["apache-2.0","cc-by-nc-4.0"],"base_model":"gpt2"}}
      {"_id":"64b01a2b3c4d5e6f70819205","id":"someone/self","createdAt":"2023-09-03T00:00:00.000Z","cardData":{"license":"unknown","base_model":"someone/self"}}
      """;

  private final EmbeddedKnowledge knowledge;

  ShapesTest(EmbeddedKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Test
  void nothingOfWhatComesWithStemmaIsSetAside() {
    assertThat(Home.read(knowledge.folder()).graphFiles().all())
        .extracting(file -> file.manifest().source() + " " + file.manifest().setAside())
        .containsExactly("knowledge {}", "ontology {}", "spdx {}");
  }

  @Test
  void whatIsServedConforms() {
    assertThat(faults(served())).isEmpty();
  }

  @Test
  void whatTheHubSaysConforms(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("hub-2026-09-25.jsonl"), HUB);
    Graph known = Knowledge.graph();
    Graph hub = GraphFactory.createDefaultGraph();
    Report report = new HubSource(file, LicenseResolver.of(known), FormerIds.from(known)).read(StreamRDFLib.graph(hub), finding -> {});
    assertThat(report.accepted()).isEqualTo(6);
    assertThat(faults(hub)).isEmpty();
    assertThat(undefined(hub)).isEmpty();
  }

  @Test
  void theShapesFindWhatIsWrongInAServedGraph() {
    Graph served = served();
    Triple notion = served.find(Node.ANY, Stm.clauseNumber, Node.ANY).next();
    served.delete(notion);
    served.add(notion.getSubject(), Stm.clauseNumber, notion.getSubject());
    assertThat(faults(served)).isNotEmpty();
  }

  @Test
  void everyWordOfOursIsInTheVocabulary() {
    assertThat(undefined(served())).isEmpty();
  }

  @Test
  void whatIsConcludedSpeaksOfKnownTermsAndAssertedClauses() {
    assertThat(
            knowledge.ask(
                """
                SELECT DISTINCT ?reading ?term
                { GRAPH ?reading { ?artifact stm:effectiveTerm ?term } FILTER NOT EXISTS { ?term a stm:Term } }
                """))
        .isEmpty();
    assertThat(
            knowledge.ask(
                """
                SELECT DISTINCT ?reading ?clause
                { GRAPH ?reading { ?artifact stm:effectiveClause|stm:advisoryClause|stm:latentClause ?clause }
                  FILTER NOT EXISTS { ?clause a stm:Clause ; stm:polarity stm:Asserted } }
                """))
        .isEmpty();
    assertThat(knowledge.ask("SELECT DISTINCT ?reading { GRAPH ?reading { ?artifact stm:effectiveTerm ?term } }"))
        .containsExactlyInAnyOrder("graph:strict", "graph:mainstream", "graph:lenient");
    assertThat(undefined(readings())).isEmpty();
  }

  private Graph served() {
    return knowledge.read(dataset -> copy(dataset.getDefaultGraph()));
  }

  private Graph readings() {
    Graph all = GraphFactory.createDefaultGraph();
    for (Node reading : List.of(Graphs.STRICT, Graphs.MAINSTREAM, Graphs.LENIENT)) {
      GraphUtil.addInto(all, knowledge.read(dataset -> copy(dataset.getGraph(reading))));
    }
    return all;
  }

  private static Graph copy(Graph graph) {
    Graph copy = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(copy, graph);
    return copy;
  }

  private static List<String> faults(Graph data) {
    return ShaclValidator.get().validate(Shapes.parse(Ontology.shapes()), data).getEntries().stream()
        .map(ShapesTest::words)
        .distinct()
        .toList();
  }

  private static String words(ReportEntry entry) {
    return entry.focusNode() + " " + entry.resultPath() + " " + entry.value() + ": " + entry.message();
  }

  /// The names in our vocabulary's namespace that the graph uses and the vocabulary does not define.
  private static Set<String> undefined(Graph data) {
    Graph vocabulary = Ontology.graph();
    var undefined = new TreeSet<String>();
    data.find()
        .forEachRemaining(
            triple ->
                Stream.of(triple.getPredicate(), triple.getObject())
                    .filter(node -> node.isURI() && node.getURI().startsWith(Ns.STM))
                    .filter(node -> !vocabulary.contains(node, RDF.type.asNode(), Node.ANY))
                    .forEach(node -> undefined.add(node.getURI())));
    return undefined;
  }
}
