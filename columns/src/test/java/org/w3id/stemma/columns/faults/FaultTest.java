package org.w3id.stemma.columns.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FaultTest {
  @Test
  void eachFaultOfTheListCanBePutIntoTheSources() throws IOException {
    assertThat(Fault.mistakes(Fault.read(Path.of("../bench/faults.list")), Path.of("src/main/java"))).isEmpty();
  }

  @Test
  void eachPropertyCanBeTriedWithSeeds() throws IOException, ClassNotFoundException {
    for (String laws : FaultsMain.laws(Path.of(""))) {
      assertThat(Class.forName(laws).getDeclaredMethods())
          .as(laws)
          .filteredOn(law -> law.isAnnotationPresent(Property.class))
          .allSatisfy(law -> assertThat(law.getParameterTypes()).containsExactly(long.class));
    }
  }
}
