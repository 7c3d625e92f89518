package org.w3id.stemma.loaders.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIx;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spdx.library.ListedLicenses;
import org.w3id.stemma.loaders.Outcome;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Stm;

@SuppressWarnings("NullAway.Init")
class SpdxSourceTest {
  private static SpdxSource source;
  private static Outcome list;

  @BeforeAll
  static void read() {
    source = new SpdxSource();
    list = Outcome.of(source);
  }

  @Test
  void theEditionNamesTheLibraryThatCarriesTheList() {
    assertThat(SpdxSource.edition()).matches("java-spdx-library \\d+\\.\\d+\\.\\d+");
  }

  private static Set<String> ids(Node type) {
    return list.triples().stream()
        .filter(
            triple ->
                triple.getPredicate().equals(RDF.Nodes.type) && triple.getObject().equals(type))
        .map(triple -> triple.getSubject().getURI().substring("http://spdx.org/licenses/".length()))
        .collect(Collectors.toSet());
  }

  private static List<Triple> with(Node property) {
    return list.triples().stream()
        .filter(triple -> triple.getPredicate().equals(property))
        .toList();
  }

  private static List<Triple> with(Node property, String value) {
    return with(property).stream()
        .filter(triple -> triple.getObject().getLiteralLexicalForm().equals(value))
        .toList();
  }

  @Test
  void everyLicenseAndExceptionOfTheBundledListIsThere() {
    var library = ListedLicenses.getListedLicenses();

    assertThat(ids(Stm.License))
        .hasSize(727)
        .isEqualTo(Set.copyOf(library.getSpdxListedLicenseIds()));
    assertThat(ids(Stm.LicenseException))
        .hasSize(84)
        .isEqualTo(Set.copyOf(library.getSpdxListedExceptionIds()));
    assertThat(with(Stm.licenseText))
        .hasSize(811)
        .noneMatch(triple -> triple.getObject().getLiteralLexicalForm().isBlank());
    assertThat(with(RDFS.Nodes.label))
        .hasSize(811)
        .allMatch(triple -> triple.getObject().getLiteralLanguage().equals("en"));
    assertThat(list.report().records()).isEqualTo(811);
    assertThat(list.report().accepted()).isEqualTo(811);
    assertThat(list.findings()).isEmpty();
    assertThat(list.report().triples()).isEqualTo(list.triples().size());
  }

  @Test
  void whatTheFsfNeverJudgedStaysOpen() {
    assertThat(with(Stm.osiApproved, "true")).hasSize(149);
    assertThat(with(Stm.osiApproved, "false")).hasSize(727 - 149);
    assertThat(with(Stm.fsfLibre, "true")).hasSize(127);
    assertThat(with(Stm.fsfLibre, "false")).hasSize(20);
    assertThat(with(Stm.deprecated, "true")).hasSize(33);
    assertThat(with(Stm.deprecatedInVersion)).hasSize(33);
  }

  @Test
  void theGraphSaysWhichListItIs() {
    assertThat(source.name()).isEqualTo("spdx");
    assertThat(source.snapshot()).isEqualTo("3.28.0");
    assertThat(source.graph()).isEqualTo(Iris.graph("spdx/3.28.0"));
    assertThat(
            list.states(
                """
                <https://w3id.org/stemma/id/graph/spdx/3.28.0> stm:listVersion "3.28.0" ;
                  dcterms:issued "2026-02-20"^^xsd:date .
                """))
        .isTrue();
  }

  @Test
  void aLicenseHasAllThatTheListSaysOfIt() {
    assertThat(
            list.states(
                """
                spdx:Apache-2.0 a stm:License ; rdfs:label "Apache License 2.0"@en ; stm:licenseId "Apache-2.0" ;
                  stm:osiApproved true ; stm:fsfLibre true ; stm:deprecated false ; stm:hasTemplate true ;
                  schema:url <https://spdx.org/licenses/Apache-2.0.html> ;
                  rdfs:seeAlso <https://www.apache.org/licenses/LICENSE-2.0> ;
                  rdfs:comment "This license was released January 2004"@en ;
                  stm:crossReference <https://w3id.org/stemma/id/cross-reference/Apache-2.0.0> .
                <https://w3id.org/stemma/id/cross-reference/Apache-2.0.0> a stm:CrossReference ; stm:order 0 ;
                  schema:url <https://www.apache.org/licenses/LICENSE-2.0> ; stm:isLive true ; stm:isValid true ;
                  stm:isWaybackLink false ; stm:matchStatus "true" ; stm:checkedAt "2026-02-20T20:54:25Z"^^xsd:dateTime .
                spdx:GPL-3.0 stm:deprecated true ; stm:deprecatedInVersion "3.0" .
                spdx:Nokia-Qt-exception-1.1 a stm:LicenseException ; stm:deprecated true .
                """))
        .isTrue();
    assertThat(with(Stm.crossReference)).hasSize(972);
    assertThat(with(Stm.standardHeader)).hasSize(92);
  }

  @Test
  void everyAddressIsAnIri() {
    var bad = new ArrayList<String>();
    for (Triple triple : list.triples()) {
      for (Node node : List.of(triple.getSubject(), triple.getObject())) {
        if (node.isURI() && !IRIx.create(node.getURI()).isReference()) {
          bad.add(node.getURI());
        }
      }
    }
    assertThat(bad).isEmpty();
  }

  @Test
  void twoReadingsAreTheSameToTheLastTripleInTheSameOrder() {
    assertThat(Outcome.of(new SpdxSource()).triples()).isEqualTo(list.triples());
    assertThat(new HashSet<>(list.triples())).hasSameSizeAs(list.triples());
  }

  @Test
  void nothingAsksTheNetwork() throws IOException {
    var asked = new ArrayList<URI>();
    var before = ProxySelector.getDefault();
    ProxySelector.setDefault(new Recording(asked));
    try {
      System.setProperty(SpdxLibrary.JAR_ONLY, "false");
      assertThat(new SpdxSource().snapshot()).isEqualTo("3.28.0");
      assertThat(System.getProperty(SpdxLibrary.JAR_ONLY)).isEqualTo("true");
      ListedLicenses.resetListedLicenses();
      assertThat(Outcome.of(new SpdxSource()).triples()).isEqualTo(list.triples());
      assertThat(new SpdxExpressions().parse("MIT OR Zlib")).isInstanceOf(SpdxExpression.Or.class);
      assertThat(asked).isEmpty();

      assertThat(canReach("http://spdx.invalid/")).isFalse();
      assertThat(asked).as("the watcher does watch").isNotEmpty();
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  private static boolean canReach(String address) {
    try {
      URI.create(address).toURL().openConnection().connect();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /// Writes down who would be asked, and sends all of them to a port where nobody listens.
  private static final class Recording extends ProxySelector {
    private final List<URI> asked;

    Recording(List<URI> asked) {
      this.asked = asked;
    }

    @Override
    public List<Proxy> select(URI uri) {
      asked.add(uri);
      return List.of(
          new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), 1)));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
  }
}
