package org.w3id.stemma.bench.sealing;

import java.nio.file.Path;
import java.util.Locale;
import org.w3id.stemma.store.home.Home;

/// `PublishMain HOME COUNT CLIENTS`: exit code 1 if a request failed or an answer mixed two generations.
public final class PublishMain {
  private PublishMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    int count = Integer.parseInt(arguments[1]);
    int clients = Integer.parseInt(arguments[2]);
    long began = System.nanoTime();
    Proof proof = Publishes.run(Home.open(Path.of(arguments[0])), count, clients);
    System.out.printf(Locale.ROOT, "%d publishes in %.0f s, %d clients%n", count, (System.nanoTime() - began) / 1e9, clients);
    System.exit(proof.tell(System.out, "requests"));
  }
}
