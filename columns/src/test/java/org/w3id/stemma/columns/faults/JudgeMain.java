package org.w3id.stemma.columns.faults;

import java.io.IOException;
import org.w3id.stemma.columns.differential.Round;

/// `JudgeMain QUERIES`: puts so many made-up queries until one is answered wrong; its last line then tells after how many,
/// and the exit code is 1.
public final class JudgeMain {
  private JudgeMain() {}

  public static void main(String[] arguments) {
    int queries = Integer.parseInt(arguments[0]);
    for (int asked = 0; asked < queries; asked += Round.QUERIES) {
      String wrong = wrong(asked);
      if (!wrong.isEmpty()) {
        System.out.println(wrong + " within " + (asked + Round.QUERIES) + " queries");
        System.exit(1);
      }
    }
    System.exit(0);
  }

  private static String wrong(long seed) {
    try {
      return Round.of(seed, false).differences().isEmpty() ? "" : "a difference";
    } catch (IOException | RuntimeException | AssertionError e) {
      e.printStackTrace();
      return "an error";
    }
  }
}
