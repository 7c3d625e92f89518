package org.w3id.stemma.store.build;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.w3id.stemma.store.disk.Json;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.home.GraphFile;
import org.w3id.stemma.store.home.GraphFiles;
import org.w3id.stemma.store.home.GraphManifest;
import org.w3id.stemma.store.quads.Census;
import org.w3id.stemma.store.reading.ReadingGraphs;

/// What a generation keeps for the next one, so that a small load need not read everything again.
///
/// Beside it lie, as [streams of triples][org.w3id.stemma.store.memo.TripleWriter], the facts of each graph file that the
/// inference reads ([#facts]), and what followed from facts as ordinary triples of each reading's graph ([#concluded]).
///
/// @param parts the graph files
/// @param counts what is stored in each named graph
/// @param bytes how large the databases were when they were last made anew
record Memo(int format, List<Part> parts, List<Counts> counts, long bytes) {
  static final int FORMAT = 1;
  static final String FOLDER = "memo";
  static final String FILE = "memo.json";
  private static final List<String> CONCLUDED =
      IntStream.range(0, ReadingGraphs.ALL.size()).mapToObj(reading -> "reading-" + reading + ".concluded").toList();

  /// All files but those of facts.
  static final Set<String> NAMES =
      Stream.concat(Stream.of(FILE), CONCLUDED.stream()).collect(Collectors.toUnmodifiableSet());

  /// A graph file and where it is served.
  record Part(String sha256, String graph, boolean beside, long quads) {
    static Part of(GraphFile file, boolean beside) {
      GraphManifest manifest = file.manifest();
      return new Part(manifest.sha256(), manifest.graph(), beside, manifest.quads());
    }
  }

  /// A graph of [Census], its nodes as text.
  record Counts(
      String graph,
      boolean beside,
      long stored,
      long entities,
      SortedMap<String, Long> properties,
      SortedMap<String, Long> classes) {}

  Memo {
    parts = List.copyOf(parts);
    counts = List.copyOf(counts);
  }

  static Path facts(Path memo, GraphFile file) {
    return memo.resolve(file.manifest().sha256() + ".facts");
  }

  static Path concluded(Path memo, int reading) {
    return memo.resolve(CONCLUDED.get(reading));
  }

  static Memo of(GraphFiles.Split files, Census census, long bytes) {
    var parts = new ArrayList<Part>();
    files.current().forEach(file -> parts.add(Part.of(file, false)));
    files.beside().forEach(file -> parts.add(Part.of(file, true)));
    var counts = new ArrayList<Counts>();
    census.current().forEach((graph, count) -> counts.add(counts(graph, false, count)));
    census.beside().forEach((graph, count) -> counts.add(counts(graph, true, count)));
    counts.sort(comparing(Counts::graph));
    return new Memo(FORMAT, parts, counts, bytes);
  }

  private static Counts counts(Node graph, boolean beside, Census.OfGraph count) {
    return new Counts(
        graph.getURI(), beside, count.stored(), count.entities(), texts(count.properties()), texts(count.classes()));
  }

  /// The counts of one of the two databases, but for some graphs.
  Map<Node, Census.OfGraph> counted(boolean beside, Set<Node> without) {
    var counted = new LinkedHashMap<Node, Census.OfGraph>();
    for (Counts of : counts) {
      Node graph = NodeFactory.createURI(of.graph());
      if (of.beside() == beside && !without.contains(graph)) {
        counted.put(graph, new Census.OfGraph(of.stored(), of.entities(), nodes(of.properties()), nodes(of.classes())));
      }
    }
    return counted;
  }

  private static SortedMap<String, Long> texts(Map<Node, Long> counts) {
    var texts = new TreeMap<String, Long>();
    counts.forEach((node, n) -> texts.put(NodeFmtLib.strNT(node), n));
    return texts;
  }

  private static Map<Node, Long> nodes(Map<String, Long> counts) {
    var nodes = new LinkedHashMap<Node, Long>();
    counts.forEach((text, n) -> nodes.put(NodeFactoryExtra.parseNode(text), n));
    return nodes;
  }

  /// The memo of a generation, if it has one that this program can use.
  static Optional<Memo> read(Generation generation) throws IOException {
    Path file = generation.folder().resolve(FOLDER).resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Optional.of(Json.read(file, Memo.class)).filter(memo -> memo.format() == FORMAT);
  }

  /// @param memo the folder, which must be there
  void write(Path memo) throws IOException {
    Files.writeString(memo.resolve(FILE), Json.pretty(this));
  }
}
