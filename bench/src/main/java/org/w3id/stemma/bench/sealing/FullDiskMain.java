package org.w3id.stemma.bench.sealing;

import java.io.IOException;
import java.nio.file.Path;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.home.Home;

/// `FullDiskMain FOLDER STORE STEP build|small` on a small disk of its own, `FullDiskMain read-only FOLDER` on one that cannot be written: exit
/// code 1 if something was lost, or nobody said what is wrong.
public final class FullDiskMain {
  private FullDiskMain() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("read-only")) {
      System.exit(readOnly(Path.of(arguments[1])).tell(System.out, "read-only folders"));
    }
    StoreKind store = StoreKind.named(arguments[1]).orElseThrow();
    Proof proof = FullDisk.run(Home.open(Path.of(arguments[0])), store, arguments[2], arguments[3].equals("build"));
    System.exit(proof.tell(System.out, "failures at " + arguments[2] + " of a " + arguments[3]));
  }

  private static Proof readOnly(Path folder) {
    var proof = new Proof();
    proof.tried();
    try {
      Home.open(folder);
      proof.violated("a folder that cannot be written was opened for writing");
    } catch (StoreException e) {
      proof.check(String.valueOf(e.getMessage()).contains("cannot be written"), "it says " + e.getMessage());
    }
    Home home = Home.read(folder);
    Generations.of(home).current().orElseThrow().verify();
    Marked.in(home).markOf(Generations.of(home).current().orElseThrow());
    return proof;
  }
}
