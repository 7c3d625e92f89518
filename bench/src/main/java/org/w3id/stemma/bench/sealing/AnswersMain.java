package org.w3id.stemma.bench.sealing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.fuseki.main.FusekiServer;
import org.w3id.stemma.server.ServerSettings;
import org.w3id.stemma.server.StemmaServer;
import org.w3id.stemma.store.generation.Generation;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.home.Home;
import org.w3id.stemma.store.serving.OpenGeneration;

/// `AnswersMain HOME ROUNDS SECONDS`: the same generation asked through this server and through stock Fuseki, which has
/// Jena's JSON writer and Jetty's large output buffer, in turns. Prints Markdown.
public final class AnswersMain {
  private static final String LOOK_UP = "SELECT ?p ?o { <http://spdx.org/licenses/Apache-2.0> ?p ?o } LIMIT 20";
  private static final String LARGE = "SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 200000";
  private static final int LARGE_ANSWERS = 5;

  private record Round(double lookUps, Answers.Large large) {}

  private AnswersMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Home home = Home.open(Path.of(arguments[0]));
    int rounds = Integer.parseInt(arguments[1]);
    long millis = 1000 * Long.parseLong(arguments[2]);
    Generation generation = Generations.of(home).current().orElseThrow();
    try (StemmaServer ours = StemmaServer.start(ServerSettings.standard().withPort(0), home);
        OpenGeneration open = OpenGeneration.open(home, generation)) {
      FusekiServer stock = FusekiServer.create().port(0).loopback(true).add("/ds", open.dataset()).build().start();
      try {
        var our = new Answers(ours.uri().resolve("/sparql"));
        var their = new Answers(URI.create("http://localhost:" + stock.getHttpPort() + "/ds/sparql"));
        ask(our, millis);
        ask(their, millis);
        tell(rounds(our, their, rounds, millis));
      } finally {
        stock.stop();
      }
    }
    System.exit(0);
  }

  private static List<List<Round>> rounds(Answers our, Answers their, int rounds, long millis)
      throws IOException, InterruptedException {
    var ours = new ArrayList<Round>();
    var theirs = new ArrayList<Round>();
    for (int i = 0; i < rounds; i++) {
      ours.add(ask(our, millis));
      theirs.add(ask(their, millis));
    }
    return List.of(ours, theirs);
  }

  private static Round ask(Answers answers, long millis) throws IOException, InterruptedException {
    return new Round(answers.lookUps(LOOK_UP, millis), answers.large(LARGE, LARGE_ANSWERS));
  }

  private static void tell(List<List<Round>> both) {
    System.out.println("| | look-ups/s, " + Answers.CLIENTS + " clients | 200,000 rows, ms | MB |");
    System.out.println("|---|---:|---:|---:|");
    line("this server", both.getFirst());
    line("stock Fuseki", both.getLast());
  }

  private static void line(String name, List<Round> rounds) {
    double lookUps = rounds.stream().mapToDouble(Round::lookUps).sorted().skip(rounds.size() / 2).findFirst().orElseThrow();
    double millis = rounds.stream().mapToDouble(round -> round.large().millis()).sorted().skip(rounds.size() / 2).findFirst().orElseThrow();
    System.out.printf(Locale.ROOT, "| %s | %,.0f | %,.0f | %.1f |%n", name, lookUps, millis, rounds.getFirst().large().bytes() / 1e6);
  }
}
