package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.loaders.Report;
import org.w3id.stemma.loaders.mot.MotSource;
import org.w3id.stemma.loaders.spdx.SpdxSource;
import org.w3id.stemma.ontology.Ontology;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Openness;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.release.Framework;
import org.w3id.stemma.reasoner.release.ReleaseOpenness;
import org.w3id.stemma.reasoner.release.Releases;

/// Files of the Model Openness Tool, from the file to the class of the release.
class MotTest {
  private static final Graph KNOWLEDGE = Knowledge.graph();

  /// What was loaded, and what was concluded in the mainstream reading.
  record Judged(Report report, Graph facts, Graph conclusions) {
    static Judged of(Path path) {
      Graph facts = GraphFactory.createDefaultGraph();
      var source = new MotSource(path, new MotNames(KNOWLEDGE)).takenOn(LocalDate.of(2026, 5, 11));
      Lineage.Builder lineage = Lineage.builder();
      var releases = new Releases();
      var sink =
          new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
              lineage.add(triple);
              releases.add(triple);
            }
          };
      Report report =
          source.read(
              new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                  facts.add(triple);
                  sink.triple(triple);
                }
              },
              finding -> {});
      new SpdxSource().read(sink, finding -> {});
      Law law = Law.read(KNOWLEDGE);
      Graph conclusions = GraphFactory.createDefaultGraph();
      new ReleaseOpenness(Framework.read(KNOWLEDGE), law, Openness.evaluate(law))
          .conclude(releases, lineage.build(), Reading.MAINSTREAM, conclusions::add);
      return new Judged(report, facts, conclusions);
    }

    /// How many releases are of each class.
    Map<String, Long> classes() {
      var classes = new TreeMap<String, Long>();
      conclusions.find(Node.ANY, Stm.mofClass, Node.ANY).forEachRemaining(t -> classes.merge(name(t.getObject()), 1L, Long::sum));
      return classes;
    }

    String classOf(String key) {
      return conclusions.find(Node.ANY, Stm.mofClass, Node.ANY).toList().stream()
          .filter(t -> t.getSubject().getURI().endsWith("/mot." + key))
          .map(t -> name(t.getObject()))
          .reduce("", String::concat);
    }
  }

  private static String name(Node node) {
    return node.getURI().replaceFirst(".*[/#]", "");
  }

  @Test
  void theToolsOwnTestsGiveTheClassesThatItExpects(@TempDir Path folder) throws IOException {
    var expected = new TreeMap<String, String>();
    var toolsNames = new HashMap<String, String>();
    KNOWLEDGE.find(Node.ANY, RDF.type.asNode(), Stm.ComponentType).toList().forEach(
        t -> toolsNames.put(name(t.getSubject()), KNOWLEDGE.find(t.getSubject(), SKOS.notation.asNode(), Node.ANY).next().getObject().getLiteralLexicalForm()));
    for (String line : lines()) {
      String[] cells = line.split("\\|", -1);
      String key = cells[0].strip();
      expected.put(key, cells[1].strip().equals("none") ? "Unclassified" : "Class" + cells[1].strip());
      Files.writeString(folder.resolve(key + ".yml"), yaml(key, cells[2], cells[3], toolsNames));
    }
    Judged judged = Judged.of(folder);
    var computed = new TreeMap<String, String>();
    expected.keySet().forEach(key -> computed.put(key, judged.classOf(key)));
    assertThat(expected).hasSize(27);
    assertThat(computed).isEqualTo(expected);
  }

  private static List<String> lines() throws IOException {
    try (var in = Objects.requireNonNull(MotTest.class.getResourceAsStream("mot-expected.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  private static String yaml(String key, String licenses, String components, Map<String, String> toolsNames) {
    var yaml = new StringBuilder("framework: {name: Model Openness Framework, version: '1.0'}\nrelease:\n  name: " + key + "\n  license:\n    {");
    words(licenses).forEach(said -> yaml.append(said[0]).append(": {name: ").append(said[1]).append("}, "));
    yaml.append("}\n  components:\n");
    words(components).forEach(
        said -> {
          yaml.append("    - name: ").append(toolsNames.get(said[0])).append("\n");
          yaml.append(said[1].equals("-") ? "" : "      license: " + said[1] + "\n");
        });
    return yaml.toString();
  }

  private static Stream<String[]> words(String cell) {
    return Stream.of(cell.strip().split(" ")).filter(word -> !word.isEmpty()).map(word -> word.split("=", 2));
  }

  private static Path models() {
    Path models = Path.of(System.getProperty("stemma.shared", "../../shared"), "data", "model-openness-tool", "models");
    Assumptions.assumeTrue(Files.isDirectory(models), () -> "skipped: no files of the Model Openness Tool at " + models.toAbsolutePath());
    return models;
  }

  @Test
  void everyFileOfTheToolIsReadAndGetsAClass() {
    Judged judged = Judged.of(models());
    assertThat(judged.report().records()).isEqualTo(273);
    assertThat(judged.report().rejected()).isZero();
    assertThat(judged.report().faults()).doesNotContainKeys("wrong-type", "unknown-component", "bad-component", "other-version");
    assertThat(judged.classes().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(273);
    // More names of licenses may only turn "not recognized" into open or not open: no class goes down.
    assertThat(judged.classes().getOrDefault("ClassI", 0L)).isGreaterThanOrEqualTo(14);
    assertThat(judged.classes().getOrDefault("Unclassified", 0L)).isBetween(150L, 242L);
    assertThat(List.of("Amber", "OLMo-7B", "Pythia-12B")).allSatisfy(key -> assertThat(judged.classOf(key)).isEqualTo("ClassI"));
    assertThat(judged.classOf("Polyglot-Ko")).isIn("ClassII", "ClassI");
    assertThat(List.of("Llama-2-7B", "OPT", "Claude-2")).allSatisfy(key -> assertThat(judged.classOf(key)).isEqualTo("Unclassified"));
  }

  @Test
  void whatIsLoadedAndConcludedConforms() {
    Judged judged = Judged.of(models());
    var faults = new ArrayList<String>();
    for (Graph graph : List.of(judged.facts(), judged.conclusions())) {
      ShaclValidator.get().validate(Shapes.parse(Ontology.shapes()), graph).getEntries().stream()
          .map(entry -> entry.focusNode() + ": " + entry.message())
          .distinct()
          .forEach(faults::add);
    }
    assertThat(faults).isEmpty();
  }
}
