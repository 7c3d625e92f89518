package org.w3id.stemma.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.sparql.resultset.ResultsWriter;

/// What is written as JSON is what Jena's own writer says, and any JSON parser reads it.
class JsonRowsProperties {
  private static final List<Var> VARIABLES = Stream.of("x", "größe", "z").map(Var::alloc).toList();
  private static final Node NOTHING = Node.ANY;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Property(tries = 400)
  void readBackItIsWhatJenaWrites(@ForAll("rows") List<Binding> rows) {
    RowSet ours = read(ours(rows));
    RowSet theirs = read(theirs(rows));
    assertThat(ours.getResultVars()).isEqualTo(theirs.getResultVars());
    assertThat(ResultsCompare.equalsByTermAndOrder(ours, theirs)).isTrue();
  }

  /// Jena's writer turns half a surrogate into a question mark.
  @Property(tries = 400)
  void everyTextIsReadBackByAnyParser(@ForAll("texts") String text) throws IOException {
    byte[] written = ours(List.of(row(NodeFactory.createLiteralString(text))));
    var value = JSON.readTree(written).at("/results/bindings/0/x/value");
    assertThat(value.asText()).isEqualTo(text);
    assertThat(new String(written, StandardCharsets.UTF_8)).doesNotContain("\u2028", "\u2029", "\uFFFD".repeat(text.contains("\uFFFD") ? 99 : 1));
  }

  @Provide
  Arbitrary<List<Binding>> rows() {
    Arbitrary<Node> cell = Arbitraries.oneOf(terms(), terms(), Arbitraries.just(NOTHING));
    return Combinators.combine(cell, cell, cell).as((x, y, z) -> row(x, y, z)).list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Character> odd =
        Arbitraries.of('"', '\\', '\n', '\r', '\t', '\b', '\f', '\0', '\u001f', '\u007f', '\u0085', '\u2028', '\u2029', '\ud800', '\udfff', '\ud83d', '\ude00', '\ufeff', '\uffff', '<', '/', 'é', '漢');
    return Arbitraries.oneOf(odd, Arbitraries.chars().all()).list().ofMaxSize(30).map(JsonRowsProperties::text);
  }

  private static String text(List<Character> characters) {
    var text = new StringBuilder();
    characters.forEach(text::append);
    return text.toString();
  }

  /// Texts that Jena can write too.
  private Arbitrary<String> whole() {
    return texts().map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }

  private Arbitrary<Node> terms() {
    Arbitrary<Node> simple = Arbitraries.oneOf(
        whole().map(NodeFactory::createLiteralString),
        whole().map(text -> NodeFactory.createLiteralLang(text, "en-GB")),
        whole().map(text -> NodeFactory.createLiteralDirLang(text, "ar", TextDirection.RTL)),
        Arbitraries.of("1", "01", "x", "1.50").map(lexical -> NodeFactory.createLiteralDT(lexical, XSDDatatype.XSDdecimal)),
        Arbitraries.of("http://example.org/a", "urn:x:é", "http://example.org/?q=\"1\"").map(NodeFactory::createURI),
        Arbitraries.of("b1", "a b:c", "é").map(NodeFactory::createBlankNode));
    return Arbitraries.oneOf(simple, simple.map(object -> NodeFactory.createTripleTerm(
        Triple.create(NodeFactory.createURI("http://example.org/s"), NodeFactory.createURI("http://example.org/p"), object))));
  }

  private static Binding row(Node... values) {
    BindingBuilder row = Binding.builder();
    for (int i = 0; i < values.length; i++) {
      if (!values[i].equals(NOTHING)) {
        row.add(VARIABLES.get(i), values[i]);
      }
    }
    return row.build();
  }

  @Example
  void aRowIsALineAndNothingIsLeftToGuess() {
    var out = new ByteArrayOutputStream();
    JsonRows.write(out, VARIABLES.subList(0, 2), List.of(row(NodeFactory.createURI("http://example.org/a"), NodeFactory.createLiteralLang("ja", "de")), row()).iterator());
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"head":{"vars":["x","größe"]},"results":{"bindings":[
            {"x":{"type":"uri","value":"http://example.org/a"},"größe":{"type":"literal","xml:lang":"de","value":"ja"}},
            {}
            ]}}
            """);
  }

  @Example
  void yesAndNoAreRead() {
    for (boolean answer : new boolean[] {true, false}) {
      var out = new ByteArrayOutputStream();
      JsonRows.write(out, answer);
      var read = ResultsReader.create().lang(ResultSetLang.RS_JSON).build().readAny(new ByteArrayInputStream(out.toByteArray()));
      assertThat(read.isBoolean()).isTrue();
      assertThat(read.getBooleanResult()).isEqualTo(answer);
    }
  }

  @Example
  void nothingIsKeptOfRowsThatWereWritten() {
    long most = 300_000;
    var written = new OutputStream() {
      private long bytes;
      private long rowsMade;
      private long furthestAhead;

      @Override
      public void write(int octet) {
        bytes++;
      }

      @Override
      public void write(byte[] more, int from, int length) {
        bytes += length;
        furthestAhead = Math.max(furthestAhead, rowsMade * 40 - bytes);
      }
    };
    Iterator<Binding> rows = Stream.generate(() -> {
      written.rowsMade++;
      return row(NodeFactory.createBlankNode());
    }).limit(most).iterator();
    assertThat(JsonRows.write(written, VARIABLES, rows)).isEqualTo(most);
    assertThat(written.bytes).isGreaterThan(most * 40);
    assertThat(written.furthestAhead).isLessThan(16 * 1024);
  }

  @Example
  void whatCannotBeWrittenFails() {
    var broken = new OutputStream() {
      @Override
      public void write(int octet) throws IOException {
        throw new IOException("Broken pipe");
      }
    };
    assertThatThrownBy(() -> JsonRows.write(broken, true)).isInstanceOf(UncheckedIOException.class).hasMessageContaining("Broken pipe");
  }

  private static byte[] ours(List<Binding> rows) {
    var out = new ByteArrayOutputStream();
    JsonRows.write(out, VARIABLES, rows.iterator());
    return out.toByteArray();
  }

  private static byte[] theirs(List<Binding> rows) {
    var out = new ByteArrayOutputStream();
    ResultsWriter.create().lang(ResultSetLang.RS_JSON).build().write(out, RowSetStream.create(VARIABLES, new ArrayList<>(rows).iterator()));
    return out.toByteArray();
  }

  private static RowSet read(byte[] json) {
    return RowSet.adapt(ResultsReader.create().lang(ResultSetLang.RS_JSON).build().read(new ByteArrayInputStream(json))).materialize();
  }
}
