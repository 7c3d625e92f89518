package org.w3id.stemma.loaders.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class HubScaleTest {
  @TempDir private Path folder;

  @Test
  void aChainOf100000IsReadWithoutRecursion() {
    int length = 100_000;
    var lines = new StringBuilder();
    for (int i = 0; i < length; i++) {
      lines
          .append("{\"id\":\"o/m")
          .append(i)
          .append("\",\"tags\":[\"base_model:finetune:O/M")
          .append((i + 1) % length)
          .append("\"]}\n");
    }

    var report = new Hub(folder).lines(lines.toString()).report();

    assertThat(report.accepted()).isEqualTo(length);
    assertThat(report.faults())
        .containsEntry("cycle", 1L)
        .containsEntry("cycle-edge", 100_000L)
        .containsEntry("wrong-case", 100_000L);
  }

  @Test
  void aParentMayHave100000Children() {
    var lines = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      lines
          .append("{\"id\":\"o/m")
          .append(i)
          .append("\",\"tags\":[\"base_model:quantized:o/base\"]}\n");
    }

    var report = new Hub(folder).lines(lines + "{\"id\":\"o/base\"}\n").report();

    assertThat(report.accepted()).isEqualTo(100_001);
    assertThat(report.faults()).isEmpty();
  }
}
