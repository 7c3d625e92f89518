package org.w3id.stemma.columns.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.jspecify.annotations.NullUnmarked;
import org.w3id.stemma.columns.file.Mapped;
import org.w3id.stemma.columns.term.Dictionary;

/// Columns made of older ones are those that are made of the quads from scratch, to the byte.
@NullUnmarked
class ColumnsUpdateProperties {
  private static final List<Node> GRAPHS =
      Stream.concat(Stream.of(Quad.defaultGraphIRI), Stream.of("<urn:g>", "<urn:h>", "<urn:m3>", "<urn:new>").map(SSE::parseNode)).toList();

  private static final List<Node> OTHERS =
      Stream.of("'a'", "'a'@en", "'b'@de", "'1'^^<urn:t>", "'2024-02-19'^^<http://www.w3.org/2001/XMLSchema#date>", "_:x", "<<( <urn:a> <urn:p0> 1 )>>")
          .map(SSE::parseNode)
          .toList();

  private Path folder;

  @BeforeTry
  void open() throws IOException {
    folder = Files.createTempDirectory("update");
  }

  @AfterTry
  void delete() throws IOException {
    Folders.delete(folder);
  }

  private static Node any(List<Node> nodes, Random random) {
    return nodes.get(random.nextInt(nodes.size()));
  }

  private static Node resource(Random random, int most) {
    return SSE.parseNode("<urn:m" + random.nextInt(most) + ">");
  }

  private static Node object(Random random, int most) {
    return switch (random.nextInt(3)) {
      case 0 -> resource(random, most);
      case 1 -> SSE.parseNode(Integer.toString(random.nextInt(most) - most / 2));
      default -> any(OTHERS, random);
    };
  }

  /// A predicate may be a subject, an object and a graph too.
  private static Quad quad(Random random, int most) {
    Node predicate = random.nextInt(10) == 0 ? resource(random, 5) : SSE.parseNode("<urn:p" + random.nextInt(4) + ">");
    return new Quad(any(GRAPHS, random), resource(random, most), predicate, object(random, most));
  }

  private static List<Quad> quads(Random random, int count, int most) {
    return Stream.generate(() -> quad(random, most)).limit(count).toList();
  }

  private Path build(String name, Collection<Quad> quads, Collection<Node> terms) throws IOException {
    Path made = Files.createDirectory(folder.resolve(name));
    try (var writer = new ColumnsWriter(made)) {
      for (Quad quad : quads) {
        writer.add(quad);
      }
      for (Node term : terms) {
        writer.add(term);
      }
      writer.finish();
    }
    return made;
  }

  private static void assertSameBytes(Path one, Path other) throws IOException {
    try (Stream<Path> files = Files.list(one); Stream<Path> others = Files.list(other)) {
      List<Path> all = files.toList();
      assertThat(others.map(Path::getFileName)).containsExactlyInAnyOrderElementsOf(all.stream().map(Path::getFileName).toList());
      for (Path file : all) {
        assertThat(other.resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }

  private static void assertIdsOfTheSameTerms(Path old, Path made, ColumnsUpdate update) throws IOException {
    try (var olds = new Mapped(old); var news = new Mapped(made)) {
      var before = new Dictionary(olds);
      var after = new Dictionary(news);
      for (int id = 1; id <= before.size(); id++) {
        assertThat(update.id(id)).isEqualTo(after.id(before.node(id)));
      }
    }
  }

  @Property(tries = 500)
  void anyChangeGivesTheBytesOfABuildFromScratch(@ForAll long seed) throws IOException {
    var random = new Random(seed);
    int most = 1 + random.nextInt(60);
    List<Quad> before = quads(random, random.nextInt(300), most);
    List<Quad> added = quads(random, random.nextInt(10) * random.nextInt(10), most);
    Set<Node> dropped = new HashSet<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      dropped.add(any(GRAPHS, random));
    }
    var removed = new ArrayList<>(quads(random, random.nextInt(3), most));
    for (int i = random.nextInt(20); i > 0 && !before.isEmpty(); i--) {
      removed.add(before.get(random.nextInt(before.size())));
    }
    Set<Node> terms = random.nextBoolean() ? Set.of() : Set.of(resource(random, most), any(OTHERS, random));
    List<Quad> after = new ArrayList<>(before);
    after.removeIf(quad -> dropped.contains(quad.getGraph()));
    after.removeAll(removed);
    after.addAll(added);

    Path old = build("old", before, List.of(SSE.parseNode("<urn:nowhere>")));
    Path made = Files.createDirectory(folder.resolve("made"));
    try (var update = new ColumnsUpdate(old, new ColumnsWriter(made, 1, 1 + random.nextInt(50)))) {
      update.drop(dropped::contains);
      removed.forEach(update::remove);
      for (Quad quad : added) {
        update.add(quad);
      }
      for (Node term : terms) {
        update.add(term);
      }
      update.finish();
      assertIdsOfTheSameTerms(old, made, update);
    }
    assertSameBytes(build("scratch", after, terms), made);
  }

  /// The default graph has the id of no term, and so has a graph that is gone.
  @Example
  void aTripleStaysInTheDefaultGraphWhenTheLastQuadOfAnotherGraphGoes() throws IOException {
    Quad stays = SSE.parseQuad("(_ <urn:a> <urn:p> 1)");
    Quad goes = SSE.parseQuad("(<urn:g> <urn:a> <urn:p> 1)");
    Path old = build("old", List.of(stays, goes), List.of());
    Path made = Files.createDirectory(folder.resolve("made"));
    try (var update = new ColumnsUpdate(old, made)) {
      update.remove(goes);
      assertThat(update.finish()).isEqualTo(1);
    }
    assertSameBytes(build("scratch", List.of(stays), List.of()), made);
  }

  @Example
  void aTermThatIsKeptStays() throws IOException {
    Node term = SSE.parseNode("<urn:nowhere>");
    Path old = build("old", quads(new Random(1), 20, 10), List.of(term));
    Path made = Files.createDirectory(folder.resolve("made"));
    try (var update = new ColumnsUpdate(old, made); var files = new Mapped(old)) {
      update.keep(new Dictionary(files).id(term));
      update.finish();
    }
    assertSameBytes(old, made);
  }
}
