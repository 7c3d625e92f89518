package org.w3id.stemma.bench.small;

import java.nio.file.Path;
import java.util.Optional;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.loaders.Report;
import org.w3id.stemma.loaders.Source;
import org.w3id.stemma.loaders.hub.HubSource;
import org.w3id.stemma.loaders.names.LicenseResolver;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.store.home.GraphFile;
import org.w3id.stemma.store.home.GraphFileWriter;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.home.Origin;
import org.w3id.stemma.store.home.Outcome;
import org.w3id.stemma.store.home.Placement;

/// `LoadBesideMain HOME FILE SOURCE`: loads models in the shape of the Hub's API as a source of their own, beside the Hub,
/// as a catalogue of one's own would be.
public final class LoadBesideMain {
  private LoadBesideMain() {}

  public static void main(String[] arguments) {
    Source models = new HubSource(Path.of(arguments[1]), LicenseResolver.of(Knowledge.graph()), id -> Optional.empty());
    String name = arguments[2];
    var origin = new Origin(name, models.snapshot(), Graphs.snapshot(name, models.snapshot()), Placement.DEFAULT);
    try (var lock = Home.open(Path.of(arguments[0])).lockWriter("load " + name);
        var writer = GraphFileWriter.open(lock, origin)) {
      Report report = models.read(writer.triples(), finding -> {});
      GraphFile file = writer.commit(new Outcome(report.records(), report.rejected(), report.faults(), ""));
      System.out.println(file.manifest().records() + " models, " + file.manifest().quads() + " statements: " + file.path());
    }
  }
}
