package org.w3id.stemma.reasoner.law;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.condition.Facts;

/// Which criteria of openness a license passes, fails or leaves unsettled by its text, incorporated documents
/// included, and by which clauses.
///
/// A license passes a criterion only if its grants were read (`stm:reviewed true`), no rule finds anything against
/// it, and the text asserts every permission that the criterion needs. Of a license that was not reviewed nothing is
/// said but what the clauses that are known break. A rule that asks about a release ("component code missing …") is
/// not checked here.
public final class Openness {
  /// How sure it is that a permission which the text does not speak of leaves a criterion open.
  private static final int ARGUABLE = 3;

  private Openness() {}

  /// How a license stands against a criterion.
  public enum Outcome {
    PASSES(Stm.Passes, Stm.passes),
    FAILS(Stm.Fails, Stm.fails),
    UNSETTLED(Stm.Unsettled, Stm.unsettled);

    @SuppressWarnings("ImmutableEnumChecker") // a Node is immutable, but does not say so
    private final Node result;

    @SuppressWarnings("ImmutableEnumChecker") // a Node is immutable, but does not say so
    private final Node property;

    Outcome(Node result, Node property) {
      this.result = result;
      this.property = property;
    }

    /// `stm:Passes`, `stm:Fails` or `stm:Unsettled`.
    public Node result() {
      return result;
    }

    /// `stm:passes`, `stm:fails` or `stm:unsettled`.
    public Node property() {
      return property;
    }
  }

  /// What one rule finds in one license, or that no rule finds anything.
  ///
  /// @param clauses IRIs of the clauses that decide, ascending; none where the text is silent
  public record Finding(License license, String criterion, Outcome outcome, int certainty, List<String> clauses) {
    public Finding {
      clauses = List.copyOf(clauses);
    }

    /// What it comes to in a reading: what fails only by a weaker certainty than binds there is unsettled.
    Outcome in(Reading reading) {
      return outcome == Outcome.FAILS && !reading.binds(certainty) ? Outcome.UNSETTLED : outcome;
    }
  }

  /// All findings, by license, criterion and rule.
  public static List<Finding> evaluate(Law law) {
    var findings = new ArrayList<Finding>();
    for (License license : law.licenses()) {
      List<Provision> provisions = law.provisions(license);
      law.opennessRules().stream()
          .flatMap(rule -> finding(license, provisions, rule))
          .sorted(Comparator.comparing(Finding::criterion))
          .forEach(findings::add);
    }
    return withGrants(law, findings);
  }

  /// Where a license stands against each criterion that has anything to say of it, in one reading.
  public static Map<License, Map<String, Outcome>> standings(List<Finding> findings, Reading reading) {
    Map<License, Map<String, Outcome>> standings = new LinkedHashMap<>();
    for (Finding finding : findings) {
      standings
          .computeIfAbsent(finding.license(), license -> new LinkedHashMap<>())
          .merge(finding.criterion(), finding.in(reading), Openness::worse);
    }
    return standings;
  }

  private static Stream<Finding> finding(License license, List<Provision> provisions, OpennessRule rule) {
    var sure = new TreeSet<String>();
    var unsure = new TreeSet<String>();
    for (Provision provision : provisions) {
      if (provision.term().iri().equals(rule.term()) && provision.clause().asserted() == rule.asserted()) {
        switch (rule.condition().test(provision.meaning(), Facts.NONE)) {
          case TRUE -> sure.add(provision.clause().iri());
          case UNKNOWN -> unsure.add(provision.clause().iri());
          case FALSE -> {}
        }
      }
    }
    if (sure.isEmpty() && unsure.isEmpty()) {
      return Stream.empty();
    }
    Outcome outcome = rule.fails() && !sure.isEmpty() ? Outcome.FAILS : Outcome.UNSETTLED;
    return Stream.of(
        new Finding(license, rule.criterion(), outcome, rule.certainty(), List.copyOf(sure.isEmpty() ? unsure : sure)));
  }

