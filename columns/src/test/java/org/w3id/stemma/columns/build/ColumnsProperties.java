package org.w3id.stemma.columns.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.NullUnmarked;
import org.w3id.stemma.columns.Columns;

/// What is written as columns is what is read from them.
@NullUnmarked
class ColumnsProperties {
  private static final List<Node> RESOURCES =
      Stream.of("<urn:a>", "<urn:b>", "<urn:ab>", "<urn:\u00e9>", "<urn:long-name-that-goes-on-and-on-1>", "<urn:long-name-that-goes-on-and-on-2>", "_:x", "_:y")
          .map(SSE::parseNode)
          .toList();

  private static final List<Node> PROPERTIES = Stream.of("<urn:p>", "<urn:q>", "<urn:r>").map(SSE::parseNode).toList();

  private static final List<Node> LITERALS =
      Stream.of(
              "1", "01", "+1", "-0", "-17", "1.0", "1e0", "'1'", "'1'@en", "'1'@EN", "'1'@de", "'a\\u0000b'", "'a'", "'a\\u0000'", "''",
              "'\ud83d\ude00'", "'\uffff'", "'2024-02-19'^^<http://www.w3.org/2001/XMLSchema#date>",
              "'2024-02-30'^^<http://www.w3.org/2001/XMLSchema#date>", "'2024-02-19Z'^^<http://www.w3.org/2001/XMLSchema#date>",
              "'2024-02-19T11:06:12Z'^^<http://www.w3.org/2001/XMLSchema#dateTime>",
              "'2024-02-19T11:06:12.000Z'^^<http://www.w3.org/2001/XMLSchema#dateTime>",
              "'1969-12-31T23:59:59.999Z'^^<http://www.w3.org/2001/XMLSchema#dateTime>",
              "'0001-01-01T00:00:00Z'^^<http://www.w3.org/2001/XMLSchema#dateTime>",
              "'2024-02-19T24:00:00Z'^^<http://www.w3.org/2001/XMLSchema#dateTime>",
              "'2024-02-19T11:06:12+01:00'^^<http://www.w3.org/2001/XMLSchema#dateTime>",
              "'999999999999999999'^^<http://www.w3.org/2001/XMLSchema#integer>",
              "'1000000000000000000'^^<http://www.w3.org/2001/XMLSchema#integer>", "'x'^^<http://www.w3.org/2001/XMLSchema#integer>",
              "'1'^^<http://www.w3.org/2001/XMLSchema#int>", "'1'^^<urn:type>", "true", "<<( <urn:a> <urn:p> 1 )>>")
          .map(SSE::parseNode)
          .toList();

  /// Halves of surrogate pairs, which UTF-8 cannot tell apart.
  private static final List<Node> HALVES =
      Stream.of("urn:\ud800", "urn:\ud801")
          .map(datatype -> NodeFactory.createLiteralDT("1", TypeMapper.getInstance().getSafeTypeByName(datatype)))
          .toList();

  private static final List<Node> OBJECTS = Stream.of(RESOURCES, LITERALS, HALVES).flatMap(List::stream).toList();

  private static final List<Node> GRAPHS =
      Stream.concat(Stream.of(Quad.defaultGraphIRI), Stream.of("<urn:g>", "<urn:h>", "<urn:a>").map(SSE::parseNode)).toList();

  private Path folder;

  @BeforeTry
  void open() throws IOException {
    folder = Files.createTempDirectory("columns");
  }

  @AfterTry
  void delete() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static List<Quad> quads(Random random) {
    var quads = new ArrayList<Quad>();
    for (int i = random.nextInt(200); i > 0; i--) {
      quads.add(new Quad(any(GRAPHS, random), any(RESOURCES, random), any(PROPERTIES, random), any(OBJECTS, random)));
    }
    return quads;
  }

  private static Node any(List<Node> nodes, Random random) {
    return nodes.get(random.nextInt(nodes.size()));
  }

  private Path write(List<Quad> quads, String name, int chunk) throws IOException {
    Path made = Files.createDirectory(folder.resolve(name));
    try (var writer = new ColumnsWriter(made, 1 + chunk % 3, chunk)) {
      for (Quad quad : quads) {
        writer.add(quad);
      }
      writer.finish();
    }
    return made;
  }

  private static Map<Quad, Long> counted(Iterator<Quad> quads) {
    var counted = new HashMap<Quad, Long>();
    quads.forEachRemaining(quad -> counted.merge(quad, 1L, Long::sum));
    return counted;
  }

