package org.w3id.stemma.loaders.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Apache License, Version 2.0 | apache-2.0
          Apache 2                    | APACHE 2.0 licence
          cc-by-nc 4                  | CC BY-NC 4.0
          GNU GPLv3                   | gnu gpl v3.0
          Meta Llama3 Community       | meta-llama-3-community-license
          Llama 3.1                   | llama-3-1
          GPL-2.0 or later            | GPL 2+
          non-commercial              | Non Commercial
          OpenRAIL++                  | openrail++
          Data & Weights              | data and weights
          """)
  void waysToWriteTheSameNameAreOne(String one, String other) {
    assertThat(NormalForm.of(one)).isEqualTo(NormalForm.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Llama 3.1       | Llama 31
          GPL-2.0         | GPL-2.0+
          GPL-2.0         | LGPL-2.0
          Unlicense       | unlicensed
          openrail        | openrail++
          CC-BY-4.0       | CC-BY-4.1
          BSD 2-Clause    | BSD 3-Clause
          """)
  void differentNamesStayDifferent(String one, String other) {
    assertThat(NormalForm.of(one)).isNotEqualTo(NormalForm.of(other));
  }

  @Test
  void aNameWithoutItsVersionIsWhatIsLeft() {
    assertThat(NormalForm.of("CC BY-NC 4.0").withoutVersion()).isEqualTo(NormalForm.of("cc-by-nc"));
    assertThat(NormalForm.of("MIT").withoutVersion().isEmpty()).isTrue();
    assertThat(NormalForm.of("the License").isEmpty()).isTrue();
  }
}
