package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Ontology;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.verdict.Judge;
import org.w3id.stemma.reasoner.verdict.Matter;

/// The guide for those who add a license tells the truth: its example is complete, and comes to what it says.
class AddALicenseTest {
  private static final Path GUIDE = Path.of("../docs/add-a-license.md");

  @Test
  void itsExampleIsNotIncompleteInAnything() throws IOException {
    var report = ShaclValidator.get().validate(Shapes.parse(Ontology.shapes()), example());
    assertThat(report.getEntries()).isEmpty();
    long clauses = example().stream(Node.ANY, RDF.type.asNode(), Stm.Clause).count();
    assertThat(block("turtle")).contains("# " + clauses + " clauses: all read in the text.");
  }

  @Test
  void aClauseThatIsLeftOutHalfwayIsToldOf() throws IOException {
    Graph half = example();
    half.remove(Node.ANY, Stm.readIn, Node.ANY);
    half.remove(Node.ANY, Stm.readOn, Node.ANY);
    assertThat(ShaclValidator.get().validate(Shapes.parse(Ontology.shapes()), half).getEntries())
        .extracting(entry -> entry.message())
        .contains(
            "A clause was read somewhere: write one stm:readIn, the text or page, a plain string.",
            "A license with clauses was read some day: write stm:readOn with the day.");
  }

  @Test
  void itsExampleAllowsWhatTheGuideExpects() throws IOException {
    Graph all = Knowledge.graph();
    GraphUtil.addInto(all, example());
    Law law = Law.read(all);
    License license = law.license(Iris.iri(Ns.LIC, "Example-1.0")).orElseThrow();
    var judge = new Judge(law);
    Map<String, String> computed = new TreeMap<>();
    for (Purpose purpose : Purpose.values()) {
      var verdict = judge.judge(Matter.of(law, license), purpose, Reading.MAINSTREAM);
      computed.put(purpose.code(), verdict.outcome().node().getLocalName());
    }
    assertThat(computed).isEqualTo(expected());
  }

  private static Map<String, String> expected() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    for (String line : block("csv").lines().skip(1).toList()) {
      String[] cells = line.split(",", 4);
      assertThat(cells[0]).isEqualTo("Example-1.0");
      assertThat(Arrays.asList(cells)).hasSize(4);
      expected.put(cells[1], cells[2]);
    }
    return expected;
  }

  private static Graph example() throws IOException {
    return RDFParser.fromString(block("turtle"), Lang.TURTLE).toGraph();
  }

  private static String block(String language) throws IOException {
    Matcher block = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
    assertThat(block.find()).as("a block of %s", language).isTrue();
    return block.group(1);
  }
}
