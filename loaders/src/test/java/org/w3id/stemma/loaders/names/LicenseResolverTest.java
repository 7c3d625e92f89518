package org.w3id.stemma.loaders.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenseResolverTest {
  private final LicenseResolver resolver = Facts.resolver();

  private Resolution of(NameSource source, String text) {
    return resolver.resolve(new LicenseWords(source, text));
  }

  private Resolution other(String name, String link) {
    return resolver.resolve(new LicenseWords(NameSource.HUB, "other", name, link));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HUB      | apache-2.0                            | spdx:Apache-2.0       | hub-tag 1
          HUB      | Apache-2.0                            | spdx:Apache-2.0       | hub-tag 1
          HUB      | old-llama                             | lic:Llama-2           | hub-tag 1
          ANY      | apache-2.0                            | spdx:Apache-2.0       | spdx-id 1
          ANY      | Apache License 2.0                    | spdx:Apache-2.0       | title 1
          ANY      | Apache 2                              | spdx:Apache-2.0       | normalized 2
          ANY      | GPL-3.0                               | spdx:GPL-3.0          | deprecated-spdx-id 1
          ANY      | GNU General Public License v3.0 only  | spdx:GPL-3.0-only     | title 1
          SPDX     | LicenseRef-llama2                     | lic:Llama-2           | license-ref 1
          SPDX     | LicenseRef-scancode-bsl-1.0           | lic:BUSL-1.0          | license-ref 1
          ANY      | Llama-2                               | lic:Llama-2           | license-id 1
          ANY      | LLAMA 2 Community License Agreement   | lic:Llama-2           | normalized 2
          ANY      | http://apache.org/licenses/license-2.0.txt | spdx:Apache-2.0  | address 1
          ANY      | https://spdx.org/licenses/MIT.html    | spdx:MIT              | listing 1
          ANY      | https://choosealicense.com/licenses/mit/ | spdx:MIT           | listing 1
          HUB      | https://hf.co/org/old/raw/main/LICENSE | spdx:MIT             | repository 2
          HUB      | gpl                                   | family:GPL            | hub-tag 1
          ANY      | Llama Community License               | family:Llama          | version-open 2
          ANY      | https://llama.example/newest          | family:Llama          | address 1
          HUB      | yi-license                            | family:Yi             | title 1
          HUB      | house_rules                           | one_of lic:One lic:Two | normalized 2
          LM_ARENA | propretary                            | nonlicense:none       | non-license 1
          DALICC   | Apache LLVM                           | with spdx:Apache-2.0 spdx:LLVM-exception | listed-spelling 1
          SPDX     | (mit or Apache-2.0)                   | or spdx:Apache-2.0 spdx:MIT | expression 1
          ANY      | MIT, Apache 2.0                       | list spdx:MIT spdx:Apache-2.0 | list 2
          ANY      | MIT License (mit)                     | spdx:MIT              | normalized 2
          ANY      | Apache-2.0+                           | or_later spdx:Apache-2.0 | expression 1
          SPDX     | GPL-3.0+                              | spdx:GPL-3.0-or-later | normalized 2
          SCANCODE | mit WITH classpath                    | with spdx:MIT spdx:Classpath-exception-2.0 | list 2
          """)
  void wordsMeanThisByThatRule(NameSource source, String text, String meaning, String rule) {
    assertThat(Facts.meaning(of(source, text))).isEqualTo(meaning);
    assertThat(Facts.rule(of(source, text))).isEqualTo(rule);
  }

  @Test
  void oneKeyMeansAnotherLicenseInAnotherSource() {
    assertThat(Facts.meaning(of(NameSource.HUB, "bsl-1.0"))).isEqualTo("spdx:BSL-1.0");
    assertThat(Facts.meaning(of(NameSource.SPDX, "bsl-1.0"))).isEqualTo("spdx:BSL-1.0");
    assertThat(Facts.meaning(of(NameSource.SCANCODE, "bsl-1.0"))).isEqualTo("lic:BUSL-1.0");
  }

  @Test
  void whatIsNoKeyOfScanCodeMeansNothingThere() {
    assertThat(Facts.meaning(of(NameSource.SCANCODE, "Apache-2.0"))).isEqualTo("?");
    assertThat(Facts.meaning(of(NameSource.SCANCODE, "MIT License"))).isEqualTo("?");
  }

  @Test
  void aSpellingHasItsMeaningOnlyWhereItIsUsed() {
    assertThat(Facts.meaning(of(NameSource.HUB, "Propretary"))).isEqualTo("?");
  }

  @Test
  void theWaysToNameNoLicenseStayDistinct() {
    assertThat(Facts.meaning(of(NameSource.HUB, ""))).isEqualTo("nonlicense:empty");
    assertThat(Facts.meaning(of(NameSource.HUB, " Unknown "))).isEqualTo("nonlicense:unknown");
    assertThat(Facts.meaning(of(NameSource.SPDX, "NONE"))).isEqualTo("nonlicense:none");
    assertThat(Facts.meaning(other("", ""))).isEqualTo("nonlicense:other");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          llama-2-community-license | LICENSE                                             | lic:Llama-2   | license-name 2
          house-licence             | https://www.apache.org/licenses/LICENSE-2.0         | spdx:Apache-2.0 | license-link 1
          llama licenses            | https://huggingface.co/meta-llama/Llama-2/resolve/main/LICENSE.txt | lic:Llama-2 | name-and-link 1
          mit                       | https://www.apache.org/licenses/LICENSE-2.0         | one_of spdx:MIT spdx:Apache-2.0 | name-and-link 2
          Apache 2.0                | http://apache.org/licenses/LICENSE-2.0              | spdx:Apache-2.0 | name-and-link 2
          """)
  void nameAndLinkTellTogetherWhatOtherStandsFor(String name, String link, String meaning, String rule) {
    assertThat(Facts.meaning(other(name, link))).isEqualTo(meaning);
    assertThat(Facts.rule(other(name, link))).isEqualTo(rule);
  }

  @Test
  void aTagThatNamesALicenseNeedsNoNameBesideIt() {
    var found = resolver.resolve(new LicenseWords(NameSource.HUB, "mit", "llama2", ""));

    assertThat(Facts.meaning(found)).isEqualTo("spdx:MIT");
  }

  @Test
  void anUnknownNameIsUnresolvedAndNotMerelyOther() {
    assertThat(other("house-licence-9", "LICENSE")).isEqualTo(new Resolution.Unresolved("house-licence-9"));
    assertThat(Facts.meaning(of(NameSource.HUB, "other-mit"))).isEqualTo("spdx:MIT");
    assertThat(Facts.meaning(of(NameSource.HUB, "other-house-licence-9"))).isEqualTo("?");
  }

  @Test
  void aListWithAnUnknownMemberIsUnresolved() {
    assertThat(Facts.meaning(of(NameSource.ANY, "MIT, house-licence-9"))).isEqualTo("?");
    assertThat(Facts.meaning(of(NameSource.ANY, "MIT OR (Apache-2.0"))).isEqualTo("?");
  }

  @Test
  void likenessIsNoIdentity() {
    for (String words : new String[] {"Apache 2.1", "MITT", "Llama 22 Community License", "apache-2.0-modified", "MIT and more"}) {
      assertThat(Facts.meaning(of(NameSource.ANY, words))).as(words).isEqualTo("?");
    }
  }

  @Test
  void tooLongToBeANameIsUnresolved() {
    assertThat(of(NameSource.HUB, "MIT ".repeat(1_000))).isInstanceOf(Resolution.Unresolved.class);
  }
}
