package org.w3id.stemma.columns.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.w3id.stemma.columns.Columns;

/// N-Quads are read as Jena reads them.
class NQuadsProperties {
  private static final List<String> RESOURCES =
      List.of("<urn:a>", "<http://example.org/a%20b?c=d#e>", "<HTTP://Example.org/A/../b>", "<urn:\u00e9>", "<urn:\\u00e9>", "_:a", "_:b", "<a:>");

  private static final List<String> LITERALS =
      List.of(
          "\"\"", "\"a b\"", "\"\u00e9\"", "\"\ud83d\ude00\"", "\"a\\nb\\t\\\"\\\\\"", "\"\\u00e9\"", "\"\\U0001F600\"", "\"\ufffd\"", "\"\u00e9\\n\"",
          "\"a\"@en", "\"a\"@EN-gb", "\"\u00e9\\\"\"@de", "\"a\"@en--ltr", "\"1\"^^<http://www.w3.org/2001/XMLSchema#integer>",
          "\"01\"^^<http://www.w3.org/2001/XMLSchema#integer>", "\"a\"^^<http://www.w3.org/2001/XMLSchema#string>",
          "\"2024-02-19T11:06:12Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime>", "\"a\"^^<urn:\u00e9>", "\"tab\there\"",
          "\"\\u0031\"^^<urn:t>", "<<( <urn:a> <urn:p> \"b\" )>>", "\"<b>\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML>");

  private static final List<String> GRAPHS = List.of("", "<urn:g>", "<urn:h>", "_:g");
  private static final List<String> SPACES = List.of(" ", " ", " ", " ", " ", "\t", "  ");
  private static final List<String> ENDS = List.of(" .", " .", " .", ".", " . # a comment", " .\r");

  private static <T> T any(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static String line(Random random) {
    if (random.nextInt(30) == 0) {
      return any(List.of("", "# nothing", "  "), random);
    }
    String object = any(random.nextInt(4) == 0 ? RESOURCES : LITERALS, random);
    String graph = any(GRAPHS, random);
    return String.join(any(SPACES, random), any(RESOURCES, random), "<urn:p>", object)
        + (graph.isEmpty() ? "" : any(SPACES, random) + graph)
        + any(ENDS, random);
  }

  private static DatasetGraph columnsOf(String nquads, int threads) throws IOException {
    Path folder = Files.createTempDirectory("nquads");
    try {
      try (var writer = new ColumnsWriter(folder, threads, 10)) {
        writer.addNQuads("test", new ByteArrayInputStream(nquads.getBytes(StandardCharsets.UTF_8)));
        writer.finish();
      }
      try (Columns columns = Columns.open(folder)) {
        DatasetGraph read = DatasetGraphFactory.create();
        columns.dataset().find().forEachRemaining(read::add);
        return read;
      }
    } finally {
      Folders.delete(folder);
    }
  }

  @Property(tries = 200)
  void anyLineIsReadAsJenaReadsIt(@ForAll long seed) throws IOException {
    var random = new Random(seed);
    var nquads = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      nquads.append(line(random)).append('\n');
    }
    nquads.append("<urn:a> <urn:p> \"the last, without an end\" .");
    DatasetGraph memory = DatasetGraphFactory.create();
    RDFParser.fromString(nquads.toString(), Lang.NQUADS).errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging).parse(memory);

    DatasetGraph read = columnsOf(nquads.toString(), 1 + random.nextInt(3));

    assertThat(IsoMatcher.isomorphic(read, memory)).as("%s%nread as %s", nquads, read).isTrue();
  }

  @Example
  void aBadLineIsNamed() {
    assertThatThrownBy(() -> columnsOf("<urn:a> <urn:p> <urn:b> .\n\n<urn:a> <urn:p> oops .\n", 2))
        .isInstanceOf(RiotException.class)
        .hasMessageStartingWith("test, line 3, column 17: ");
  }

  /// A line may be longer than a block.
  @Example
  void aLongLineIsReadToo() throws IOException {
    String line = "<urn:a> <urn:p> \"" + "long ".repeat(1_000_000) + "\" .\n";
    DatasetGraph read = columnsOf("<urn:b> <urn:p> \"b\" .\n" + line + "<urn:c> <urn:p> \"c\" .\n", 2);

    assertThat(read.getDefaultGraph().size()).isEqualTo(3);
  }
}
