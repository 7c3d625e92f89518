package org.w3id.stemma.loaders.names;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Prefixes;

/// A few licenses with all kinds of names, and short forms for what the resolver says of them.
final class Facts {
  static final String SOME =
      """
      family:GPL a stm:LicenseFamily ; rdfs:label "GNU General Public License"@en ; stm:hubLicenseId "gpl" .
      family:Llama a stm:LicenseFamily ; rdfs:label "Llama licenses"@en ; stm:licenseTextUrl <https://llama.example/newest> .
      family:Yi a stm:LicenseFamily ; rdfs:label "Yi licenses"@en .
      spdx:Apache-2.0 a stm:License ; stm:licenseId "Apache-2.0" ; rdfs:label "Apache License 2.0"@en ; stm:hubLicenseId "apache-2.0" ;
        rdfs:seeAlso <https://www.apache.org/licenses/LICENSE-2.0> .
      spdx:BSL-1.0 a stm:License ; stm:licenseId "BSL-1.0" ; rdfs:label "Boost Software License 1.0"@en ; stm:hubLicenseId "bsl-1.0" .
      lic:BUSL-1.0 a stm:License ; stm:licenseId "BUSL-1.0" ; rdfs:label "Business Source License 1.0"@en ; stm:scanCodeKey "bsl-1.0" .
      spdx:MIT a stm:License ; stm:licenseId "MIT" ; rdfs:label "MIT License"@en ; stm:hubLicenseId "mit" ; stm:scanCodeKey "mit" .
      spdx:GPL-3.0 a stm:License ; stm:licenseId "GPL-3.0" ; rdfs:label "GNU General Public License v3.0 only"@en ; stm:deprecated true ; stm:family family:GPL .
      spdx:GPL-3.0-only a stm:License ; stm:licenseId "GPL-3.0-only" ; rdfs:label "GNU General Public License v3.0 only"@en ; stm:family family:GPL .
      spdx:GPL-3.0-or-later a stm:License ; stm:licenseId "GPL-3.0-or-later" ; stm:family family:GPL .
      spdx:Classpath-exception-2.0 a stm:LicenseException ; stm:licenseId "Classpath-exception-2.0" ; stm:scanCodeKey "classpath" .
      lic:Llama-2 a stm:License ; stm:licenseId "Llama-2" ; rdfs:label "Llama 2 Community License"@en ; stm:family family:Llama ;
        stm:hubLicenseId "llama2" ; stm:spdxLicenseRef "LicenseRef-llama2" ; stm:licenseTextUrl <https://huggingface.co/meta-llama/Llama-2/blob/main/LICENSE.txt> .
      lic:Llama-3 a stm:License ; stm:licenseId "Llama-3" ; rdfs:label "Llama 3 Community License"@en ; stm:family family:Llama .
      lic:Yi-1 a stm:License ; stm:licenseId "Yi-1" ; skos:altLabel "yi-license" ; stm:family family:Yi .
      lic:Yi-2 a stm:License ; stm:licenseId "Yi-2" ; skos:altLabel "yi-license" ; stm:family family:Yi .
      lic:One a stm:License ; stm:licenseId "One" ; skos:altLabel "house rules" .
      lic:Two a stm:License ; stm:licenseId "Two" ; skos:altLabel "House-Rules" .
      nonlicense:other a stm:NonLicense ; skos:notation "other" .
      nonlicense:none a stm:NonLicense ; skos:notation "none" .
      nonlicense:unknown a stm:NonLicense ; skos:notation "unknown" .
      spelling:a a stm:Spelling ; stm:writtenAs "Propretary" ; stm:usedIn stm:ArenaNames ; stm:means nonlicense:none .
      spelling:b a stm:Spelling ; stm:writtenAs "Apache LLVM" ; stm:usedIn stm:DaliccNames ; stm:expression "Apache-2.0 WITH LLVM-exception" .
      spelling:c a stm:HubTag, stm:Spelling ; stm:writtenAs "old-llama" ; stm:usedIn stm:HubNames ; stm:means lic:Llama-2 .
      hf:org--model stm:hubId "org/model" ; stm:formerHubId "org/old" ; stm:declaredLicense spdx:MIT .
      """;

  private Facts() {}

  static LicenseResolver resolver() {
    return LicenseResolver.ofFacts(graph(SOME));
  }

  static Graph graph(String turtle) {
    var text = new StringBuilder();
    Prefixes.standard().map().forEach((prefix, namespace) -> text.append("PREFIX " + prefix + ": <" + namespace + ">\n"));
    text.append("PREFIX nonlicense: <" + Ns.NON_LICENSE + ">\nPREFIX spelling: <" + Ns.SPELLING + ">\n");
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text + turtle, Lang.TURTLE).parse(graph);
    return graph;
  }

  /// `spdx:MIT`, `family:Llama`, `or(spdx:Apache-2.0 spdx:MIT)`, `?`.
  static String meaning(Resolution found) {
    return switch (found) {
      case Resolution.OneLicense(var license, _) -> name(license.getURI());
      case Resolution.Addition(var exception, _) -> name(exception.getURI());
      case Resolution.NotALicense(var which, _) -> name(which.getURI());
      case Resolution.FamilyOnly(var family, _, _) -> name(family.getURI());
      case Resolution.Several(var operator, var members, _) ->
          operator.name().toLowerCase(Locale.ROOT)
              + members.stream().map(member -> " " + meaning(member)).collect(Collectors.joining());
      case Resolution.Unresolved _ -> "?";
    };
  }

  static String rule(Resolution found) {
    Resolution.Basis basis = basis(found);
    return basis.rule().word() + " " + basis.certainty();
  }

  static Resolution.Basis basis(Resolution found) {
    return switch (found) {
      case Resolution.OneLicense(_, var basis) -> basis;
      case Resolution.Addition(_, var basis) -> basis;
      case Resolution.NotALicense(_, var basis) -> basis;
      case Resolution.FamilyOnly(_, _, var basis) -> basis;
      case Resolution.Several(_, _, var basis) -> basis;
      case Resolution.Unresolved unresolved -> throw new AssertionError("Unresolved: " + unresolved.said());
    };
  }

  private static String name(String iri) {
    for (var prefix : Map.of("spdx:", Ns.SPDX, "lic:", Ns.LIC, "family:", Ns.FAMILY, "nonlicense:", Ns.NON_LICENSE).entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        return prefix.getKey() + iri.substring(prefix.getValue().length());
      }
    }
    return iri;
  }
}
