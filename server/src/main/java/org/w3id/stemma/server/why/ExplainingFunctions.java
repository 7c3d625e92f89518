package org.w3id.stemma.server.why;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.w3id.stemma.ontology.Stm;

/// Explanations as properties that a query may ask for: found when asked, for artifacts that are known by then.
///
/// - `?artifact stm:reachedBy ?origin`, or `?artifact stm:reachedBy (?origin ?clause ?certainty ?effect ?nextHop)`: every
///   artifact whose own license carries a clause that reaches this one, by the weightiest way in the mainstream reading;
///   nothing for effect and next hop where the clause is the artifact's own.
/// - `(?artifact stm:commercialUse) stm:explainedBy ?sentence`, or
///   `(…) stm:explainedBy (?sentence ?clause ?origin ?certainty)`: the verdict in words, and the clauses that limit it with
///   their origins; one row without clause where none does. A third member of the subject names a reading, `graph:strict`.
///
/// They speak of the default graph of the data set, whatever graph is asked.
public final class ExplainingFunctions {
  private ExplainingFunctions() {}

  /// The functions by IRI.
  ///
  /// @param explaining is called within the transaction of the query
  public static Map<String, PropertyFunctionFactory> of(Supplier<Explaining> explaining) {
    return Map.of(
        Stm.reachedBy.getURI(), iri -> new ReachedBy(explaining.get()),
        Stm.explainedBy.getURI(), iri -> new ExplainedBy(explaining.get()));
  }
}
