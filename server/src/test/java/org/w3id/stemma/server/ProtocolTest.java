package org.w3id.stemma.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtocolTest {
  private static final String SELECT = "SELECT ?s ?o { ?s <http://example.org/p> ?o } ORDER BY ?s";
  private static final String CONSTRUCT = "CONSTRUCT WHERE { ?s <http://example.org/p> ?o }";

  private final Fixture fixture =
      new Fixture()
          .publish(
              "1",
              """
              :a :p :b . :b :p :c . :c :p :a . :a rdfs:label "<script>alert(1)</script>" .
              GRAPH graph:strict { :x :p :y }
              """);
  private final StemmaServer server =
      StemmaServer.start(ServerSettings.standard().withPort(0).withTimeout(Duration.ofSeconds(5)), fixture);
  private final Client client = new Client(server);

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "json, application/sparql-results+json",
    "xml, application/sparql-results+xml",
    "csv, text/csv",
    "tsv, text/tab-separated-values",
  })
  void rowsComeInEachFormatByParameterAndByAccept(String word, String type) throws Exception {
    for (var answer : new HttpResponse<?>[] {client.ask(SELECT, "&format=" + word), client.ask(SELECT, "", "Accept", type)}) {
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(t -> assertThat(t).startsWith(type));
      assertThat(answer.headers().firstValue("Vary")).hasValue("Accept");
      assertThat(String.valueOf(answer.body())).contains("http://example.org/a");
    }
    assertThat(client.ask("ASK {}", "&format=" + word).body().toLowerCase(Locale.ROOT)).contains("true");
  }

  @ParameterizedTest
  @CsvSource({
    "ttl, text/turtle",
    "nt, application/n-triples",
    "jsonld, application/ld+json",
    "rdf, application/rdf+xml",
  })
  void graphsComeInEachFormatByParameterAndByAccept(String word, String type) throws Exception {
    for (var answer :
        new HttpResponse<?>[] {
          client.ask(CONSTRUCT, "&format=" + word),
          client.ask(CONSTRUCT, "", "Accept", type),
          client.ask("DESCRIBE <http://example.org/a>", "&format=" + word)
        }) {
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(t -> assertThat(t).startsWith(type));
      assertThat(String.valueOf(answer.body())).contains("http://example.org/b");
    }
  }

  @Test
  void theThreeWaysToAskGiveTheSameAnswer() throws Exception {
    String byGet = client.ask(SELECT, "").body();
    assertThat(client.post("application/sparql-query", SELECT.getBytes(StandardCharsets.UTF_8)).body()).isEqualTo(byGet);
    byte[] form = ("query=" + Client.encode(SELECT)).getBytes(StandardCharsets.UTF_8);
    assertThat(client.post("application/x-www-form-urlencoded", form).body()).isEqualTo(byGet);
    assertThat(client.post("application/sparql-query", gzip(SELECT), "Content-Encoding", "gzip").body())
        .isEqualTo(byGet);
    assertThat(byGet).contains("\"vars\"");
  }

  @Test
  void namedGraphsAreReachedByFromByProtocolAndByGraph() throws Exception {
    String count = "SELECT (COUNT(*) AS ?n) %s { ?s <http://example.org/p> ?o }";
    String strict = "https://w3id.org/stemma/id/graph/strict";
    assertThat(client.ask(count.formatted(""), "&format=csv").body()).isEqualTo("n\r\n3\r\n");
    assertThat(client.ask(count.formatted("FROM <" + strict + ">"), "&format=csv").body()).isEqualTo("n\r\n1\r\n");
    assertThat(client.ask(count.formatted(""), "&format=csv&default-graph-uri=" + Client.encode(strict)).body())
        .isEqualTo("n\r\n1\r\n");
    assertThat(client.ask(count.formatted("FROM <file:///etc/passwd>"), "&format=csv").body()).isEqualTo("n\r\n0\r\n");
    assertThat(client.ask(count.formatted("FROM <http://127.0.0.1:1/x>"), "&format=csv").body()).isEqualTo("n\r\n0\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o SERVICE SILENT ?s { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
        "SELECT * { { SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } } }",
      })
  void otherEndpointsAreNotAsked(String query) throws Exception {
    assertThat(client.ask(query, "").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}",
        "SELECT * { ?s ?p ?o FILTER <http://jena.apache.org/ARQ/function#wait>(9000) }",
        "SELECT * { ?s ?p ?o } ORDER BY <http://jena.apache.org/ARQ/function#wait>(9000)",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (1=1) (<http://jena.apache.org/ARQ/function#wait>(9000))",
        "SELECT (SUM(<http://jena.apache.org/ARQ/function#wait>(9000)) AS ?x) { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { ?a ?b ?c FILTER <http://jena.apache.org/ARQ/function#wait>(9000) } }",
        "CONSTRUCT { ?s ?p ?x } WHERE { ?s ?p ?o BIND(<http://jena.apache.org/ARQ/function#wait>(9000) AS ?x) }",
        "SELECT (<http://www.w3.org/2005/xpath-functions#matches>('a', '((a*)*)*b') AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function/aggregate#stdev>(?o) AS ?x) { ?s ?p ?o }",
        "SELECT * { ?s <http://jena.apache.org/ARQ/property#splitIRI> (?a ?b) }",
        "SELECT * { ?s <java:org.example.Evil> ?o }",
      })
  void onlyStandardFunctionsAreCalled(String query) throws Exception {
    var answer = client.ask(query, "");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("not available here").contains("status\":400");
  }

  @Test
  void castsAndXpathFunctionsAreThere() throws Exception {
    String query =
        "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX fn: <http://www.w3.org/2005/xpath-functions#>"
            + " SELECT (xsd:integer('7') AS ?a) (fn:upper-case('b') AS ?b) (REPLACE('cac', '(a)', '[$1]') AS ?c)"
            + " (REGEX('DEF', 'e', 'i') AS ?d) {}";
    assertThat(client.ask(query, "&format=csv").body()).isEqualTo("a,b,c,d\r\n7,B,c[a]c,true\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <a> <b> <c> }", "DELETE WHERE { ?s ?p ?o }", "LOAD <file:///etc/passwd>",
        "PREFIX x: <http://x/> DROP ALL", "SELECT * { ?s ?p ?o LATERAL { ?s ?p ?x } }", "SELECT", "", " ", "\u0000",
      })
  void whatIsNoQueryOfSparql11Is400(String query) throws Exception {
    assertThat(client.ask(query, "").statusCode()).isEqualTo(400);
  }

  @Test
  void anErrorSaysWhere() throws Exception {
    var answer = client.ask("SELECT *\nWHERE { ?s ?p }", "");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"line\":2").contains("\"column\":");
    var text = client.ask("SELECT", "", "Accept", "text/plain");
    assertThat(text.headers().firstValue("Content-Type")).hasValueSatisfying(t -> assertThat(t).startsWith("text/plain"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"})
  void otherMethodsAre405OnEveryPath(String method) throws Exception {
    for (String path : new String[] {"/sparql", "/", "/health"}) {
      assertThat(client.method(method, path).statusCode()).as(path).isEqualTo(405);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sparql", "/", "/health", "/nothing", "/assets/none", "/sparql?query=nonsense", "/$/datasets"})
  void everyPathIsOpenToScriptsWithoutCredentials(String path) throws Exception {
    for (var answer : new HttpResponse<?>[] {client.get(path), client.method("OPTIONS", path)}) {
      assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
      assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.statusCode()).isLessThan(500);
    }
  }

  @Test
  void whatNobodyServesIs406AndWhatIsNoTypeIs415() throws Exception {
    assertThat(client.ask(SELECT, "", "Accept", "image/png").statusCode()).isEqualTo(406);
    assertThat(client.ask(SELECT, "", "Accept", "text/turtle").statusCode()).isEqualTo(406);
    assertThat(client.ask(CONSTRUCT, "&format=csv").statusCode()).isEqualTo(406);
    assertThat(client.ask(SELECT, "&format=yaml").statusCode()).isEqualTo(400);
    assertThat(client.post("application/json", new byte[0]).statusCode()).isEqualTo(415);
  }

  @Test
  void aQueryHas64KilobytesHoweverItComes() throws Exception {
    String exact = "ASK {}" + " ".repeat(64 * 1024 - 6);
    assertThat(client.post("application/sparql-query", exact.getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(200);
    String more = exact + " ";
    assertThat(client.post("application/sparql-query", more.getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(413);
    assertThat(client.post("application/sparql-query", gzip(" ".repeat(50_000_000)), "Content-Encoding", "gzip").statusCode())
        .isEqualTo(413);
    byte[] form = ("query=" + Client.encode(more)).getBytes(StandardCharsets.UTF_8);
    assertThat(client.post("application/x-www-form-urlencoded", form).statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({"{,}", "(,)"})
  void nestingIsReadToALevelAndNeverOverflows(String open, String close) throws Exception {
    String head = open.equals("{") ? "ASK " : "ASK { FILTER ";
    String tail = open.equals("{") ? "" : " }";
    for (int depth : new int[] {70, 10_000}) {
      String inner = open.equals("{") ? "" : "1=1";
      byte[] query = (head + open.repeat(depth) + inner + close.repeat(depth) + tail).getBytes(StandardCharsets.UTF_8);
      var answer = client.post("application/sparql-query", query);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("at most 64 levels");
    }
    byte[] wide = ("ASK { ?s <p>" + "|<p>".repeat(9_000) + " ?o }").getBytes(StandardCharsets.UTF_8);
    assertThat(client.post("application/sparql-query", wide).body()).contains("operators");
  }

  @Test
  void whatIsNotUtf8OrGivenTwiceIsRefused() throws Exception {
    assertThat(client.get("/sparql?query=ASK%7B%7D&query=ASK%7B%7D").statusCode()).isEqualTo(400);
    assertThat(client.get("/sparql?query=ASK%7B%7D%FF").statusCode()).isEqualTo(400);
    assertThat(client.post("application/sparql-query", new byte[] {'A', (byte) 0xff}).statusCode()).isEqualTo(400);
  }

  @Test
  void withoutQueryItDescribesItselfSendsBrowsersToThePageOrHelps() throws Exception {
    var description = client.get("/sparql", "Accept", "text/turtle");
    assertThat(description.statusCode()).isEqualTo(200);
    assertThat(description.body()).contains("sd:Service").contains("SPARQL11Query").contains("/sparql>");
    assertThat(client.get("/sparql", "Accept", "text/html").statusCode()).isEqualTo(303);
    var help = client.get("/sparql");
    assertThat(help.statusCode()).isEqualTo(400);
    assertThat(help.body()).contains("?query=");
  }

  @Test
  void aBrowserThatAsksGetsThePageWithItsQueryEscaped() throws Exception {
    var page = client.ask("SELECT * { ?s ?p \"</textarea><script>x</script>\" }", "", "Accept", "text/html,*/*;q=0.8");
    assertThat(page.headers().firstValue("Content-Type")).hasValueSatisfying(t -> assertThat(t).startsWith("text/html"));
    assertThat(page.body()).contains("&lt;/textarea&gt;&lt;script&gt;").doesNotContain("<script>x");
    assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(p -> assertThat(p).contains("default-src 'none'"));
  }

  @Test
  void thePageIsKeptByItsTag() throws Exception {
    var page = client.get("/");
    assertThat(page.body()).contains("Which points of the Open Source Definition").contains("2026-09-25");
    String tag = page.headers().firstValue("ETag").orElseThrow();
    assertThat(client.get("/", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(client.get("/assets/stemma.js").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assets/../pom.xml", "/assets/%2e%2e/x", "/%2e%2e/%2e%2e/etc/passwd", "/assets/..%2fhome.html", "/ds", "/$/server", "/sparql/update"})
  void thereIsNothingBesideThePaths(String path) throws Exception {
    assertThat(client.get(path).statusCode()).isBetween(400, 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { %s }",
        "SELECT * { %s } ORDER BY ?o1 ?o5",
        "SELECT DISTINCT ?s1 { %s }",
        "SELECT ?s1 (COUNT(*) AS ?n) { %s } GROUP BY ?s1",
        "ASK { %s FILTER (STRLEN(CONCAT(STR(?s1), STR(?p16))) < 0) }",
        "CONSTRUCT { ?s1 ?p1 ?x } WHERE { %s BIND(1/0 AS ?x) }",
        "SELECT * { %s MINUS { ?s1 ?p1 ?o1 } }",
      })
  void aQueryEndsAtItsTimeOut(String shape) throws Exception {
    var product = new StringBuilder();
    for (int i = 1; i <= 16; i++) {
      product.append("?s%d ?p%d ?o%d . ".formatted(i, i, i));
    }
    long began = System.nanoTime();
    var answer = client.ask(shape.formatted(product), "&timeout=0.5&format=" + (shape.startsWith("CON") ? "nt" : "json"));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("did not end within 0.5");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml", "csv", "tsv"})
  void anAnswerThatIsCutBreaksItsConnection(String format) {
    var product = new StringBuilder();
    for (int i = 1; i <= 16; i++) {
      product.append("?s%d ?p%d ?o%d . ".formatted(i, i, i));
    }
    assertThatThrownBy(() -> client.ask("SELECT * { " + product + " }", "&timeout=1&format=" + format))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aTimeoutCanOnlyBeLowered() throws Exception {
    assertThat(client.ask("ASK {}", "&timeout=9999").statusCode()).isEqualTo(200);
    assertThat(client.ask("ASK {}", "&timeout=x").statusCode()).isEqualTo(400);
    assertThat(client.ask("ASK {}", "&timeout=-1").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK { FILTER REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac', '((a*)*)*b') }",
        "ASK { VALUES ?r { '((a*)*)*b' } FILTER REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac', ?r) }",
        "ASK { FILTER (REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac', '((a*)*)*b', '') = 'b') }",
      })
  void aPatternThatBacktracksIsAnsweredAtOnce(String query) throws Exception {
    var answer = client.ask(query, "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("false");
  }

  @Test
  void whatGrowsWithoutBoundIs422() throws Exception {
    var square = new StringBuilder("SELECT ?x20 { BIND(7 AS ?x0) ");
    var twice = new StringBuilder("SELECT (STRLEN(?x40) AS ?n) { BIND('aa' AS ?x0) ");
    for (int i = 0; i < 40; i++) {
      square.append("BIND(?x%d * ?x%d AS ?x%d) ".formatted(i, i, i + 1));
      twice.append("BIND(CONCAT(?x%d, ?x%d) AS ?x%d) ".formatted(i, i, i + 1));
    }
    assertThat(client.ask(square + "}", "").statusCode()).isEqualTo(422);
    assertThat(client.ask(twice + "}", "").statusCode()).isEqualTo(422);
    assertThat(client.ask("ASK { FILTER REGEX('a', '(?=a)') }", "").statusCode()).isEqualTo(422);
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
