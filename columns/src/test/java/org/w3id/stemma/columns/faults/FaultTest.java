package org.w3id.stemma.columns.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FaultTest {
  @Test
  void eachFaultOfTheListCanBePutIntoTheSources() throws IOException {
    assertThat(Fault.mistakes(Fault.read(Path.of("../bench/faults.list")), Path.of("src/main/java"))).isEmpty();
  }
}
