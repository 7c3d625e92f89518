package org.w3id.stemma.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EdgeKindTest {
  private static final Node CHILD = Iris.hubModel("example/child");

  private static final Node PARENT = Iris.hubModel("example/parent");

  @ParameterizedTest
  @EnumSource
  void theSuperpropertiesAreThoseOfTheTurtle(EdgeKind kind) {
    assertThat(kind.superproperties()).isEqualTo(above(Ontology.graph(), kind.property()));
  }

  @Test
  void thereIsAKindForEveryLeafOfTheLineageAndOneForUntypedEdges() {
    Graph ontology = Ontology.graph();
    List<Node> leaves =
        below(ontology, Stm.derivedFrom).stream().filter(property -> below(ontology, property).isEmpty()).toList();
    var expected = new ArrayList<>(leaves);
    expected.add(Stm.weightsFrom);
    assertThat(Arrays.stream(EdgeKind.values()).map(EdgeKind::property)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @EnumSource
  void anEdgeIsWrittenWithAllItsSuperproperties(EdgeKind kind) {
    assertThat(kind.triples(CHILD, PARENT))
        .startsWith(Triple.create(CHILD, kind.property(), PARENT))
        .endsWith(Triple.create(CHILD, Stm.derivedFrom, PARENT))
        .hasSize(1 + kind.superproperties().size());
  }

  @ParameterizedTest
  @EnumSource
  void aKindIsFoundByItsProperty(EdgeKind kind) {
    assertThat(EdgeKind.of(kind.property())).contains(kind);
  }

  @Test
  void whatIsNoEdgeHasNoKind() {
    assertThat(EdgeKind.of(Stm.testedOn)).isEmpty();
    assertThat(EdgeKind.of(Stm.dataFrom)).isEmpty();
    assertThat(EdgeKind.of(Stm.derivedFrom)).isEmpty();
  }

  @Test
  void whatWasMadeWithOutputsOrLearnedHoldsNoMaterialOfItsParent() {
    assertThat(EdgeKind.values())
        .filteredOn(kind -> !kind.holdsMaterial())
        .containsExactlyInAnyOrder(EdgeKind.DISTILLED, EdgeKind.TRAINED_ON, EdgeKind.GENERATED_BY);
  }

  @Test
  void aModelStaysInTheFamilyOfTheWeightsItTookUnlessItLearnedThemFromOutputs() {
    assertThat(EdgeKind.values())
        .filteredOn(EdgeKind::keepsFamily)
        .containsExactlyInAnyOrder(
            EdgeKind.FINE_TUNED,
            EdgeKind.CONTINUED,
            EdgeKind.ADAPTER,
            EdgeKind.QUANTIZED,
            EdgeKind.CONVERTED,
            EdgeKind.MERGED);
    assertThat(EdgeKind.DISTILLED.takesWeights()).isTrue();
  }

  @Test
  void whatASourceLeavesOpenIsOneStepLessSure() {
    assertThat(EdgeKind.values()).filteredOn(kind -> kind.certainty() == 2).containsExactly(EdgeKind.UNTYPED);
  }

  private static List<Node> above(Graph ontology, Node property) {
    var above = new ArrayList<Node>();
    for (Node next : ontology.find(property, RDFS.subPropertyOf.asNode(), Node.ANY).mapWith(Triple::getObject).toList()) {
      above.add(next);
      above.addAll(above(ontology, next));
    }
    return above;
  }

  private static List<Node> below(Graph ontology, Node property) {
    var below = new ArrayList<Node>();
    for (Node next : ontology.find(Node.ANY, RDFS.subPropertyOf.asNode(), property).mapWith(Triple::getSubject).toList()) {
      below.add(next);
      below.addAll(below(ontology, next));
    }
    return below;
  }
}
