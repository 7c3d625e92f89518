package org.w3id.stemma.store.memo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/// What was written is what is read.
class TripleStreamProperties {
  @Property(tries = 200)
  void triplesComeBackInTheirOrder(@ForAll("many") List<Triple> triples) throws IOException {
    Path file = written(triples);
    assertThat(read(file)).isEqualTo(triples);
    Files.delete(file);
  }

  /// More nodes than there are slots, each said more than once.
  @Example
  void whatWasPushedOutOfItsSlotIsToldAgain() throws IOException {
    var triples = new ArrayList<Triple>();
    for (int i = 0; i < 60_000; i++) {
      triples.add(Triple.create(iri("s" + i % 30_000), iri("p"), iri("o" + i * 7 % 20_000)));
    }
    Path file = written(triples);
    assertThat(read(file)).isEqualTo(triples);
    Files.delete(file);
  }

  @Property(tries = 50)
  void aStreamThatWasCutOffIsNotRead(@ForAll("many") List<Triple> triples) throws IOException {
    Path file = written(triples);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
    assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class);
    Files.delete(file);
  }

  private static Path written(List<Triple> triples) throws IOException {
    Path file = Files.createTempFile("triples", ".bin");
    try (var out = new TripleWriter(file)) {
      for (Triple triple : triples) {
        out.write(triple);
      }
      out.finish();
    }
    return file;
  }

  private static List<Triple> read(Path file) throws IOException {
    var triples = new ArrayList<Triple>();
    try (var in = new TripleReader(file)) {
      in.read(triples::add);
    }
    return triples;
  }

  @Provide
  Arbitrary<List<Triple>> many() {
    Arbitrary<Node> iris = Arbitraries.strings().alpha().numeric().withChars('/', 'ü', '木').ofMaxLength(6).map(TripleStreamProperties::iri);
    Arbitrary<String> texts = Arbitraries.strings().ofMaxLength(400);
    Arbitrary<Node> literals =
        Arbitraries.oneOf(
            texts.map(NodeFactory::createLiteralString),
            texts.map(text -> NodeFactory.createLiteralLang(text, "en-GB")),
            texts.map(text -> NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName("http://example.org/type"))),
            Arbitraries.integers().map(n -> NodeFactory.createLiteralDT("0" + n, TypeMapper.getInstance().getSafeTypeByName("http://www.w3.org/2001/XMLSchema#integer"))));
    return Combinators.combine(iris, Arbitraries.of("p", "q", "r").map(TripleStreamProperties::iri), Arbitraries.oneOf(iris, literals))
        .as(Triple::create)
        .list()
        .ofMaxSize(60);
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("http://example.org/" + name);
  }
}