  @Property(tries = 300)
  void everyPatternFindsWhatItFindsInMemory(@ForAll long seed) throws IOException {
    var random = new Random(seed);
    List<Quad> quads = quads(random);
    DatasetGraph memory = DatasetGraphFactory.create();
    quads.forEach(memory::add);
    try (Columns columns = Columns.open(write(quads, "columns", 1 + random.nextInt(100)))) {
      DatasetGraph dataset = columns.dataset();
      assertThat(Iter.toSet(dataset.listGraphNodes())).isEqualTo(Iter.toSet(memory.listGraphNodes()));
      for (int i = 0; i < 60; i++) {
        Node g = random.nextInt(3) == 0 ? Node.ANY : any(GRAPHS, random);
        Node s = random.nextBoolean() ? Node.ANY : any(RESOURCES, random);
        Node p = random.nextBoolean() ? Node.ANY : any(PROPERTIES, random);
        Node o = random.nextBoolean() ? Node.ANY : any(OBJECTS, random);
        assertThat(counted(dataset.find(g, s, p, o))).as("%s %s %s %s", g, s, p, o).isEqualTo(counted(memory.find(g, s, p, o)));
      }
    }
  }

  @Property(tries = 100)
  void anyOrderOfTheQuadsAndAnySizeOfChunksGiveTheSameBytes(@ForAll long seed) throws IOException {
    var random = new Random(seed);
    List<Quad> quads = quads(random);
    Path one = write(quads, "one", 1 + random.nextInt(100));
    List<Quad> shuffled = new ArrayList<>(quads);
    shuffled.addAll(quads.subList(0, quads.size() / 2));
    Collections.shuffle(shuffled, random);
    Path other = write(shuffled, "other", 1 + random.nextInt(100));
    try (Stream<Path> files = Files.list(one)) {
      for (Path file : files.toList()) {
        assertThat(other.resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
    try (Stream<Path> ones = Files.list(one); Stream<Path> others = Files.list(other)) {
      assertThat(ones.count()).isEqualTo(others.count());
    }
  }

  @Property(tries = 50)
  void aTermThatNoQuadHasHasAnIdToo(@ForAll long seed) throws IOException {
    var random = new Random(seed);
    List<Quad> quads = quads(random);
    Path made = Files.createDirectory(folder.resolve("columns"));
    try (var writer = new ColumnsWriter(made, 2, 1 + random.nextInt(100))) {
      for (Node term : OBJECTS) {
        writer.add(term);
      }
      for (Quad quad : quads) {
        writer.add(quad);
      }
      writer.finish();
    }
    DatasetGraph memory = DatasetGraphFactory.create();
    quads.forEach(memory::add);
    try (Columns columns = Columns.open(made)) {
      for (Node term : OBJECTS) {
        assertThat(columns.terms().node(columns.terms().id(term))).isEqualTo(term);
      }
      assertThat(counted(columns.dataset().find())).isEqualTo(counted(memory.find()));
    }
  }

  @Example
  void aDataSetIsReadAndNeverWritten() throws IOException {
    try (Columns columns = Columns.open(write(List.of(), "columns", 1))) {
      DatasetGraph dataset = columns.dataset();
      assertThat(Txn.calculateRead(dataset, dataset::isEmpty)).isTrue();
      assertThatThrownBy(() -> dataset.begin(TxnType.WRITE)).isInstanceOf(UnsupportedOperationException.class);
      assertThatThrownBy(() -> dataset.add(Quad.defaultGraphIRI, GRAPHS.get(1), GRAPHS.get(1), GRAPHS.get(1)))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  /// Enough terms for many blocks of text and of bits.
  @Property(tries = 10)
  void whatIsManyIsFoundToo(@ForAll long seed) throws IOException {
    var random = new Random(seed);
    var quads = new ArrayList<Quad>();
    for (int i = 0; i < 3_000; i++) {
      Node model = SSE.parseNode("<urn:models/" + random.nextInt(1_500) + ">");
      Node object = SSE.parseNode(random.nextBoolean() ? Integer.toString(random.nextInt(5_000) - 2_500) : "<urn:bases/" + random.nextInt(40) + ">");
      quads.add(new Quad(any(GRAPHS, random), model, any(PROPERTIES, random), object));
    }
    DatasetGraph memory = DatasetGraphFactory.create();
    quads.forEach(memory::add);
    try (Columns columns = Columns.open(write(quads, "columns", 1 + random.nextInt(2_000)))) {
      DatasetGraph dataset = columns.dataset();
      assertThat(counted(dataset.find())).isEqualTo(counted(memory.find()));
      for (Quad quad : quads.subList(0, 300)) {
        Node o = quad.getObject();
        assertThat(counted(dataset.find(Node.ANY, quad.getSubject(), Node.ANY, Node.ANY)))
            .isEqualTo(counted(memory.find(Node.ANY, quad.getSubject(), Node.ANY, Node.ANY)));
        assertThat(counted(dataset.find(Node.ANY, Node.ANY, Node.ANY, o))).isEqualTo(counted(memory.find(Node.ANY, Node.ANY, Node.ANY, o)));
        assertThat(counted(dataset.find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), o))).hasSize(1);
      }
    }
  }
}
