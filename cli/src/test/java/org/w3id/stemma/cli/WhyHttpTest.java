package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.stemma.ontology.Prefixes;
import org.w3id.stemma.reasoner.why.Answer;
import org.w3id.stemma.server.ServerSettings;
import org.w3id.stemma.server.StemmaServer;
import org.w3id.stemma.store.home.Home;

/// `/why` and the explaining properties, asked over HTTP on the embedded knowledge.
@ExtendWith(EmbeddedKnowledge.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhyHttpTest {
  private static final String MINE =
      "<my-model> a <https://w3id.org/stemma/ontology#Model> ; <https://w3id.org/stemma/ontology#fineTunedFrom> <https://w3id.org/stemma/id/artifact/LLaMA-7B> .";

  private final StemmaServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  WhyHttpTest(EmbeddedKnowledge embedded) {
    this.server = StemmaServer.start(ServerSettings.standard().withPort(0), Home.open(embedded.folder()));
  }

  @AfterAll
  void stop() {
    server.close();
    client.close();
  }

  @Test
  void aQuestionIsAnsweredInJson() throws Exception {
    HttpResponse<String> answer = get("/why?artifact=art:LLaMA-7B&purpose=commercialUse&reading=all");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(Json.read(answer.body(), Answer.class).verdicts()).extracting(Answer.Judged::outcome).containsExactly("Prohibited", "Prohibited", "Prohibited");
  }

  @Test
  void factsInTheBodyCountForOneAnswer() throws Exception {
    HttpResponse<String> answer = post("text/turtle", MINE.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(Json.read(answer.body(), Answer.class).ancestors()).isPositive();
    assertThat(get("/why?artifact=my-model").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(delimiter = '|', textBlock = """
      artifact=art:Nope                           | 404 | No artifact here is called
      purpose=commercialUse                       | 400 | Name an artifact
      artifact=art:GPT-4&purpose=selling          | 400 | There is no purpose
      artifact=art:GPT-4&purposes=hosting         | 400 | There is no parameter purposes
      artifact=art:GPT-4&reading=all&reading=all  | 400 | is given 2 times
      artifact=art:GPT-4&actor=users%3Dmany       | 400 | users is a number
      artifact=art:GPT-4&cure=perhaps             | 400 | cure is true or false
      """)
  void whatCannotBeAskedIsAProblem(String query, int status, String says) throws Exception {
    HttpResponse<String> answer = get("/why?" + query);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains(says);
  }

  @ParameterizedTest(name = "{0} is {2}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      text/csv            | a,b                                                    | 415 | Send facts as
      text/turtle         | <m> <p>                                                | 400 | The body is not Turtle
      application/ld+json | {"@context": "http://127.0.0.1:1/c", "@id": "urn:x"}   | 400 | nothing is fetched
      text/turtle         | <m> <https://w3id.org/stemma/ontology#commercialUse> 1 .| 400 | not stated but found
      """)
  void aBodyThatCannotBeTakenIsAProblem(String type, String body, int status, String says) throws Exception {
    HttpResponse<String> answer = post(type, body.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(says);
  }

  @Test
  void aBodyThatIsTooLongIsRefused() throws Exception {
    assertThat(post("text/turtle", new byte[5 * 1024 * 1024]).statusCode()).isEqualTo(413);
  }

  @Test
  void aQueryAsksWhereClausesComeFrom() throws Exception {
    List<String> rows = ask("SELECT ?origin { hf:tatsu-lab--alpaca-7b-wdiff stm:reachedBy (?origin clause:LLaMA-1.nonCommercial ?certainty ?effect ?hop) FILTER(?hop = art:LLaMA-7B && ?effect = stm:Binds) }");

    assertThat(rows).containsExactly("https://w3id.org/stemma/id/artifact/LLaMA-7B");
    assertThat(ask("SELECT ?o { VALUES ?m { art:LLaMA-7B } ?m stm:reachedBy ?o }")).contains("https://w3id.org/stemma/id/artifact/LLaMA-7B");
  }

  @Test
  void aConflictTellsWhereItComesFrom() throws Exception {
    String conflict = "hf:deepseek-ai--DeepSeek-R1-Distill-Llama-8B stm:conflict ?c . ?c stm:kind stm:OverPermissive ; stm:term term:mauThreshold";

    assertThat(ask("SELECT ?origin ?hop { " + conflict + " ; stm:origin ?origin ; stm:nextHop ?hop }"))
        .containsExactly("https://w3id.org/stemma/id/hf/meta-llama--Llama-3.1-8B,https://w3id.org/stemma/id/hf/meta-llama--Llama-3.1-8B");
  }

  @Test
  void aQueryAsksWhyAVerdictIsAsItIs() throws Exception {
    List<String> rows = ask("SELECT DISTINCT ?origin { (hf:tatsu-lab--alpaca-7b-wdiff stm:commercialUse) stm:explainedBy (?sentence ?clause ?origin ?certainty) }");

    assertThat(rows).contains("https://w3id.org/stemma/id/artifact/LLaMA-7B", "https://w3id.org/stemma/id/hf/tatsu-lab--alpaca-7b-wdiff");
    assertThat(ask("SELECT ?s { (art:LLaMA-7B stm:commercialUse graph:strict) stm:explainedBy ?s }").toString()).contains("does not allow commercial use");
  }

  @Test
  void anExplanationOfNothingInParticularIsRefused() throws Exception {
    HttpResponse<String> answer = query("SELECT * { ?m stm:reachedBy ?origin }");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("write it behind the patterns that find ?m");
  }

  private List<String> ask(String query) throws Exception {
    HttpResponse<String> answer = query(query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().lines().skip(1).toList();
  }

  private HttpResponse<String> query(String query) throws Exception {
    var text = new StringBuilder();
    Prefixes.standard().map().forEach((prefix, namespace) -> text.append("PREFIX ").append(prefix).append(": <").append(namespace).append("> "));
    return get("/sparql?format=csv&query=" + URLEncoder.encode(text.append(query).toString(), StandardCharsets.UTF_8));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create(server.uri() + path.substring(1))).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String type, byte[] body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.uri().resolve("/why?artifact=my-model&purpose=commercialUse"))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }
}
