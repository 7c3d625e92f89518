package org.w3id.stemma.loaders;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;

/// Counts one reading of a source while it passes triples and findings on. Used by one thread.
public final class Tally {
  private final StreamRDF out;
  private final Consumer<Finding> findings;
  private final SortedMap<String, Long> faults = new TreeMap<>();
  private long records;
  private long rejected;
  private long triples;

  public Tally(StreamRDF out, Consumer<Finding> findings) {
    this.out = out;
    this.findings = findings;
  }

  /// One more record begins.
  public void record() {
    records++;
  }

  public void state(Node subject, Node property, Node object) {
    state(Triple.create(subject, property, object));
  }

  public void state(Triple triple) {
    triples++;
    out.triple(triple);
  }

  /// Tells a finding; one that is [Finding.Kind#REJECTED] takes the present record out of the
  /// accepted ones.
  public void tell(Finding finding) {
    faults.merge(finding.fault(), 1L, Long::sum);
    if (finding.kind() == Finding.Kind.REJECTED) {
      rejected++;
    }
    findings.accept(finding);
  }

  public Report report() {
    return new Report(records, records - rejected, rejected, triples, faults);
  }
}
