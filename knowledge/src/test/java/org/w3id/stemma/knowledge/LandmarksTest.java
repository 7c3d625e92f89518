package org.w3id.stemma.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;

/// What must hold for every landmark, whoever it is.
class LandmarksTest {
  /// A leaf of the lineage with the branch that it belongs to.
  private static final String LEAVES =
      """
      VALUES (?leaf ?branch) {
        (stm:fineTunedFrom stm:weightsFrom) (stm:continuedFrom stm:weightsFrom)
        (stm:adapterFor stm:weightsFrom) (stm:quantizedFrom stm:weightsFrom)
        (stm:convertedFrom stm:weightsFrom) (stm:mergedFrom stm:weightsFrom)
        (stm:distilledFrom stm:weightsFrom) (stm:trainedOn stm:dataFrom)
        (stm:generatedBy stm:dataFrom) (stm:adaptedFrom stm:dataFrom)
        (stm:forkedFrom stm:softwareFrom) (stm:rebuiltFrom stm:softwareFrom)
        (stm:contains stm:softwareFrom) (stm:hosts stm:softwareFrom)
      }
      """;

  private static final Path LICENSES = Path.of("licenses");

  private final LandmarksGraph landmarks = LandmarksGraph.read();

  @Test
  void thereAreAtLeastAHundredAndFiftyArtifacts() {
    assertThat(landmarks.rows("SELECT ?it { ?it a stm:Artifact }")).hasSizeGreaterThanOrEqualTo(150);
  }

  @Test
  void everyFileSaysWhatItIsAndSortsItsPrefixes() throws IOException {
    for (Path file : LandmarksGraph.files()) {
      List<String> lines = Files.readAllLines(file);
      assertThat(lines.getFirst()).as("the first line of " + file).startsWith("# ");
      assertThat(lines.stream().filter(line -> line.startsWith("@prefix")))
          .as("the prefixes of " + file)
          .isSorted();
    }
  }

  @Test
  void everyArtifactHasAKindANameAndASource() {
    landmarks.hasNone(
        "an artifact without kind, name or source",
        """
        ?it a stm:Artifact FILTER (
          NOT EXISTS { ?it a ?kind FILTER (?kind IN (stm:Model, stm:Dataset, stm:Software, stm:Service)) }
          || NOT EXISTS { ?it rdfs:label ?label FILTER (lang(?label) = "en") }
          || NOT EXISTS { ?it prov:hadPrimarySource ?source })
        """);
  }

  @Test
  void everyEdgeStatesItsSuperproperties() {
    landmarks.hasNone(
        "an edge without its branch or without stm:derivedFrom",
        LEAVES
            + """
            ?it ?leaf ?parent
            FILTER (NOT EXISTS { ?it ?branch ?parent } || NOT EXISTS { ?it stm:derivedFrom ?parent })
            """);
  }

  @Test
  void everyEdgeIsToldByADerivationThatNamesItsSource() {
    landmarks.hasNone(
        "an edge that no derivation tells",
        LEAVES
            + """
            ?it ?leaf ?parent FILTER NOT EXISTS {
              ?it stm:derivation [ stm:parent ?parent ; stm:relation ?leaf ; prov:hadPrimarySource ?source ] }
            """);
    landmarks.hasNone(
        "an untyped edge that no derivation tells",
        """
        ?it stm:derivedFrom ?parent FILTER NOT EXISTS {
          ?it stm:derivation [ stm:parent ?parent ; prov:hadPrimarySource ?source ] }
        """);
  }

  @Test
  void everyDerivationTellsAnEdgeThatIsThere() {
    landmarks.hasNone(
        "a derivation without its edge",
        """
        ?it stm:parent ?parent ; stm:relation ?relation
        FILTER NOT EXISTS { ?child stm:derivation ?it ; ?relation ?parent }
        """);
  }

  @Test
  void anUntypedEdgeIsNeverCertain() {
    landmarks.hasNone(
        "an untyped edge of certainty 1",
        "?it stm:relation stm:weightsFrom ; stm:certainty ?certainty FILTER (?certainty < 2)");
  }

