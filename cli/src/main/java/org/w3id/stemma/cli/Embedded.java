package org.w3id.stemma.cli;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.loaders.Source;
import org.w3id.stemma.loaders.spdx.SpdxSource;
import org.w3id.stemma.ontology.Graphs;
import org.w3id.stemma.ontology.Ontology;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.home.GraphFile;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.home.Origin;
import org.w3id.stemma.store.home.Placement;

/// What comes with Stemma itself: its knowledge, its vocabulary, and the SPDX License List.
///
/// Each has an identity, the hash of its content or the version of its list. A home that was filled by another build of
/// Stemma is brought up to date; one that has it all is left alone.
final class Embedded {
  /// @param source opens it; only where it has to be loaded
  /// @param identity what the content is, so that a graph file of other content is known to be stale
  private record Part(String name, Placement placement, String identity, Supplier<Source> source) {
    boolean isIn(Home home) {
      return home.graphFiles().newest().stream().anyMatch(this::is);
    }

    private boolean is(GraphFile file) {
      return file.manifest().source().equals(name) && file.manifest().input().equals(identity) && isWhole(file);
    }

    /// A damaged one is as good as none: unlike other sources, these can be read again at any time.
    private static boolean isWhole(GraphFile file) {
      try {
        file.verify();
        return true;
      } catch (StoreException damaged) {
        return false;
      }
    }
  }

  private final List<Part> parts;

  private Embedded(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  static Embedded ofThisBuild() {
    String version = VersionText.version();
    return new Embedded(
        List.of(
            new Part(
                Origin.KNOWLEDGE,
                Placement.DEFAULT,
                Knowledge.version(),
                () -> new GraphSource(Origin.KNOWLEDGE, version, Graphs.KNOWLEDGE, Knowledge::graph)),
            new Part(
                Origin.ONTOLOGY,
                Placement.NAMED,
                Ontology.version(),
                () -> new GraphSource(Origin.ONTOLOGY, version, Graphs.ONTOLOGY, Embedded::vocabulary)),
            new Part(
                SpdxSource.NAME,
                Placement.DEFAULT,
                SpdxSource.edition() + ", read by " + version,
                SpdxSource::new)));
  }

  /// Whether the home has each of them as it is in this build.
  boolean isIn(Home home) {
    return parts.stream().allMatch(part -> part.isIn(home));
  }

  /// Loads those that the home lacks or has otherwise.
  void bring(Loading loading) {
    for (Part part : parts) {
      if (!part.isIn(loading.lock().home())) {
        loading.load(part.source().get(), part.placement(), part.identity());
      }
    }
  }

  private static Graph vocabulary() {
    Graph vocabulary = Ontology.graph();
    GraphUtil.addInto(vocabulary, Ontology.alignments());
    return vocabulary;
  }
}
