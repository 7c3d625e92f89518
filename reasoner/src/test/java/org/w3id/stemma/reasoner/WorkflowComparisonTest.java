package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.verdict.Judgments;

/// The workflows of two papers, judged by us: every cell of `docs/workflow-comparison.md` that tells what we say.
class WorkflowComparisonTest {
  private static final Path PAGE = Path.of("../docs/workflow-comparison.md");
  private static final List<String> AGREEMENTS = List.of("agree", "in part", "no");

  private final Effective effective = Effective.of(Given.lineage(workflows()), Law.read(Knowledge.graph()));
  private final Judgments judgments = Judgments.of(effective);

  /// A line of a table of the page.
  private record Line(String work, String asked, String ours, String agreement, String why) {
    static Optional<Line> of(String line) {
      String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
      return cells.length == 9 && cells[2].startsWith("`")
          ? Optional.of(new Line(cells[2].replace("`", ""), cells[3], cells[5], cells[6], cells[7]))
          : Optional.empty();
    }
  }

  @TestFactory
  Stream<DynamicTest> weSayWhatThePageTells() throws IOException {
    return lines().stream()
        .map(line -> DynamicTest.dynamicTest(line.work() + " " + line.asked(), () -> assertThat(ours(line)).isEqualTo(line.ours())));
  }

  @Test
  void thePageCountsTheAgreementsAndTellsWhyThereIsNone() throws IOException {
    List<Line> lines = lines();
    assertThat(lines).allSatisfy(line -> assertThat(line.agreement()).isIn(AGREEMENTS));
    assertThat(lines).filteredOn(line -> !line.agreement().equals("agree")).allSatisfy(line -> assertThat(line.why()).hasSizeGreaterThan(15));
    List<Long> counts =
        AGREEMENTS.stream().map(agreement -> lines.stream().filter(line -> line.agreement().equals(agreement)).count()).toList();
    assertThat(Files.readString(PAGE))
        .contains("Of %d answers, %d agree, %d agree in part, and %d do not.".formatted(lines.size(), counts.get(0), counts.get(1), counts.get(2)));
  }

  private String ours(Line line) {
    int artifact = effective.lineage().artifact(Given.art(line.work()));
    return Arrays.stream(Purpose.values())
        .filter(purpose -> purpose.code().equals(line.asked()))
        .findFirst()
        .map(purpose -> judgments.outcome(artifact, purpose, Reading.MAINSTREAM).node().getLocalName())
        .orElseGet(() -> surest(artifact, line.asked()));
  }

  /// The surest way in which a clause, written `license:term`, arrives.
  private String surest(int artifact, String clause) {
    return effective.inherited(effective.profile(artifact), Reading.STRICT).stream()
        .filter(arrival -> arrival.provision().toString().equals(clause) && arrival.effect() != Effect.LATENT)
        .min((one, other) -> Integer.compare(one.certainty(), other.certainty()))
        .map(arrival -> word(arrival.effect()) + " " + arrival.certainty())
        .orElse("nothing");
  }

  private static String word(Effect effect) {
    String name = effect.node().getLocalName().replace("Duty", "");
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static List<Line> lines() throws IOException {
    try (Stream<String> lines = Files.lines(PAGE, StandardCharsets.UTF_8)) {
      return lines.flatMap(line -> Line.of(line).stream()).collect(Collectors.toUnmodifiableList());
    }
  }

  private static Graph workflows() {
    var graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(
        graph,
        Objects.requireNonNull(WorkflowComparisonTest.class.getResourceAsStream("published-workflows.ttl")),
        Lang.TURTLE);
    return graph;
  }
}
