package org.w3id.stemma.cli;

import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.w3id.stemma.reasoner.Effective;
import org.w3id.stemma.reasoner.Law;
import org.w3id.stemma.reasoner.Lineage;
import org.w3id.stemma.reasoner.Openness;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.Sink;
import org.w3id.stemma.store.Conclusions;
import org.w3id.stemma.store.Inference;

/// The reasoner as the store's inference: takes the facts of the default graph, concludes what binds each artifact and
/// what each license makes of the openness standards.
final class Reasoning implements Inference {
  private final Law law;
  private final String rules;
  private final LocalDate asOf;
  private final Lineage.Builder lineage = Lineage.builder();

  Reasoning(Law law, String rules, LocalDate asOf) {
    this.law = law;
    this.rules = rules;
    this.asOf = asOf;
  }

  @Override
  public StreamRDF facts() {
    return new StreamRDFBase() {
      @Override
      public void quad(Quad quad) {
        lineage.add(quad.asTriple());
      }

      @Override
      public void triple(Triple triple) {
        lineage.add(triple);
      }
    };
  }

  @Override
  public void conclude(Conclusions out) {
    Effective.of(lineage.build(), law).conclude(into(out));
    List<Openness.Finding> openness = Openness.evaluate(law);
    for (Reading reading : Reading.values()) {
      Openness.triples(openness, reading).forEach(triple -> out.triple(reading.graph(), triple));
    }
  }

  @Override
  public String rules() {
    return rules;
  }

  @Override
  public String asOf() {
    return asOf.toString();
  }

  private static Sink into(Conclusions out) {
    return new Sink() {
      @Override
      public void profile(int profile, Node reading, Node property, Node object) {
        out.profile(profile, reading, property, object);
      }

      @Override
      public void profileOf(Node artifact, int profile) {
        out.profileOf(artifact, profile);
      }
    };
  }
}
