package org.w3id.stemma.bench.sealing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.w3id.stemma.store.home.Home;

/// `KillsMain FOLDER STORE COUNT SEED`: exit code 1 if what is current was not whole once, or could not be built on.
/// `KillsMain work FOLDER SEED` is what is killed.
public final class KillsMain {
  private KillsMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments[0].equals("work")) {
      Kills.workForEver(Path.of(arguments[1]), Long.parseLong(arguments[2]));
    }
    Proof proof = Kills.run(Home.open(Path.of(arguments[0])), Trial.of(arguments, 1), jvm());
    System.exit(proof.tell(System.out, "kills"));
  }

  /// This JVM's own, with its options.
  static List<String> jvm() {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(argument -> !argument.startsWith("-javaagent")).toList());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
    return line;
  }
}
