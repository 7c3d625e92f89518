package org.w3id.stemma.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.InfModel;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.junit.jupiter.api.Test;

/// Questions in the words of other vocabularies, asked of data in ours.
///
/// Where ours is a subclass or subproperty, RDFS alone answers; where it is only close, the question walks over
/// the mapping itself and so says what it takes for the same.
class AlignmentsTest {
  private static final String FACTS =
      """
      hf:chat a stm:Model, stm:Artifact ; rdfs:label "chat"@en ; stm:version "1.1" ; stm:publishedBy agent:hf.lab ;
        stm:ownedBy agent:Lab ; stm:declaredLicense spdx:Apache-2.0 ; stm:hasComponent art:chat-code ;
        stm:fineTunedFrom hf:base ; stm:weightsFrom hf:base ; stm:trainedOn hfd:talks ; stm:dataFrom hfd:talks ;
        stm:derivedFrom hf:base, hfd:talks .
      hf:base a stm:Model, stm:Artifact ; rdfs:label "base"@en ; stm:declaredLicense lic:Base .
      hfd:talks a stm:Dataset, stm:Artifact ; rdfs:label "talks"@en ; stm:declaredLicense spdx:CC-BY-4.0 ;
        stm:adaptedFrom hfd:raw ; stm:dataFrom hfd:raw ; stm:derivedFrom hfd:raw .
      spdx:Apache-2.0 a stm:License ; stm:clause clause:Apache-2.0.use .
      clause:Apache-2.0.use a stm:Clause ; stm:term term:use .
      term:use a stm:Term, skos:Concept ; skos:prefLabel "may be used"@en ; stm:kind stm:Permission ;
        stm:termGroup term:group-Permission .
      term:group-Permission a stm:TermGroup ; skos:member term:use .
      agent:Lab a stm:Organization, org:Organization ; stm:parentOrganization agent:Holding .
      """;

  /// Vocabularies that the RDF library itself lists in full. DCAT is left out: its list is of version 2.
  private static final List<Class<?>> LISTED = List.of(DCTerms.class, ORG.class, SchemaDO.class, SKOS.class);

  /// In ORG, and missing from the library's list.
  private static final String CLASSIFICATION = "http://www.w3.org/ns/org#classification";

  @Test
  void provAsksWhatAModelWasDerivedFrom() {
    assertThat(answers("SELECT ?e { hf:chat a prov:Entity ; prov:wasDerivedFrom+ ?e }"))
        .containsExactlyInAnyOrder("base", "raw", "talks");
  }

  @Test
  void dcatAsksForTheLicenseAndThePublisherOfAResource() {
    assertThat(
            answers(
                """
                SELECT ?license ?publisher ?part {
                  ?r a dcat:Resource ; dcterms:license ?license ; dcterms:publisher ?publisher ; dcterms:hasPart ?part
                }
                """))
        .containsExactly("Apache-2.0 hf.lab chat-code");
  }

  @Test
  void mldcatAsksWhatAModelWasTrainedOn() {
    assertThat(
            answers(
                """
                SELECT ?m ?d {
                  ?m a/skos:closeMatch it6:MachineLearningModel ; ?trained ?d .
                  ?trained skos:closeMatch it6:trainedOn
                }
                """))
        .containsExactly("chat talks");
  }

  @Test
  void schemaOrgAsksWhatAWorkIsBasedOnAndUnderWhichLicense() {
    assertThat(
            answers(
                "SELECT ?base ?license { hf:chat schema:isBasedOn ?base . ?base schema:license ?license }"))
        .containsExactlyInAnyOrder("base Base", "talks CC-BY-4.0");
  }

  @Test
  void orgAsksWhatAnOrganizationIsPartOf() {
    assertThat(answers("SELECT ?o ?whole { ?o a org:Organization ; org:subOrganizationOf ?whole }"))
        .containsExactly("Lab Holding");
  }

  @Test
  void skosAsksForTheConceptsOfACollection() {
    assertThat(answers("SELECT ?c ?name { [] a skos:Collection ; skos:member ?c . ?c skos:prefLabel ?name }"))
        .containsExactly("use \"may be used\"@en");
  }

