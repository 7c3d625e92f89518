package org.w3id.stemma.reasoner.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Openness;
import org.w3id.stemma.reasoner.law.Openness.Outcome;
import org.w3id.stemma.reasoner.law.OpennessRule;

/// Holds releases against the Open Source AI Definition in one reading.
///
/// Each rule of the definition on a component is one criterion. A part that is needed passes if the OSI approved its
/// license or, where the rule also accepts conformant terms, if its license passes the four freedoms; it fails if it is
/// not there, said to be unlicensed, or under a license that does not. Information on data, where it is there, is
/// unsettled: whether it is enough to build an equal system nobody can tell from its license.
final class Osaid {
  private static final String FREEDOMS = Ns.CRITERION + "OSAID.";
  private static final List<String> FOUR = List.of("use", "study", "modify", "share");

  private final Framework framework;
  private final OpenLicenses licenses;
  private final Reading reading;
  private final Map<String, OpennessRule> rules = new TreeMap<>();
  private final Map<Node, Outcome> freedoms = new HashMap<>();

  Osaid(Law law, List<Openness.Finding> findings, OpenLicenses licenses, Reading reading) {
    this.framework = licenses.framework();
    this.licenses = licenses;
    this.reading = reading;
    law.opennessRules().stream()
        .filter(rule -> rule.term().isEmpty() && rule.criterion().startsWith(FREEDOMS))
        .forEach(rule -> rules.put(rule.criterion(), rule));
    Openness.standings(findings, reading)
        .forEach((license, standing) -> freedom(standing).ifPresent(outcome -> freedoms.put(node(license), outcome)));
  }

  OsaidEvaluation evaluate(Release release) {
    Map<ComponentType, Status> statuses = licenses.statuses(release);
    var findings = new ArrayList<OsaidEvaluation.Finding>();
    rules.forEach((iri, rule) -> findings.add(finding(rule, NodeFactory.createURI(iri), new Case(release, statuses))));
    return new OsaidEvaluation(release.artifact(), findings);
  }

  private record Case(Release release, Map<ComponentType, Status> statuses) {}

  /// How one part stands, if that can be told, and what is lacking if so.
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // a record's component is what its accessor returns
  private record Judged(Optional<Outcome> outcome, List<Lack> lacks) {
    boolean is(Outcome asked) {
      return outcome.equals(Optional.of(asked));
    }
  }

  private OsaidEvaluation.Finding finding(OpennessRule rule, Node criterion, Case given) {
    List<Judged> needed = judge(type -> type.neededFor().contains(criterion), rule, given);
    List<Judged> offered = judge(type -> type.contributesTo().contains(criterion), rule, given);
    var outcomes = new ArrayList<>(needed.stream().map(Judged::outcome).toList());
    var lacks = new ArrayList<Lack>();
    needed.forEach(judged -> lacks.addAll(judged.lacks()));
    if (!offered.isEmpty()) {
      Optional<Outcome> information = information(offered);
      outcomes.add(information);
      if (!information.equals(Optional.of(Outcome.UNSETTLED))) {
        offered.forEach(judged -> lacks.addAll(judged.lacks()));
      }
    }
    return new OsaidEvaluation.Finding(criterion, worst(outcomes), lacks);
  }

  /// Information that is open is there, which leaves open whether it is enough.
  private static Optional<Outcome> information(List<Judged> offered) {
    if (offered.stream().allMatch(judged -> judged.is(Outcome.FAILS))) {
      return Optional.of(Outcome.FAILS);
    }
    return offered.stream().anyMatch(judged -> judged.is(Outcome.PASSES) || judged.is(Outcome.UNSETTLED))
        ? Optional.of(Outcome.UNSETTLED)
        : Optional.empty();
  }

  private static Optional<Outcome> worst(List<Optional<Outcome>> outcomes) {
    if (outcomes.contains(Optional.of(Outcome.FAILS))) {
      return Optional.of(Outcome.FAILS);
    }
    if (outcomes.isEmpty() || outcomes.contains(Optional.<Outcome>empty())) {
      return Optional.empty();
    }
    return Optional.of(outcomes.contains(Optional.of(Outcome.UNSETTLED)) ? Outcome.UNSETTLED : Outcome.PASSES);
  }

  private List<Judged> judge(Predicate<ComponentType> asked, OpennessRule rule, Case given) {
    return framework.types().stream().filter(asked).map(type -> judge(type, rule, given)).toList();
  }

  private Judged judge(ComponentType type, OpennessRule rule, Case given) {
    if (given.statuses().get(type) instanceof Status.Lacking lacking && !lacking.reason().equals(Stm.LicenseNotOpen)) {
      Optional<Outcome> outcome = lacking.isUnknown() ? Optional.empty() : Optional.of(broken(rule));
      return new Judged(outcome, List.of(new Lack(type.node(), lacking.reason(), lacking.licenses())));
    }
    boolean conformant = rule.condition().words().contains("OSD-conformant");
    List<Optional<Outcome>> outcomes = new ArrayList<>();
    var closed = new TreeSet<Node>(Comparator.comparing(Node::toString));
    for (Part part : given.release().parts(type.node())) {
      for (List<Node> offer : part.declared().offers()) {
        Optional<Outcome> best = best(offer.stream().map(license -> judge(license, type, conformant)).toList());
        outcomes.add(best);
        closed.addAll(best.equals(Optional.of(Outcome.FAILS)) ? offer : List.of());
      }
    }
    List<Lack> lacks =
        closed.isEmpty() ? List.of() : List.of(new Lack(type.node(), Stm.LicenseNotOpen, List.copyOf(closed)));
    return new Judged(worst(outcomes).map(outcome -> outcome == Outcome.FAILS ? broken(rule) : outcome), lacks);
  }

  private Optional<Outcome> judge(Node license, ComponentType type, boolean conformant) {
    if (licenses.isOsiApproved(license)) {
      return Optional.of(Outcome.PASSES);
    }
    if (!conformant) {
      return Optional.of(Outcome.FAILS);
    }
    Outcome known = freedoms.get(license);
    boolean listed = !type.content().equals(Stm.CodeContent) && licenses.isListed(license, type.content());
    return known == null && listed ? Optional.of(Outcome.UNSETTLED) : Optional.ofNullable(known);
  }

  private Outcome broken(OpennessRule rule) {
    return rule.fails() && reading.binds(rule.certainty()) ? Outcome.FAILS : Outcome.UNSETTLED;
  }

  private static Optional<Outcome> best(List<Optional<Outcome>> alternatives) {
    if (alternatives.contains(Optional.of(Outcome.PASSES))) {
      return Optional.of(Outcome.PASSES);
    }
    if (alternatives.contains(Optional.<Outcome>empty())) {
      return Optional.empty();
    }
    return Optional.of(alternatives.contains(Optional.of(Outcome.UNSETTLED)) ? Outcome.UNSETTLED : Outcome.FAILS);
  }

  /// Passes where all four freedoms do, fails where one does, and is not known where one was not judged.
  private static Optional<Outcome> freedom(Map<String, Outcome> standing) {
    List<Optional<Outcome>> four = FOUR.stream().map(f -> Optional.ofNullable(standing.get(FREEDOMS + f))).toList();
    return worst(four);
  }

  private static Node node(License license) {
    return NodeFactory.createURI(license.iri());
  }
}
