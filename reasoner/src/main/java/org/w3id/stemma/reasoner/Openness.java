package org.w3id.stemma.reasoner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.condition.Truth;

/// Which criteria of openness a license fails by its text, incorporated documents included, and by which clauses.
///
/// A rule that asks about a release ("component code missing …") is not checked here, and so never says *clear*.
public final class Openness {
  private Openness() {}

  /// What one rule finds in one license.
  ///
  /// @param fails it fails the criterion, else it is unsettled whether it does
  /// @param clauses IRIs of the clauses that do it, ascending
  public record Finding(License license, String criterion, boolean fails, int certainty, List<String> clauses) {
    public Finding {
      clauses = List.copyOf(clauses);
    }
  }

  /// All findings, by license, criterion and rule.
  public static List<Finding> evaluate(Law law) {
    var findings = new ArrayList<Finding>();
    for (License license : law.licenses()) {
      List<Provision> provisions = law.provisions(license);
      law.opennessRules().stream()
          .flatMap(rule -> finding(license, provisions, rule))
          .sorted((a, b) -> a.criterion().compareTo(b.criterion()))
          .forEach(findings::add);
    }
    return findings;
  }

  private static Stream<Finding> finding(License license, List<Provision> provisions, OpennessRule rule) {
    List<String> clauses =
        provisions.stream()
            .filter(p -> p.term().iri().equals(rule.term()) && p.clause().asserted() == rule.asserted())
            .filter(p -> rule.condition().test(p.meaning(), Facts.NONE) == Truth.TRUE)
            .map(p -> p.clause().iri())
            .sorted()
            .toList();
    return clauses.isEmpty()
        ? Stream.empty()
        : Stream.of(new Finding(license, rule.criterion(), rule.fails(), rule.certainty(), clauses));
  }

  /// What the findings come to in one reading: `stm:fails` where one that fails binds, `stm:unsettled` for any
  /// other, with an evaluation node for each license and criterion.
  public static List<Triple> triples(List<Finding> findings, Reading reading) {
    record Pair(String license, String licenseId, String criterion) {}
    Map<Pair, List<Finding>> pairs = new LinkedHashMap<>();
    for (Finding finding : findings) {
      var pair = new Pair(finding.license().iri(), finding.license().licenseId(), finding.criterion());
      pairs.computeIfAbsent(pair, p -> new ArrayList<>()).add(finding);
    }
    var triples = new ArrayList<Triple>();
    pairs.forEach(
        (pair, ofPair) -> {
          Node evaluation = Iris.iri(Ns.EVALUATION, pair.licenseId() + "." + local(pair.criterion()));
          triples.addAll(evaluation(pair.license(), evaluation, ofPair, reading));
        });
    return triples;
  }

  private static List<Triple> evaluation(String iri, Node evaluation, List<Finding> findings, Reading reading) {
    Node license = NodeFactory.createURI(iri);
    Node criterion = NodeFactory.createURI(findings.getFirst().criterion());
    boolean fails = findings.stream().anyMatch(f -> failsIn(f, reading));
    var clauses = new TreeSet<String>();
    findings.stream().filter(f -> failsIn(f, reading) == fails).forEach(f -> clauses.addAll(f.clauses()));
    var triples = new ArrayList<Triple>();
    triples.add(Triple.create(license, fails ? Stm.fails : Stm.unsettled, criterion));
    triples.add(Triple.create(evaluation, RDF.type.asNode(), Stm.OpennessEvaluation));
    triples.add(Triple.create(evaluation, Stm.evaluated, license));
    triples.add(Triple.create(evaluation, Stm.criterion, criterion));
    triples.add(Triple.create(evaluation, Stm.result, fails ? Stm.Fails : Stm.Unsettled));
    clauses.forEach(clause -> triples.add(Triple.create(evaluation, Stm.clause, NodeFactory.createURI(clause))));
    return triples;
  }

  private static boolean failsIn(Finding finding, Reading reading) {
    return finding.fails() && reading.binds(finding.certainty());
  }

  private static String local(String criterion) {
    return criterion.startsWith(Ns.CRITERION)
        ? criterion.substring(Ns.CRITERION.length())
        : criterion.substring(Math.max(criterion.lastIndexOf('/'), criterion.lastIndexOf('#')) + 1);
  }
}
