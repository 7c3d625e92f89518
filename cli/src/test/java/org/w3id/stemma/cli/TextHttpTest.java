package org.w3id.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3id.stemma.server.ServerSettings;
import org.w3id.stemma.server.StemmaServer;
import org.w3id.stemma.store.home.Home;

/// Words that are looked for over HTTP, in the knowledge that comes with Stemma.
@ExtendWith(EmbeddedKnowledge.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextHttpTest {
  private final StemmaServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  TextHttpTest(EmbeddedKnowledge embedded) {
    this.server = StemmaServer.start(ServerSettings.standard().withPort(0), Home.open(embedded.folder()));
  }

  @AfterAll
  void stop() {
    server.close();
    client.close();
  }

  private HttpResponse<String> ask(String words) throws Exception {
    String query = "SELECT ?m { ?m <http://jena.apache.org/text#query> (<https://w3id.org/stemma/ontology#hubId> \"" + words + "\" 5) }";
    URI uri = server.uri().resolve("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    return client.send(HttpRequest.newBuilder(uri).header("Accept", "text/csv").build(), BodyHandlers.ofString());
  }

  @Test
  void aModelIsFoundByWordsOfItsName() throws Exception {
    HttpResponse<String> answer = ask("distill llama 70b");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("DeepSeek-R1-Distill-Llama-70B");
  }

  @Test
  void wordsThatCannotBeUnderstoodAreAProblemThatSaysWhy() throws Exception {
    HttpResponse<String> answer = ask("(llama");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("text:query").contains("cannot be understood");
  }
}
