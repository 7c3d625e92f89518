package org.w3id.stemma.reasoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Provision;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.verdict.Judgments;
import org.w3id.stemma.reasoner.verdict.Outcome;

/// What holds for the copies of a work under each license that we know.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LawsOfCopiesTest {
  private static final Set<String> RESTRICTING = Set.of("Limit", "Threshold", "Duty");
  private static final String LABEL = Ns.SPDX + "Apache-2.0";

  private final Law law = Law.read(Knowledge.graph());
  private final List<License> licenses = law.licenses().stream().filter(license -> !license.iri().startsWith(Ns.POLICY)).toList();
  private final Effective effective = Effective.of(lineage(), law);
  private final Judgments judgments = Judgments.of(effective);

  /// How a copy came to be, and what it says of itself: nothing, the same license, or a permissive one.
  private enum Copy {
    CONVERTED(EdgeKind.CONVERTED, false, false),
    POSTED_AGAIN(EdgeKind.CONVERTED, true, false),
    RELABELED(EdgeKind.CONVERTED, false, true),
    REBUILT(EdgeKind.REBUILT, true, false),
    PART(EdgeKind.CONTAINS, false, true);

    private final EdgeKind kind;
    private final boolean sameLicense;
    private final boolean label;

    Copy(EdgeKind kind, boolean sameLicense, boolean label) {
      this.kind = kind;
      this.sameLicense = sameLicense;
      this.label = label;
    }
  }

  private Lineage lineage() {
    var builder = Lineage.builder();
    for (License license : licenses) {
      String work = Ns.ART + license.id();
      state(builder, work, license.iri());
      for (Copy copy : Copy.values()) {
        state(builder, work + copy, copy.sameLicense ? license.iri() : copy.label ? LABEL : "");
        builder.add(Triple.create(NodeFactory.createURI(work + copy), copy.kind.property(), NodeFactory.createURI(work)));
      }
    }
    return builder.build();
  }

  private static void state(Lineage.Builder builder, String artifact, String license) {
    var node = NodeFactory.createURI(artifact);
    builder.add(Triple.create(node, RDF.type.asNode(), Stm.Model));
    if (!license.isEmpty()) {
      builder.add(Triple.create(node, Stm.declaredLicense, NodeFactory.createURI(license)));
    }
  }

  private int artifact(License license, Object copy) {
    return effective.lineage().artifact(NodeFactory.createURI(Ns.ART + license.id() + copy));
  }

  /// What rules say of a copy that is no derivative, or of a part: neither is an end user's product, a part is not called
  /// after what it is part of, and what lists it may leave out its citation.
  private static final Map<EdgeKind, Set<String>> LEFT_OUT =
      Map.of(
          EdgeKind.CONVERTED, Set.of("installationInfo"),
          EdgeKind.REBUILT, Set.of(),
          EdgeKind.CONTAINS, Set.of("citation", "namePrefix", "publicStatement"));

  @Test
  void aCopyKeepsEveryClauseThatRestricts() {
    for (License license : licenses) {
      for (Copy copy : Copy.values()) {
        Set<Provision> has = has(artifact(license, copy));
        assertThat(law.provisions(license))
            .as("%s of %s", copy, license.licenseId())
            .filteredOn(provision -> provision.clause().asserted() && RESTRICTING.contains(provision.term().kind()))
            .filteredOn(provision -> !LEFT_OUT.getOrDefault(copy.kind, Set.of()).contains(provision.term().code()))
            .allMatch(has::contains);
      }
    }
  }

  private Set<Provision> has(int artifact) {
    int profile = effective.profile(artifact);
    return Stream.concat(effective.own(profile).stream(), effective.inherited(profile, Reading.LENIENT).stream())
        .map(Arrival::provision)
        .collect(Collectors.toSet());
  }

  @Test
  void noVerdictOnACopyIsMilderUnlessADutyAloneIsTooDoubtful() {
    for (License license : licenses) {
      for (Copy copy : Copy.values()) {
        for (Purpose purpose : Purpose.values()) {
          for (Reading reading : Reading.values()) {
            Outcome work = judgments.outcome(artifact(license, ""), purpose, reading);
            Outcome copied = judgments.outcome(artifact(license, copy), purpose, reading);
            boolean onlyADuty = work == Outcome.ALLOWED_WITH_DUTIES && reading == Reading.LENIENT;
            assertThat(copied.isMilderThan(work) && !onlyADuty)
                .as("%s: %s of %s is %s, the work %s", purpose, copy, license.licenseId(), copied, work)
                .isFalse();
          }
        }
      }
    }
  }

  @Test
  void aCopyOfDataKeepsWhatRestsInThem() {
    for (String kind : List.of("convertedFrom", "rebuiltFrom", "contains", "adaptedFrom")) {
      Effective copied = Given.effective(dataThrough(kind), law);
      assertThat(Given.arrivals(copied, "a", Reading.STRICT)).as(kind).contains("Llama-2:noTrainOnOutputs LATENT 4");
      assertThat(Given.arrivals(copied, "m", Reading.STRICT)).as(kind).contains("Llama-2:noTrainOnOutputs BARS_EDGE 4");
    }
  }

  private static String dataThrough(String kind) {
    return """
        art:a a stm:Dataset ; stm:%s art:data .
        art:m a stm:Model ; stm:task "text-generation" ; stm:trainedOn art:a .
        art:data a stm:Dataset ; stm:generatedBy art:teacher .
        art:teacher a stm:Model ; stm:declaredLicense lic:Llama-2 .
        """
        .formatted(kind);
  }
}
