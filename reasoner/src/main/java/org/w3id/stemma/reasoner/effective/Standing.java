package org.w3id.stemma.reasoner.effective;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.stemma.ontology.Stm;

/// What a profile amounts to in one reading, each list by provision and effect.
///
/// @param own asserted by the artifact's own licenses and counted
/// @param inherited restrictions that bind
/// @param granted inherited permissions that the artifact holds
/// @param advised restrictions too uncertain to bind, and own clauses that a choice of license may avoid
/// @param latent restrictions that rest in a data set
public record Standing(
    List<Arrival> own, List<Arrival> inherited, List<Arrival> granted, List<Arrival> advised, List<Arrival> latent) {
  public Standing {
    own = List.copyOf(own);
    inherited = List.copyOf(inherited);
    granted = List.copyOf(granted);
    advised = List.copyOf(advised);
    latent = List.copyOf(latent);
  }

  /// What counts: own, inherited, granted.
  public Stream<Arrival> effective() {
    return Stream.of(own, inherited, granted).flatMap(List::stream);
  }

  /// The IRIs of clauses and terms by the properties that state them of an artifact. A clause that counts by one effect is
  /// not also called advisory by another.
  public Map<Node, Set<String>> stated() {
    Set<String> effective = clauses(effective());
    Set<String> advisory = clauses(advised.stream());
    advisory.removeAll(effective);
    var stated = new LinkedHashMap<Node, Set<String>>();
    stated.put(Stm.effectiveClause, effective);
    stated.put(Stm.effectiveTerm, new TreeSet<>(effective().map(a -> a.provision().term().iri()).toList()));
    stated.put(Stm.advisoryClause, advisory);
    stated.put(Stm.latentClause, clauses(latent.stream()));
    return stated;
  }

  private static Set<String> clauses(Stream<Arrival> arrivals) {
    return new TreeSet<>(arrivals.map(arrival -> arrival.provision().clause().iri()).toList());
  }
}
