package org.w3id.stemma.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.stemma.ontology.Prefixes;

class ParameterTest {
  private final Catalogue catalogue = Catalogue.load();
  private final NamedQuery byIri = catalogue.named("osd-points-a-license-breaks").orElseThrow();
  private final NamedQuery byText = catalogue.named("license-lookup").orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "lic:Llama-2, https://w3id.org/stemma/id/license/Llama-2",
    "spdx:MIT, http://spdx.org/licenses/MIT",
    "<http://spdx.org/licenses/MIT>, http://spdx.org/licenses/MIT",
    "http://spdx.org/licenses/MIT, http://spdx.org/licenses/MIT",
    "hf:meta-llama/Llama-2-7b-hf, https://w3id.org/stemma/id/hf/meta-llama--Llama-2-7b-hf",
    "hf:gpt2, https://w3id.org/stemma/id/hf/gpt2",
  })
  void anIriIsTakenInFullOrByPrefix(String value, String iri) {
    assertThat(Algebra.compile(byIri.bind(Map.of("license", value))).toString()).contains("<" + iri + ">");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Llama-2", "", "a b:c", "lic:a> ?x ?y . <b", "http://x/\"", "lic:a}b", "<lic:a", ":", "x"})
  void whatIsNoIriIsRefusedWithAnExample(String value) {
    assertThatThrownBy(() -> byIri.bind(Map.of("license", value)))
        .isInstanceOf(BadParameter.class)
        .hasMessageContaining("'license'")
        .hasMessageContaining("IRI")
        .hasMessageContaining("lic:Llama-2");
  }

  @Test
  void aMissingValueIsNamedWithAnExample() {
    assertThatThrownBy(() -> byIri.bind(Map.of()))
        .isInstanceOf(BadParameter.class)
        .hasMessage(
            "osd-points-a-license-breaks needs the parameter 'license', an IRI or a prefixed name, for example lic:Llama-2.");
  }

  @Test
  void aParameterThatNobodyAskedForIsRefused() {
    assertThatThrownBy(() -> byIri.bind(Map.of("license", "spdx:MIT", "licence", "spdx:MIT")))
        .isInstanceOf(BadParameter.class)
        .hasMessageContaining("'licence'")
        .hasMessageContaining("license");
  }

  @Test
  void aTextStaysALiteralWhateverItContains() {
    String nasty = "\" ) } DROP ALL # ' \\ \n ?_key";
    Query query = byText.bind(Map.of("key", nasty));
    assertThat(query.getQueryPattern().toString()).doesNotContain("?_key )");
    assertThat(new Answers("lic:X stm:hubLicenseId \"x\" .").rows("license-lookup", Map.of("key", nasty), "license"))
        .isEmpty();
    assertThat(byText.text(Map.of("key", nasty))).contains("\\\" ) } DROP ALL # ' \\\\ \\n ?_key");
  }

  @Test
  void anIntegerIsDigitsOnly() {
    Parameter count = Parameter.of("_count_integer", Map.of("count", "10"));
    assertThat(count.name()).isEqualTo("count");
    assertThat(count.node("12", Prefixes.standard()).getLiteralValue()).isEqualTo(12);
    assertThatThrownBy(() -> count.node("1 2", Prefixes.standard()))
        .isInstanceOf(BadParameter.class)
        .hasMessage("The parameter 'count' must be an integer, not '1 2', for example 10.");
  }

  @Test
  void anIriIsShortenedOnlyWhereTheNameReadsBack() {
    Prefixes prefixes = Prefixes.standard();
    assertThat(prefixes.shorten("http://spdx.org/licenses/MIT")).isEqualTo("spdx:MIT");
    assertThat(prefixes.shorten("http://spdx.org/licenses/a/b")).isEqualTo("http://spdx.org/licenses/a/b");
    assertThat(prefixes.shorten("http://example.org/")).isEqualTo("http://example.org/");
    assertThat(prefixes.iri("spdx:MIT")).contains("http://spdx.org/licenses/MIT");
    assertThat(prefixes.iri("stm:hosting")).contains("https://w3id.org/stemma/ontology#hosting");
  }
}
