package org.w3id.stemma.loaders.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://creativecommons.org/licenses/by-nc/4.0/                | http://www.creativecommons.org/licenses/by-nc/4.0/legalcode.en#s2
          https://github.com/o/r/blob/main/LICENSE                       | https://raw.githubusercontent.com/o/r/main/LICENSE.txt
          https://github.com/o/r/raw/master/LICENSE                      | https://github.com/o/r/tree/v1/license
          https://huggingface.co/o/m/blob/main/LICENSE.md                | https://hf.co/o/m/resolve/abc/LICENSE?download=true
          https://www.gnu.org/licenses/gpl-3.0.en.html                   | gnu.org/licenses/gpl-3.0.txt
          https://ai.google.dev/gemma/terms                              | HTTPS://AI.GOOGLE.DEV/gemma/terms/
          """)
  void pagesThatAreTheSameHaveOneAddress(String one, String other) {
    assertThat(Address.of(one)).isPresent().isEqualTo(Address.of(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LICENSE", "mit", "", "see the README.md", "MIT/X11", "Apache-2.0 https://a.org/b"})
  void otherWordsAreNone(String words) {
    assertThat(Address.of(words)).isEmpty();
  }

  @Test
  void differentVersionsHaveDifferentAddresses() {
    assertThat(Address.of("https://creativecommons.org/licenses/by/4.0/"))
        .isNotEqualTo(Address.of("https://creativecommons.org/licenses/by/3.0/"));
  }

  @Test
  void onlyALicenseFileSpeaksForItsRepository() {
    assertThat(Address.of("https://huggingface.co/Org/Model/blob/main/LICENSE").flatMap(Address::hubRepository))
        .contains("org/model");
    assertThat(Address.of("https://huggingface.co/Org/Model/blob/main/README.md").flatMap(Address::hubRepository))
        .isEmpty();
  }
}
