package org.w3id.stemma.columns.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/// A small run of the judge; [DifferentialMain] makes large ones.
class DifferentialProperties {
  private static final int SOME = 120;

  @Property(tries = SOME, seed = "20261123", shrinking = ShrinkingMode.OFF)
  void columnsAnswerAnyQueryAsJenaInMemoryDoes(@ForAll long seed) throws IOException {
    assertThat(Round.of(seed).differences()).isEmpty();
  }
}
