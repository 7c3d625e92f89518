package org.w3id.stemma.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PathTest {
  private static final String RING = "SELECT (COUNT(*) AS ?n) { <http://example.org/n0> %s ?x }";

  @Test
  void aPathThroughARingEndsByItselfOrAtTheTimeOut() throws Exception {
    var ring = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      ring.append(":n%d :p :n%d .\n".formatted(i, (i + 1) % 3_000));
    }
    try (StemmaServer server =
        StemmaServer.start(ServerSettings.standard().withPort(0), new Fixture().publish("1", ring.toString()))) {
      var client = new Client(server);
      assertThat(client.ask(RING.formatted("<http://example.org/p>+"), "&format=csv").body()).isEqualTo("n\r\n3000\r\n");
      assertThat(client.ask(RING.formatted("(!<http://example.org/q>)+"), "&format=csv").body()).isEqualTo("n\r\n3000\r\n");
      for (String path : new String[] {"((<http://example.org/p>+)+)+", "(((!<http://example.org/q>)+)+)+"}) {
        long began = System.nanoTime();
        assertThat(client.ask(RING.formatted(path), "&timeout=0.3").statusCode()).as(path).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
      }
    }
  }
}
