package org.w3id.stemma.reasoner.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Openness;
import org.w3id.stemma.reasoner.lineage.Lineage;

/// The framework as the knowledge has it, and releases written as `modelCard=spdx:MIT`.
final class Model {
  private static final Graph KNOWLEDGE = Knowledge.graph();
  static final Framework FRAMEWORK = Framework.read(KNOWLEDGE);
  static final Law LAW = Law.read(KNOWLEDGE);
  private static final List<Openness.Finding> FINDINGS = Openness.evaluate(LAW);

  private static final String PREFIXES =
      """
      PREFIX art: <https://w3id.org/stemma/id/artifact/>
      PREFIX component: <https://w3id.org/stemma/id/component/>
      PREFIX lic: <https://w3id.org/stemma/id/license/>
      PREFIX nonlicense: <https://w3id.org/stemma/id/non-license/>
      PREFIX part: <https://w3id.org/stemma/id/part/>
      PREFIX spdx: <http://spdx.org/licenses/>
      PREFIX statement: <https://w3id.org/stemma/id/statement/>
      PREFIX stm: <https://w3id.org/stemma/ontology#>
      """;

  /// What the SPDX list says of the licenses that tests speak of.
  private static final String FLAGS =
      """
      spdx:MIT stm:osiApproved true ; stm:fsfLibre true . spdx:Apache-2.0 stm:osiApproved true ; stm:fsfLibre true .
      spdx:BSD-3-Clause stm:osiApproved true . spdx:CC0-1.0 stm:osiApproved false ; stm:fsfLibre true .
      spdx:CC-BY-4.0 stm:osiApproved false ; stm:fsfLibre true . spdx:CC-BY-NC-4.0 stm:osiApproved false ; stm:fsfLibre false .
      """;

  private Model() {}

  /// What makes class III, II and I, each under MIT.
  static List<String> allOf(MofClass mofClass) {
    return FRAMEWORK.required(mofClass).stream().map(type -> name(type.node()) + "=spdx:MIT").toList();
  }

  static String name(Node node) {
    return node.getURI().replaceFirst(".*[/#]", "");
  }

  /// The triples of a release with these components; a value in `nonlicense:` is none, `?` words that name none, an
  /// empty one says nothing.
  static List<Triple> triples(List<String> components) {
    var text = new StringBuilder(PREFIXES).append(FLAGS);
    int number = 0;
    for (String component : components) {
      String[] said = component.split("=", 2);
      String part = "part:" + said[0] + "." + number++;
      text.append("art:release stm:hasComponent ").append(part).append(" . ");
      text.append(part).append(" a stm:Component ; stm:componentType component:").append(said[0]);
      text.append(
          switch (said[1]) {
            case "" -> "";
            case "?" -> " ; stm:licenseStatement statement:s";
            case String value when value.startsWith("nonlicense:") -> " ; stm:nonLicense " + value;
            default -> " ; stm:declaredLicense " + said[1];
          });
      text.append(" .\n");
    }
    return RDFParser.fromString(text.toString(), Lang.TURTLE).toGraph().find().toList();
  }

  static Optional<MofClass> mofClass(List<String> components) {
    return evaluate(triples(components)).reached();
  }

  static MofEvaluation evaluate(List<Triple> triples) {
    Lineage lineage = lineage(triples);
    var releases = new Releases();
    triples.forEach(releases::add);
    return MofEvaluation.of(releases.releases(lineage).getFirst(), releases.openLicenses(FRAMEWORK));
  }

  /// What a class lacks, as `modelCard NotIncluded`.
  static List<String> lacks(MofClass mofClass, String... components) {
    return evaluate(triples(List.of(components))).lacks(mofClass).stream()
        .map(lack -> name(lack.type()) + " " + name(lack.reason()))
        .sorted()
        .toList();
  }

  /// What is concluded on the release in a reading.
  static List<Triple> concluded(Reading reading, List<String> components) {
    List<Triple> triples = triples(components);
    var releases = new Releases();
    triples.forEach(releases::add);
    var out = new ArrayList<Triple>();
    new ReleaseOpenness(FRAMEWORK, LAW, FINDINGS).conclude(releases, lineage(triples), reading, out::add);
    return out;
  }

  /// How the release stands: `Fails code`, `status Fails`.
  static List<String> osaid(Reading reading, List<String> components) {
    Node release = NodeFactory.createURI(Ns.ART + "release");
    return concluded(reading, components).stream()
        .filter(t -> t.subjectMatches(release))
        .flatMap(
            t ->
                t.predicateMatches(Stm.osaidStatus)
                    ? Stream.of("status " + name(t.getObject()))
                    : t.getObject().getURI().contains("OSAID.")
                        ? Stream.of(name(t.getPredicate()) + " " + name(t.getObject()).replace("OSAID.", ""))
                        : Stream.empty())
        .sorted()
        .collect(Collectors.toList());
  }

  private static Lineage lineage(List<Triple> triples) {
    var builder = Lineage.builder();
    triples.forEach(builder::add);
    return builder.build();
  }
}
