package org.w3id.stemma.bench.comparisons;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Provision;

/// Our side: the law, and the names under which others know its licenses.
record Ours(Graph knowledge, Law law, Map<String, License> named) {
  static Ours of(Graph knowledge) {
    Law law = Law.read(knowledge);
    var named = new HashMap<String, License>();
    law.licenses().forEach(license -> named.put(license.licenseId(), license));
    keys(knowledge, law).forEach((key, license) -> named.putIfAbsent("LicenseRef-scancode-" + key, license));
    Table.own("names.csv").forEach(
        row -> {
          License license = named.get(row.get("ours"));
          if (license != null) {
            named.put(row.get("theirs"), license);
          }
        });
    return new Ours(knowledge, law, named);
  }

  /// Licenses by their key in the ScanCode database.
  static Map<String, License> keys(Graph knowledge, Law law) {
    var keys = new HashMap<String, License>();
    knowledge
        .find(Node.ANY, Stm.scanCodeKey, Node.ANY)
        .forEach(
            triple ->
                law.license(triple.getSubject())
                    .ifPresent(license -> keys.put(triple.getObject().getLiteralLexicalForm(), license)));
    return keys;
  }

  /// A license that was read: what nobody read is not compared.
  Optional<License> reviewed(String name) {
    return Optional.ofNullable(named.get(name)).filter(License::isReviewedWhole);
  }

  List<Provision> provisions(License license, Predicate<Provision> which) {
    return law.provisions(license).stream().filter(which).toList();
  }

  /// Where the clauses stand: `2(b), 9 (sameLicense)`.
  static String places(Stream<Provision> provisions) {
    return provisions.map(p -> p.clause().number() + " (" + p.term().code() + ")").distinct().collect(Collectors.joining("; "));
  }
}
