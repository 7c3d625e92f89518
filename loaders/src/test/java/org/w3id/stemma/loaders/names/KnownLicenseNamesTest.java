package org.w3id.stemma.loaders.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.Stm;

/// The names that the knowledge and the SPDX list hold today.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class KnownLicenseNamesTest {
  private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");

  private Graph facts;
  private LicenseResolver resolver;

  @BeforeAll
  void read() {
    facts = Knowledge.graph();
    GraphUtil.addInto(facts, SpdxNames.graph());
    resolver = LicenseResolver.ofFacts(facts);
  }

  /// A line of the sample: what was drawn, and what a person says that it means.
  record Checked(LicenseWords words, String expected) {}

  /// 200 spellings drawn from real data with a fixed seed (150 of catalogues and cards, 10 with name and link, 40 keys of
  /// ScanCode), each judged by a person before it was written down. `?`: it means nothing that was known then.
  static Stream<Checked> sample() {
    return lines("sample.csv").skip(1).map(KnownLicenseNamesTest::checked);
  }

  private static Checked checked(String line) {
    var cells = new ArrayList<String>();
    var found = CELL.matcher(line);
    while (found.find()) {
      cells.add(found.group(1) == null ? found.group(2) : found.group(1).replace("\"\"", "\""));
    }
    NameSource source =
        Stream.of(NameSource.values()).filter(known -> known.word().equals(cells.get(0))).findFirst().orElseThrow();
    return new Checked(new LicenseWords(source, cells.get(1), cells.get(2), cells.get(3)), cells.get(4));
  }

  private static Stream<String> lines(String resource) {
    try (InputStream in = KnownLicenseNamesTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("sample")
  void theSampleMeansWhatAPersonSays(Checked checked) {
    Resolution found = resolver.resolve(checked.words());

    if (checked.expected().equals("?") && !(found instanceof Resolution.Unresolved)) {
      // Somebody has written the name down since: then it is known as it stands, and not by another rule.
      assertThat(Facts.basis(found).certainty()).as("%s", found).isEqualTo(1);
    } else {
      assertThat(Facts.meaning(found)).isEqualTo(checked.expected());
    }
  }

  @Test
  void theSampleHas200Lines() {
    assertThat(sample()).hasSize(200).doesNotHaveDuplicates();
  }

  @Test
  void everyTagThatTheHubEverOfferedIsUnderstood() {
    List<Node> tags = facts.find(Node.ANY, RDF.Nodes.type, Stm.HubTag).mapWith(t -> t.getSubject()).toList();

    assertThat(tags).hasSizeGreaterThan(80);
    for (Node tag : tags) {
      String word = facts.find(tag, Stm.writtenAs, Node.ANY).next().getObject().getLiteralLexicalForm();
      Node meaning = facts.find(tag, Stm.means, Node.ANY).next().getObject();
      Resolution found = resolver.resolve(new LicenseWords(NameSource.HUB, word));
      assertThat(Facts.basis(found).certainty()).isEqualTo(1);
      assertThat(target(found)).as(word).isEqualTo(meaning);
    }
  }

  private static Node target(Resolution found) {
    return switch (found) {
      case Resolution.OneLicense(var license, _) -> license;
      case Resolution.FamilyOnly(var family, _, _) -> family;
      case Resolution.NotALicense(var which, _) -> which;
      default -> throw new AssertionError(found.toString());
    };
  }

  @Test
  void everyIdOfTheSpdxListMeansItself() {
    facts
        .find(Node.ANY, Stm.licenseId, Node.ANY)
        .filterKeep(t -> facts.contains(t.getSubject(), RDF.Nodes.type, Stm.License))
        .forEachRemaining(
            t -> {
              String id = t.getObject().getLiteralLexicalForm();
              assertThat(target(resolver.resolve(new LicenseWords(NameSource.SPDX, id)))).isEqualTo(t.getSubject());
            });
  }

  /// Two licenses that share a name must be told apart by hand: as a stm:Spelling with both meanings.
  @Test
  void noTwoLicensesShareANameUnlessTheKnowledgeSaysSo() {
    var targets = new Targets(facts);
    var conflicts = NameReader.read(facts).conflicts();
    conflicts.values().removeIf(nodes -> targets.commonFamily(nodes).isPresent());

    assertThat(conflicts).isEmpty();
  }

  @Test
  void everyListedExpressionIsOne() {
    facts
        .find(Node.ANY, Stm.expression, Node.ANY)
        .forEachRemaining(
            t -> {
              String words = facts.find(t.getSubject(), Stm.writtenAs, Node.ANY).next().getObject().getLiteralLexicalForm();
              assertThat(resolver.resolve(new LicenseWords(NameSource.DALICC, words))).isInstanceOf(Resolution.Several.class);
            });
  }
}
