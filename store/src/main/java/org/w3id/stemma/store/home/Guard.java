package org.w3id.stemma.store.home;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.vocabulary.RDF;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;

/// Lets facts pass and sets aside what only knowledge and the reasoner may state, or anyone could load himself an
/// "allowed": clauses, terms, rules, effective clauses and terms, verdicts, conflicts, criteria that fail.
public final class Guard extends StreamRDFWrapper {
  private static final Set<Node> PROPERTIES =
      Set.of(
          Stm.clause, Stm.term, Stm.polarity, Stm.evidence, Stm.readIn, Stm.reviewed, Stm.incorporates, Stm.basedOn,
          Stm.behavior, Stm.behaves, Stm.edge, Stm.effect, Stm.carries, Stm.basis, Stm.trigger, Stm.termGroup,
          Stm.advisoryClause, Stm.effectiveClause, Stm.effectiveTerm, Stm.latentClause, Stm.arrival, Stm.profile,
          Stm.internalUse, Stm.commercialUse, Stm.modification, Stm.redistribution, Stm.hosting, Stm.outputUse,
          Stm.trainingOnOutputs, Stm.verdictOn, Stm.outcome, Stm.sentence, Stm.dependsOn, Stm.complete, Stm.conflict,
          Stm.onArtifact, Stm.origin, Stm.nextHop, Stm.explainedBy, Stm.reachedBy, Stm.inferred,
          Stm.passes, Stm.fails, Stm.unsettled, Stm.evaluated, Stm.breaks, Stm.criterion, Stm.result, Stm.needsGrant,
          Stm.mofClass, Stm.osaidStatus, Stm.lacks, Stm.reason, Stm.notTypeAppropriate, Stm.requiredIn,
          Stm.optionalIn, Stm.replaceableBy, Stm.neededFor, Stm.contributesTo, Stm.lists, Stm.openFor);

  private static final Set<Node> CLASSES =
      Set.of(
          Stm.Clause, Stm.Term, Stm.TermGroup, Stm.Behavior, Stm.Rule, Stm.Criterion, Stm.OpennessRule,
          Stm.OpennessEvaluation, Stm.Conflict, Stm.Verdict, Stm.Profile, Stm.ComponentType, Stm.Lack,
          Stm.OpenLicenseList);

  private static final List<String> NAMESPACES =
      List.of(Ns.CLAUSE, Ns.TERM, Ns.BEHAVIOR, Ns.RULE, Ns.CRITERION, Ns.COMPONENT, Ns.LISTING, Ns.CONFLICT);

  private final SortedMap<String, Long> setAside = new TreeMap<>();

  Guard(StreamRDF out) {
    super(out);
  }

  @Override
  public void triple(Triple triple) {
    if (isKept(triple)) {
      setAside.merge("kept-to-knowledge", 1L, Long::sum);
    } else {
      super.triple(triple);
    }
  }

  /// How many triples were set aside, by why.
  SortedMap<String, Long> setAside() {
    return Collections.unmodifiableSortedMap(setAside);
  }

  /// Whether only knowledge and the reasoner may state this.
  public static boolean isKept(Triple triple) {
    Node property = triple.getPredicate();
    return PROPERTIES.contains(property)
        || (property.equals(RDF.Nodes.type) && CLASSES.contains(triple.getObject()))
        || (property.isURI() && property.getURI().startsWith(Ns.PARAM))
        || isKnown(triple.getSubject());
  }

  private static boolean isKnown(Node subject) {
    return subject.isURI() && NAMESPACES.stream().anyMatch(subject.getURI()::startsWith);
  }
}
