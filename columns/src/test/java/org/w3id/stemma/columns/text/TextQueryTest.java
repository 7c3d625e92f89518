package org.w3id.stemma.columns.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.stemma.columns.Columns;
import org.w3id.stemma.columns.build.ColumnsWriter;

/// What `text:query` answers over columns, and over any data set.
class TextQueryTest {
  private static final String DATA =
      """
      PREFIX : <http://example.org/>
      :a :name "meta/CodeLlama-7b" ; :title "meta/CodeLlama-7b" .
      :b :name "Llama code, large and with a long name" ; :title "A llama"@en .
      _:c :name "A llama" .
      :d :name "Gemma" .
      :other { :e :name "code for the llama" }
      """;

  @TempDir private Path folder;
  private DatasetGraph inMemory;
  private Columns columns;
  private TextIndex index;
  private final AtomicInteger opened = new AtomicInteger();

  @BeforeEach
  void build() throws IOException {
    inMemory = RDFParser.fromString(DATA, Lang.TRIG).toDatasetGraph();
    try (var writer = new ColumnsWriter(Files.createDirectory(folder.resolve("columns")))) {
      for (var quads = inMemory.find(); quads.hasNext(); ) {
        writer.add(quads.next());
      }
      writer.finish();
    }
    columns = Columns.open(folder.resolve("columns"));
    try (var writer = TextWriter.begin(folder.resolve("text"))) {
      columns.terms().eachString(string -> add(writer, string));
      writer.finish();
    }
    index = TextIndex.open(folder.resolve("text"));
  }

  private static void add(TextWriter writer, Node string) {
    try {
      writer.add(string);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void close() throws IOException {
    index.close();
    columns.close();
  }

  /// The values of ?s and of what else is asked for; the same from both.
  private List<String> ask(String pattern) {
    List<String> fromColumns = ask(columns.dataset(), pattern);
    assertThat(fromColumns).isEqualTo(ask(inMemory, pattern));
    return fromColumns;
  }

  private List<String> ask(DatasetGraph dataset, String pattern) {
    var functions = new PropertyFunctionRegistry();
    functions.put(TextQuery.IRI, TextQuery.over(() -> {
      opened.incrementAndGet();
      return index;
    }));
    String query = "PREFIX : <http://example.org/> PREFIX text: <http://jena.apache.org/text#> SELECT * " + pattern;
    try (QueryExec exec = QueryExec.dataset(dataset).query(query).set(ARQConstants.registryPropertyFunctions, functions).build()) {
      var rows = exec.select();
      List<Var> names = rows.getResultVars();
      return rows.stream().map(row -> String.join(" ", names.stream().map(name -> text(row.get(name))).toList())).toList();
    }
  }

  private static String text(Node node) {
    return node.isURI() ? node.getLocalName() : node.isBlank() ? "_" : node.getLiteralLexicalForm();
  }

  @Test
  void aSubjectIsFoundOnceByAnyOfItsStrings() {
    assertThat(ask("{ ?s text:query 'llama code' }")).containsExactly("a", "b");
    assertThat(ask("{ ?s text:query 'llama' }")).containsExactlyInAnyOrder("_", "b", "a");
  }

  @Test
  void aPropertyNarrowsItDown() {
    assertThat(ask("{ ?s text:query (:title 'llama') }")).containsExactly("b", "a");
    assertThat(ask("{ ?s text:query (:title :name 'gemma') }")).containsExactly("d");
    assertThat(ask("{ ?s text:query (:unknown 'gemma') }")).isEmpty();
  }

  @Test
  void theBestComeFirstAndALimitTakesThese() {
    assertThat(ask("{ (?s ?score) text:query (:name 'code' 1) }")).singleElement().asString().startsWith("a 0.");
    assertThat(ask("{ ?s text:query ('llama' 0) }")).isEmpty();
    assertThat(ask("{ ?s text:query ('llama' -1) }")).hasSize(3);
  }

  @Test
  void withItsStringASubjectIsFoundByEachOfThem() {
    assertThat(ask("{ (?s ?score ?string) text:query 'llama' FILTER (?s = :b) }")).hasSize(2);
    assertThat(ask("{ (?s ?score ?string) text:query ('llama' 'lang:en') }")).singleElement().asString().startsWith("b ").endsWith(" A llama");
    assertThat(ask("{ (?s ?score ?string) text:query 'llama'@en }")).hasSize(1);
  }

  @Test
  void itDoesNotMatterWhereInAPatternItStands() {
    String first = "{ ?s text:query ('llama' 2) . ?s :title ?title }";
    String last = "{ ?s :title ?title . ?s text:query ('llama' 2) }";
    assertThat(ask(last)).isEqualTo(ask(first)).containsExactly("b A llama");
    assertThat(ask("{ VALUES ?s { :a :d } ?s text:query 'llama' }")).containsExactly("a");
    assertThat(ask("{ :a text:query 'llama' }")).hasSize(1);
    assertThat(ask("{ VALUES ?string { 'A llama' } (?s ?score ?string) text:query 'llama' }")).singleElement().asString().contains("_");
  }

  @Test
  void theGraphThatIsAskedDecides() {
    assertThat(ask("{ GRAPH :other { ?s text:query 'llama' } }")).containsExactly("e");
    assertThat(ask("{ GRAPH ?g { ?s text:query 'llama' } }")).containsExactly("e other");
    assertThat(ask("FROM :other { ?s text:query 'llama' }")).containsExactly("e");
  }

  @Test
  void wordsMayBeComputed() {
    assertThat(ask("{ ?d :name 'Gemma' ; :name ?words . ?s text:query ?words }")).containsExactly("d Gemma d");
    assertThat(ask("{ ?d :name 'Gemma' ; :name ?words . ?d text:query ?words }")).containsExactly("d Gemma");
  }

  @Test
  void aQuestionThatIsNoneIsRefusedWithWhatIsMissing() {
    assertBad("{ ?s text:query ?words }", "must be a string");
    assertBad("{ ?s text:query (:name) }", "here are none");
    assertBad("{ ?s text:query 5 }", "must be a string");
    assertBad("{ ?s text:query ('llama' 'highlight:yes') }", "behind the words come a limit");
    assertBad("{ (?s ?score ?string ?graph) text:query 'llama' }", "here are 4 members");
    assertBad("{ ?s text:query 'llama AND' }", "cannot be understood");
  }

  private void assertBad(String pattern, String message) {
    assertThatThrownBy(() -> ask(pattern)).isInstanceOf(BadTextQuery.class).hasMessageContaining(message);
  }

  @Test
  void whoLooksForNoWordsDoesNotOpenTheIndex() {
    assertThat(ask("{ ?s :name 'Gemma' }")).containsExactly("d");
    assertThat(opened).hasValue(0);
  }

  @Test
  void anIndexTakesNewStringsAndKeepsWhatItHas() throws IOException {
    try (var writer = TextWriter.change(folder.resolve("text"))) {
      for (var quads = inMemory.find(); quads.hasNext(); ) {
        writer.add(quads.next().getObject());
      }
      writer.add(NodeFactory.createLiteralString("A llama, new"));
      writer.add(NodeFactory.createLiteralString("A llama, new"));
      writer.finish();
    }
    try (TextIndex changed = TextIndex.open(folder.resolve("text"))) {
      assertThat(changed.size()).isEqualTo(index.size() + 1);
      assertThat(changed.hasGrown()).isFalse();
    }
  }
}
