package org.w3id.stemma.bench.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3id.stemma.store.generation.StoreKind;
import org.w3id.stemma.store.home.Home;

/// The proofs, each in a small run; the large ones are commands.
class SealingTest {
  @TempDir Path folder;

  @Test
  void aFewPublishesUnderLoadFailNobodyAndMixNothing() throws Exception {
    Proof proof = Publishes.run(Home.open(folder), 3, 3);
    assertThat(proof.violations()).isEmpty();
    assertThat(proof.count()).isGreaterThan(10);
  }

  @ParameterizedTest
  @EnumSource
  void everyDamageIsFoundAndNamed(StoreKind store) throws Exception {
    Proof proof = Flips.run(Home.open(folder), new Trial(store, 60, 1));
    assertThat(proof.violations()).isEmpty();
    assertThat(proof.count()).isEqualTo(60);
  }

  @ParameterizedTest
  @EnumSource
  void whateverIsCutOffWhatIsCurrentIsWhole(StoreKind store) throws Exception {
    Proof proof = Kills.run(Home.open(folder), new Trial(store, 11, 1), KillsMain.jvm());
    assertThat(proof.violations()).isEmpty();
    assertThat(proof.count()).isEqualTo(11);
  }
}
