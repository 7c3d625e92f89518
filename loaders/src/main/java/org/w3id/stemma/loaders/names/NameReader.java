package org.w3id.stemma.loaders.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.stemma.loaders.names.Names.Meaning;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;

/// Collects the names from a graph of the knowledge and of the SPDX list.
final class NameReader {
  private static final Node TRUE = NodeFactory.createLiteralByValue(true);
  private static final String SCANCODE_REFERENCE = "LicenseRef-scancode-";

  private final Graph facts;
  private final KnownNames names = new KnownNames();

  private NameReader(Graph facts) {
    this.facts = facts;
  }

  static KnownNames read(Graph facts) {
    return new NameReader(facts).read();
  }

  private KnownNames read() {
    keys();
    spellings();
    ids();
    titles();
    addresses();
    repositories();
    return names.complete();
  }

  private void keys() {
    each(Stm.hubLicenseId, (named, tag) -> names.of(NameSource.HUB).add(tag, meaning(Rule.HUB_TAG, named)));
    each(Stm.daliccId, (named, id) -> names.of(NameSource.DALICC).add(id, meaning(Rule.DALICC_ID, named)));
    each(
        Stm.scanCodeKey,
        (named, key) -> {
          names.of(NameSource.SCANCODE).add(key, meaning(Rule.SCANCODE_KEY, named));
          names.references().add(SCANCODE_REFERENCE + key, meaning(Rule.LICENSE_REF, named));
        });
    each(Stm.spdxLicenseRef, (named, reference) -> names.references().add(reference, meaning(Rule.LICENSE_REF, named)));
    each(
        SKOS.notation.asNode(),
        (named, value) -> {
          if (is(named, Stm.NonLicense)) {
            names.of(NameSource.ANY).add(value, meaning(Rule.NON_LICENSE, named));
          }
        });
  }

  private void spellings() {
    each(
        Stm.writtenAs,
        (spelling, words) -> {
          var targets = objects(spelling, Stm.means);
          Rule rule =
              is(spelling, Stm.HubTag)
                  ? Rule.HUB_TAG
                  : targets.stream().anyMatch(target -> is(target, Stm.NonLicense)) ? Rule.NON_LICENSE : Rule.LISTED_SPELLING;
          String expression =
              objects(spelling, Stm.expression).stream().findFirst().map(Node::getLiteralLexicalForm).orElse("");
          for (Node source : objects(spelling, Stm.usedIn)) {
            NameSource.of(source).ifPresent(in -> names.of(in).add(words, new Meaning(rule, targets, expression)));
          }
        });
  }

  private void ids() {
    each(
        Stm.licenseId,
        (license, id) -> {
          if (is(license, Stm.LicenseException)) {
            names.exceptions().add(id, meaning(Rule.SPDX_ID, license));
          }
          if (!isLicense(license)) {
            return;
          }
          if (license.getURI().startsWith(Ns.SPDX)) {
            names.spdxIds().add(id, meaning(isDeprecated(license) ? Rule.DEPRECATED_SPDX_ID : Rule.SPDX_ID, license));
          } else {
            names.titles().add(id, meaning(Rule.LICENSE_ID, license));
          }
        });
  }

  private void titles() {
    for (Node property : List.of(RDFS.Nodes.label, SKOS.altLabel.asNode())) {
      each(
          property,
          (named, title) -> {
            if (is(named, Stm.LicenseFamily)) {
              names.families().add(title, meaning(Rule.TITLE, named));
            } else if (isLicense(named)) {
              (isDeprecated(named) ? names.deprecatedTitles() : names.titles()).add(title, meaning(Rule.TITLE, named));
            }
          });
    }
  }

  private void addresses() {
    each(
        Stm.licenseTextUrl,
        (named, url) -> Address.of(url).ifPresent(address -> names.textAt(address, meaning(Rule.ADDRESS, named))));
    each(
        RDFS.Nodes.seeAlso,
        (named, url) -> {
          if (isLicense(named)) {
            Address.of(url)
                .ifPresent(address -> names.alsoAt(address, !isDeprecated(named), meaning(Rule.ADDRESS, named)));
          }
        });
  }

  /// Only where a repository declares one license and no choice.
  private void repositories() {
    Map<Node, Set<Node>> declared = new HashMap<>();
    facts
        .find(Node.ANY, Stm.declaredLicense, Node.ANY)
        .forEachRemaining(
            triple -> declared.computeIfAbsent(triple.getSubject(), any -> new HashSet<>()).add(triple.getObject()));
    declared.forEach(
        (artifact, licenses) -> {
          Node license = licenses.iterator().next();
          if (licenses.size() == 1 && isLicense(license)) {
            for (Node property : List.of(Stm.hubId, Stm.formerHubId)) {
              objects(artifact, property)
                  .forEach(id -> names.repository(id.getLiteralLexicalForm().toLowerCase(Locale.ROOT), license));
            }
          }
        });
  }

  private void each(Node property, BiConsumer<Node, String> take) {
    facts
        .find(Node.ANY, property, Node.ANY)
        .forEachRemaining(triple -> take.accept(triple.getSubject(), words(triple.getObject())));
  }

  private static String words(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static Meaning meaning(Rule rule, Node target) {
    return new Meaning(rule, List.of(target), "");
  }

  private List<Node> objects(Node subject, Node property) {
    return facts.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private boolean is(Node node, Node type) {
    return facts.contains(node, RDF.Nodes.type, type);
  }

  private boolean isLicense(Node node) {
    return is(node, Stm.License);
  }

  private boolean isDeprecated(Node license) {
    return facts.contains(license, Stm.deprecated, TRUE);
  }
}
