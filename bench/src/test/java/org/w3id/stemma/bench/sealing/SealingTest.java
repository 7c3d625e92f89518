package org.w3id.stemma.bench.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.stemma.store.Home;

/// The proofs, each in a small run; the large ones are commands.
class SealingTest {
  @TempDir Path folder;

  @Test
  void aFewPublishesUnderLoadFailNobodyAndMixNothing() throws Exception {
    Proof proof = Publishes.run(Home.open(folder), 3, 3);
    assertThat(proof.violations()).isEmpty();
    assertThat(proof.count()).isGreaterThan(10);
  }

  @Test
  void everyDamageIsFoundAndNamed() throws Exception {
    Proof proof = Flips.run(Home.open(folder), 60, 1);
    assertThat(proof.violations()).isEmpty();
    assertThat(proof.count()).isEqualTo(60);
  }

  @Test
  void whateverIsCutOffWhatIsCurrentIsWhole() throws Exception {
    Proof proof = Kills.run(Home.open(folder), 11, 1, KillsMain.jvm());
    assertThat(proof.violations()).isEmpty();
    assertThat(proof.count()).isEqualTo(11);
  }
}
