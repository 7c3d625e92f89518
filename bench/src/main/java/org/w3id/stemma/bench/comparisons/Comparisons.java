package org.w3id.stemma.bench.comparisons;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.loaders.spdx.SpdxSource;

/// The comparisons by name, run on the knowledge of this build.
record Comparisons(Ours ours, Path shared, List<Judgment> judgments) {
  static final List<String> NAMES = List.of("osi", "choosealicense", "osadl", "scancode");

  static Comparisons of(Path shared) {
    return new Comparisons(Ours.of(Knowledge.graph()), shared, Judgment.all());
  }

  Judged run(String name) throws IOException {
    return Judged.of(
        switch (name) {
          case "osi" -> OsiFlag.compare(ours, spdx());
          case "choosealicense" -> ChooseALicense.compare(ours, shared);
          case "osadl" -> Osadl.compare(ours, shared);
          case "scancode" -> ScanCode.compare(ours, shared);
          default -> throw new IllegalArgumentException("no comparison is called " + name + ": take one of " + NAMES);
        },
        judgments);
  }

  private static Graph spdx() {
    Graph graph = GraphFactory.createDefaultGraph();
    new SpdxSource().read(StreamRDFLib.graph(graph), finding -> {});
    return graph;
  }
}