  /// Adds what only a reviewed text tells: criteria that it passes, and permissions that it does not speak of.
  private static List<Finding> withGrants(Law law, List<Finding> found) {
    Map<License, Map<String, List<Finding>>> against = new LinkedHashMap<>();
    for (Finding finding : found) {
      against
          .computeIfAbsent(finding.license(), license -> new LinkedHashMap<>())
          .computeIfAbsent(finding.criterion(), criterion -> new ArrayList<>())
          .add(finding);
    }
    var all = new ArrayList<Finding>();
    for (License license : law.licenses()) {
      Map<String, List<Finding>> ofLicense = against.getOrDefault(license, Map.of());
      var here = new ArrayList<Finding>();
      ofLicense.values().forEach(here::addAll);
      if (license.isReviewedWhole()) {
        law.criteria().forEach(criterion -> here.addAll(granted(law, license, criterion, ofLicense)));
      }
      here.sort(Comparator.comparing(Finding::criterion));
      all.addAll(here);
    }
    return all;
  }

  private static List<Finding> granted(
      Law law, License license, OpennessCriterion criterion, Map<String, List<Finding>> against) {
    var clauses = new TreeSet<String>();
    for (String grant : criterion.grants()) {
      List<String> granting =
          law.provisions(license).stream()
              .filter(p -> p.term().iri().equals(grant) && p.clause().asserted())
              .map(p -> p.clause().iri())
              .toList();
      if (granting.isEmpty()) {
        return List.of(new Finding(license, criterion.iri(), Outcome.UNSETTLED, ARGUABLE, List.of()));
      }
      clauses.addAll(granting);
    }
    return against.containsKey(criterion.iri())
        ? List.of()
        : List.of(new Finding(license, criterion.iri(), Outcome.PASSES, 1, List.copyOf(clauses)));
  }

  private static Outcome worse(Outcome a, Outcome b) {
    return a == Outcome.FAILS || b == Outcome.FAILS
        ? Outcome.FAILS
        : a == Outcome.UNSETTLED || b == Outcome.UNSETTLED ? Outcome.UNSETTLED : Outcome.PASSES;
  }

  /// What the findings come to in one reading: `stm:passes`, `stm:fails` or `stm:unsettled`, with an evaluation node
  /// for each license and criterion.
  public static List<Triple> triples(List<Finding> findings, Reading reading) {
    record Pair(License license, String criterion) {}
    Map<Pair, List<Finding>> pairs = new LinkedHashMap<>();
    for (Finding finding : findings) {
      pairs.computeIfAbsent(new Pair(finding.license(), finding.criterion()), p -> new ArrayList<>()).add(finding);
    }
    var triples = new ArrayList<Triple>();
    pairs.values().forEach(ofPair -> triples.addAll(evaluation(ofPair, reading)));
    return triples;
  }

  private static List<Triple> evaluation(List<Finding> findings, Reading reading) {
    Finding first = findings.getFirst();
    Node license = NodeFactory.createURI(first.license().iri());
    Node criterion = NodeFactory.createURI(first.criterion());
    Node evaluation = Iris.iri(Ns.EVALUATION, first.license().licenseId() + "." + local(first.criterion()));
    Outcome outcome = findings.stream().map(f -> f.in(reading)).reduce(Openness::worse).orElseThrow();
    var clauses = new TreeSet<String>();
    findings.stream().filter(f -> f.in(reading) == outcome).forEach(f -> clauses.addAll(f.clauses()));
    var triples = new ArrayList<Triple>();
    triples.add(Triple.create(license, outcome.property(), criterion));
    triples.add(Triple.create(evaluation, RDF.type.asNode(), Stm.OpennessEvaluation));
    triples.add(Triple.create(evaluation, Stm.evaluated, license));
    triples.add(Triple.create(evaluation, Stm.criterion, criterion));
    triples.add(Triple.create(evaluation, Stm.result, outcome.result()));
    clauses.forEach(clause -> triples.add(Triple.create(evaluation, Stm.clause, NodeFactory.createURI(clause))));
    return triples;
  }

  private static String local(String criterion) {
    return criterion.startsWith(Ns.CRITERION)
        ? criterion.substring(Ns.CRITERION.length())
        : criterion.substring(Math.max(criterion.lastIndexOf('/'), criterion.lastIndexOf('#')) + 1);
  }
}