  @Test
  void noArtifactIsItsOwnAncestor() {
    landmarks.hasNone("a circle", "?it stm:derivedFrom+ ?it");
  }

  @Test
  void everyStatementClaimStewardshipAndOwnershipNamesItsSource() {
    landmarks.hasNone(
        "no source",
        """
        VALUES ?kind { stm:LicenseStatement stm:Claim stm:Stewardship stm:Ownership stm:Derivation }
        ?it a ?kind FILTER NOT EXISTS { ?it prov:hadPrimarySource ?source }
        """);
    assertThat(landmarks.rows("SELECT ?it { ?x prov:hadPrimarySource ?it FILTER (!isIRI(?it)) }")).isEmpty();
  }

  @Test
  void aHubArtifactIsNamedAfterItsHubId() {
    Graph graph = landmarks.graph();
    graph
        .find(Node.ANY, Stm.hubId, Node.ANY)
        .forEachRemaining(
            triple -> {
              var id = triple.getObject().getLiteralLexicalForm();
              boolean dataset = graph.contains(triple.getSubject(), RDF.type.asNode(), Stm.Dataset);
              assertThat(triple.getSubject())
                  .isEqualTo(dataset ? Iris.hubDataset(id) : Iris.hubModel(id));
            });
    landmarks.hasNone(
        "a Hub artifact without its Hub id",
        """
        ?it a stm:Artifact FILTER (strstarts(str(?it), str(hf:)) || strstarts(str(?it), str(hfd:)))
        FILTER NOT EXISTS { ?it stm:hubId ?id }
        """);
  }

  @Test
  void aFormerNameBelongsToOneArtifactAndIsNobodysPresentName() {
    assertThat(landmarks.rows("SELECT ?it { ?x stm:formerHubId ?it }")).hasSizeGreaterThanOrEqualTo(40);
    landmarks.hasNone(
        "a former name with two owners", "?it stm:formerHubId ?name . ?other stm:formerHubId ?name FILTER (?it != ?other)");
    landmarks.hasNone("a former name in use", "?it stm:formerHubId ?name . ?other stm:hubId ?name");
  }

  @Test
  void nothingIsNamedThatIsNotDescribed() {
    Graph graph = landmarks.graph();
    Set<String> ours = Set.of(Ns.HF, Ns.HFD, Ns.ART, Ns.AGENT, Ns.STATEMENT, Ns.DERIVATION, Ns.EVENT);
    var dangling =
        graph
            .stream()
            .map(Triple::getObject)
            .filter(Node::isURI)
            .filter(node -> ours.stream().anyMatch(node.getURI()::startsWith))
            .filter(node -> !graph.contains(node, RDF.type.asNode(), Node.ANY))
            .collect(Collectors.toSet());
    assertThat(dangling).isEmpty();
  }

  @Test
  void everyLicenseIsDescribedInTheLicenseFiles() {
    assumeTrue(Files.isDirectory(LICENSES), "knowledge/licenses is not here: licenses are not checked");
    Graph licenses = GraphFactory.createDefaultGraph();
    LandmarksGraph.turtleIn(LICENSES).forEach(file -> RDFDataMgr.read(licenses, file.toString()));
    var unknown =
        licensesNamed()
            .filter(license -> license.getURI().startsWith(Ns.LIC))
            .filter(license -> !licenses.contains(license, RDF.type.asNode(), Node.ANY))
            .collect(Collectors.toSet());
    assertThat(unknown).isEmpty();
  }

  @Test
  void aLicenseIsOnTheSpdxListOrOneOfOursOrAChoice() {
    assertThat(licensesNamed().filter(license -> !isLicense(license)).toList()).isEmpty();
  }

  private boolean isLicense(Node license) {
    return license.getURI().startsWith(Ns.SPDX)
        || license.getURI().startsWith(Ns.LIC)
        || landmarks.graph().contains(license, RDF.type.asNode(), Stm.LicenseChoice);
  }

  private Stream<Node> licensesNamed() {
    return Stream.of(Stm.declaredLicense, Stm.license, Stm.alternative)
        .flatMap(property -> landmarks.graph().stream(Node.ANY, property, Node.ANY))
        .map(Triple::getObject);
  }
}
