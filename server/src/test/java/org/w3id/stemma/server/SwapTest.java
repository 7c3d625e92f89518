package org.w3id.stemma.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.server.sparql.Limits;

class SwapTest {
  private static final String ASK = "SELECT ?x (COUNT(*) AS ?n) { ?s <http://example.org/in> ?x } GROUP BY ?x";

  private final ServerSettings settings =
      new ServerSettings("127.0.0.1", 0, Limits.standard(), 32, Duration.ofSeconds(10), Duration.ofMillis(10));

  private static String generation(int number) {
    return IntStream.range(0, 20)
        .mapToObj(i -> ":s%d :in \"%d\" .".formatted(i, number))
        .reduce("", (a, b) -> a + b + "\n");
  }

  @Test
  void fiftySwapsUnderLoadFailNobodyAndMixNothing() throws Exception {
    var fixture = new Fixture().publish("0", generation(0));
    var swapping = new AtomicBoolean(true);
    try (StemmaServer server = StemmaServer.start(settings, fixture);
        var clients = Executors.newFixedThreadPool(4)) {
      Callable<Integer> load =
          () -> {
            var client = new Client(server);
            int asked = 0;
            while (swapping.get()) {
              HttpResponse<String> answer = client.ask(ASK, "&format=csv");
              String served = answer.headers().firstValue("Stemma-Generation").orElse("none");
              assertThat(answer.statusCode()).isEqualTo(200);
              assertThat(answer.body()).isEqualTo("x,n\r\n" + served + ",20\r\n");
              asked++;
            }
            return asked;
          };
      List<Future<Integer>> loads = IntStream.range(0, 4).mapToObj(i -> clients.submit(load)).toList();
      for (int i = 1; i <= 50; i++) {
        String number = Integer.toString(i);
        fixture.publish(number, generation(i));
        awaitGeneration(new Client(server), number);
      }
      swapping.set(false);
      for (Future<Integer> done : loads) {
        assertThat(done.get()).isPositive();
      }
    }
    assertThat(fixture.opened).hasSize(51);
    assertThat(fixture.opened.values()).allSatisfy(open -> assertThat(open.closed()).hasValue(1));
  }

  @Test
  void aDamagedGenerationIsNotTakenAndHealthSaysSo() throws Exception {
    var fixture = new Fixture().publish("1", generation(1));
    try (StemmaServer server = StemmaServer.start(settings, fixture)) {
      var client = new Client(server);
      fixture.publish("2", () -> { throw new IllegalStateException("a block is torn"); });
      String health = "";
      for (int i = 0; i < 500 && !health.contains("torn"); i++) {
        health = client.get("/health").body();
        Thread.sleep(10);
      }
      assertThat(health).contains("\"degraded\"").contains("a block is torn").contains("\"generation\" : \"1\"");
      assertThat(client.ask(ASK, "&format=csv").body()).contains("1,20");
      fixture.publish("3", generation(3));
      awaitGeneration(client, "3");
      assertThat(client.get("/health").body()).contains("\"ok\"").doesNotContain("torn");
    }
  }

  @Test
  void aServerWithoutDataSaysSoUntilThereIsSome() throws Exception {
    var fixture = new Fixture();
    try (StemmaServer server = StemmaServer.start(settings, fixture)) {
      var client = new Client(server);
      assertThat(client.get("/health").statusCode()).isEqualTo(503);
      assertThat(client.ask(ASK, "").statusCode()).isEqualTo(503);
      assertThat(client.get("/").statusCode()).isEqualTo(503);
      fixture.publish("1", generation(1));
      awaitGeneration(client, "1");
      assertThat(client.get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aPortInUseIsNamedWithTheWayOut() {
    var fixture = new Fixture().publish("1", generation(1));
    try (StemmaServer first = StemmaServer.start(settings, fixture)) {
      int port = first.uri().getPort();
      assertThatThrownBy(() -> StemmaServer.start(settings.withPort(port), fixture))
          .isInstanceOf(CannotListen.class)
          .hasMessageContaining("Port " + port)
          .hasMessageContaining("--port");
    }
  }

  private static void awaitGeneration(Client client, String number) throws Exception {
    for (int i = 0; i < 1_000; i++) {
      if (client.get("/health").body().contains("\"generation\" : \"" + number + "\"")) {
        return;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("Generation " + number + " is not served");
  }
}
