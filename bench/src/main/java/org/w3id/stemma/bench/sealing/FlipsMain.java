package org.w3id.stemma.bench.sealing;

import java.io.IOException;
import java.nio.file.Path;
import org.w3id.stemma.store.home.Home;

/// `FlipsMain FOLDER STORE COUNT SEED`: exit code 1 if a damage was not found, or its file not named.
public final class FlipsMain {
  private FlipsMain() {}

  public static void main(String[] arguments) throws IOException {
    Proof proof = Flips.run(Home.open(Path.of(arguments[0])), Trial.of(arguments, 1));
    System.exit(proof.tell(System.out, "damages"));
  }
}
