package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.verdict.Judgments;

/// The examples of `docs/reasoning.md`: each table tells what the facts before it come to.
class ReasoningGuideTest {
  private static final Path PAGE = Path.of("../docs/reasoning.md");
  private static final String NOT_TOLD = "–";

  private final Law law = Law.read(Knowledge.graph());

  /// A line of a table, with the facts that stand before it.
  private record Example(String facts, String artifact, String purpose, List<String> outcomes) {}

  @TestFactory
  Stream<DynamicTest> theFactsComeToWhatTheTableTells() throws IOException {
    return examples().stream()
        .map(example -> DynamicTest.dynamicTest(example.artifact() + " " + example.purpose(), () -> check(example)));
  }

  @Test
  void everyPartThatHasFactsHasATable() throws IOException {
    long blocks = Files.readAllLines(PAGE).stream().filter("```turtle"::equals).count();
    assertThat(examples().stream().map(Example::facts).distinct()).hasSize((int) blocks);
  }

  private void check(Example example) {
    Effective effective = Given.effective(example.facts(), law);
    int artifact = effective.lineage().artifact(Given.art(example.artifact()));
    Purpose purpose = Arrays.stream(Purpose.values()).filter(p -> p.code().equals(example.purpose())).findFirst().orElseThrow();
    List<Reading> readings = List.of(Reading.STRICT, Reading.MAINSTREAM, Reading.LENIENT);
    for (int i = 0; i < readings.size(); i++) {
      String told = example.outcomes().get(i);
      if (!told.equals(NOT_TOLD)) {
        assertThat(Ns.STM + told)
            .as("%s", readings.get(i))
            .isEqualTo(Judgments.of(effective).outcome(artifact, purpose, readings.get(i)).node().getURI());
      }
    }
  }

  private static List<Example> examples() throws IOException {
    var examples = new ArrayList<Example>();
    var facts = new StringBuilder();
    boolean within = false;
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("```")) {
        within = line.equals("```turtle");
        if (within) {
          facts.setLength(0);
        }
      } else if (within) {
        facts.append(line).append('\n');
      } else if (line.startsWith("| `art:")) {
        String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        examples.add(
            new Example(facts.toString(), cells[1].replaceAll("`|art:", ""), cells[2], List.of(cells[3], cells[4], cells[5])));
      }
    }
    return examples;
  }
}
