package org.w3id.stemma.reasoner.why;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.verdict.Outcome;
import org.w3id.stemma.reasoner.verdict.Verdicts;

/// A license that allows everything and asks for nothing, to stand for "something free and known".
final class FreeLicense {
  private FreeLicense() {}

  /// The one with the fewest clauses of those that allow all purposes without duties in the strict reading; of several
  /// the first by IRI.
  ///
  /// @throws IllegalStateException if the law knows none
  static Node in(Law law) {
    Map<License, Long> allowed =
        Verdicts.evaluate(law, Reading.STRICT).stream()
            .filter(of -> of.verdict().outcome() == Outcome.ALLOWED)
            .collect(Collectors.groupingBy(Verdicts.OfLicense::license, Collectors.counting()));
    List<License> free =
        allowed.entrySet().stream().filter(of -> of.getValue() == Purpose.values().length).map(Map.Entry::getKey).toList();
    return free.stream()
        .min(Comparator.comparingInt((License license) -> license.clauses().size()).thenComparing(License::iri))
        .map(license -> NodeFactory.createURI(license.iri()))
        .orElseThrow(() -> new IllegalStateException("no license of the law allows everything without duties"));
  }
}
