package org.w3id.stemma.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.Sink;
import org.w3id.stemma.reasoner.compatibility.Combinations;
import org.w3id.stemma.reasoner.conflict.Conflicts;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Openness;
import org.w3id.stemma.reasoner.lineage.Lineage;
import org.w3id.stemma.reasoner.release.Framework;
import org.w3id.stemma.reasoner.release.ReleaseOpenness;
import org.w3id.stemma.reasoner.release.Releases;
import org.w3id.stemma.reasoner.verdict.Case;
import org.w3id.stemma.reasoner.verdict.Judgments;
import org.w3id.stemma.reasoner.verdict.Told;
import org.w3id.stemma.reasoner.verdict.Verdicts;
import org.w3id.stemma.store.build.Conclusions;
import org.w3id.stemma.store.build.Inference;

/// The reasoner as the store's inference: takes the facts of the default graph, concludes what binds each artifact, what
/// may be done with it and what conflicts it has, what each license allows, how licenses and releases stand to the openness
/// standards, and which licenses can be combined.
final class Reasoning implements Inference {
  private final Law law;
  private final Framework framework;
  private final String rules;
  private final LocalDate asOf;
  private final Lineage.Builder builder;
  private final Releases releases = new Releases();
  private String nextChange = "";

  Reasoning(Law law, Framework framework, String rules, LocalDate asOf) {
    this.law = law;
    this.framework = framework;
    this.rules = rules;
    this.asOf = asOf;
    this.builder = Lineage.builder().asOf(asOf).under(law);
  }

  @Override
  public StreamRDF facts() {
    return new StreamRDFBase() {
      @Override
      public void quad(Quad quad) {
        take(quad.asTriple());
      }

      @Override
      public void triple(Triple triple) {
        take(triple);
      }
    };
  }

  private void take(Triple triple) {
    builder.add(triple);
    releases.add(triple);
  }

  @Override
  public boolean reads(Node property) {
    return builder.reads(property) || Releases.reads(property);
  }

  @Override
  public void conclude(Conclusions out) {
    Lineage lineage = builder.build();
    nextChange = lineage.nextChange().map(LocalDate::toString).orElse("");
    Case onThatDay = Case.UNSPECIFIED.with(new Told.Day(asOf));
    Judgments judgments = Judgments.of(Effective.of(lineage, law), onThatDay);
    Conflicts.of(judgments).conclude(into(out));
    var ofReleases = new ReleaseOpenness(framework, law, Openness.evaluate(law));
    for (Reading reading : Reading.values()) {
      ofReleases.conclude(releases, lineage, reading, triple -> out.triple(reading.graph(), triple));
    }
  }

  @Override
  public void concludeFromRules(BiConsumer<Node, Triple> out) {
    List<Openness.Finding> openness = Openness.evaluate(law);
    for (Reading reading : Reading.values()) {
      Openness.triples(openness, reading).forEach(triple -> out.accept(reading.graph(), triple));
      Verdicts.triples(Verdicts.evaluate(law, reading)).forEach(triple -> out.accept(reading.graph(), triple));
    }
    Combinations.triples(law).forEach(triple -> out.accept(Reading.MAINSTREAM.graph(), triple));
  }

  @Override
  public String rules() {
    return rules;
  }

  @Override
  public String asOf() {
    return asOf.toString();
  }

  @Override
  public String nextChange() {
    return nextChange;
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

      @Override
      public void pattern(int pattern, Node property, Node object) {
        out.pattern(pattern, property, object);
      }

      @Override
      public void conflict(int profile, Node reading, int pattern) {
        out.conflict(profile, reading, pattern);
      }

      @Override
      public void triple(Node reading, Triple triple) {
        out.triple(reading, triple);
      }
    };
  }
}