  @Test
  void odrlAsksWhichPolicyAnAssetHasAndWhatItPermits() {
    assertThat(
            answers(
                """
                SELECT ?asset ?policy ?rule {
                  ?asset a/skos:closeMatch odrl:Asset ; ?has ?policy .
                  ?has skos:closeMatch odrl:hasPolicy .
                  ?policy a/skos:closeMatch odrl:Policy ; ?says ?rule .
                  ?says skos:narrowMatch odrl:permission .
                  ?rule stm:term/stm:kind/skos:closeMatch odrl:Permission
                }
                """))
        .containsExactly("chat Apache-2.0 Apache-2.0.use");
  }

  @Test
  void aLicenseIsNoPolicyForOdrlItself() {
    assertThat(answers("SELECT ?p { ?p a odrl:Policy }")).isEmpty();
  }

  @Test
  void ccAsksForTheLicensesOfWorks() {
    assertThat(
            answers(
                """
                SELECT ?work ?license {
                  ?license a cc:License .
                  ?work a/skos:closeMatch cc:Work ; ?has ?license .
                  ?has skos:closeMatch cc:license
                }
                """))
        .containsExactly("chat Apache-2.0");
  }

  @Test
  void spdxAsksForTheTrainingDataOfAnAiPackage() {
    assertThat(
            answers(
                """
                SELECT ?from ?to {
                  ?from a/skos:closeMatch spdx-ai:AIPackage ; ?type ?to .
                  ?type skos:closeMatch spdx-relation:trainedOn .
                  ?to a/skos:closeMatch spdx-dataset:DatasetPackage
                }
                """))
        .containsExactly("chat talks");
  }

  @Test
  void whatSpdxCallsDeclaredIsNotWhatWeCallDeclared() {
    assertThat(
            answers(
                "SELECT ?p { ?p skos:closeMatch|skos:exactMatch|rdfs:subPropertyOf spdx-relation:hasDeclaredLicense }"))
        .isEmpty();
  }

  @Test
  void fair4mlAsksWhatAModelWasTunedFrom() {
    assertThat(answers("SELECT ?m ?b { ?m fair4ml:fineTunedFrom ?b ; a/skos:closeMatch fair4ml:MLModel }"))
        .containsExactly("chat base");
  }

  @Test
  void croissantAsksForTheSourceAndTheLicenseOfADataSet() {
    assertThat(
            answers("SELECT ?d ?license ?s { ?d a schema:Dataset ; schema:license ?license ; prov:wasDerivedFrom ?s }"))
        .containsExactly("talks CC-BY-4.0 raw");
  }

  @Test
  void onlyOurTermsAreAligned() {
    assertThat(Ontology.alignments().find().toList())
        .extracting(triple -> triple.getSubject().getURI())
        .allMatch(iri -> iri.startsWith(Ns.STM));
  }

  @Test
  void anAlignmentIsAHierarchyOrAMapping() {
    Set<String> known =
        Stream.concat(
                Stream.of(RDFS.subClassOf, RDFS.subPropertyOf),
                Stream.of(SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch))
            .map(property -> property.getURI())
            .collect(Collectors.toSet());
    assertThat(Ontology.alignments().find().toList())
        .extracting(triple -> triple.getPredicate().getURI())
        .containsAll(known)
        .allMatch(known::contains);
  }

  @Test
  void noTermIsInventedWhereTheLibraryListsThemAll() throws IllegalAccessException {
    var listed = new HashSet<>(Set.of(CLASSIFICATION));
    for (Class<?> vocabulary : LISTED) {
      for (Field field : vocabulary.getFields()) {
        listed.add(field.get(null).toString());
      }
    }
    List<String> namespaces = List.of(DCTerms.NS, ORG.NS, SchemaDO.NS, "http://www.w3.org/2004/02/skos/core#");
    assertThat(Ontology.alignments().find().mapWith(Triple::getObject).mapWith(Node::getURI).toList())
        .filteredOn(iri -> namespaces.stream().anyMatch(iri::startsWith))
        .hasSizeGreaterThan(20)
        .allMatch(listed::contains);
  }

  private static List<String> answers(String query) {
    Graph facts = Turtle.graph(FACTS);
    GraphUtil.addInto(facts, Ontology.graph());
    GraphUtil.addInto(facts, Ontology.alignments());
    InfModel closed = ModelFactory.createRDFSModel(ModelFactory.createModelForGraph(facts));
    return Turtle.answers(query, closed.getGraph()).stream().distinct().toList();
  }
}
