package org.w3id.stemma.loaders.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.stemma.loaders.spdx.SpdxExpression.And;
import org.w3id.stemma.loaders.spdx.SpdxExpression.Invalid;
import org.w3id.stemma.loaders.spdx.SpdxExpression.License;
import org.w3id.stemma.loaders.spdx.SpdxExpression.LicenseException;
import org.w3id.stemma.loaders.spdx.SpdxExpression.NoAssertion;
import org.w3id.stemma.loaders.spdx.SpdxExpression.None;
import org.w3id.stemma.loaders.spdx.SpdxExpression.Or;
import org.w3id.stemma.loaders.spdx.SpdxExpression.OrLater;
import org.w3id.stemma.loaders.spdx.SpdxExpression.Ref;
import org.w3id.stemma.loaders.spdx.SpdxExpression.With;

class SpdxExpressionsTest {
  private final SpdxExpressions expressions = new SpdxExpressions();

  @Test
  void eachKindOfExpressionIsReadAsItself() {
    assertThat(expressions.parse("apache-2.0")).isEqualTo(new License("Apache-2.0"));
    assertThat(expressions.parse("LicenseRef-llama2")).isEqualTo(new Ref("LicenseRef-llama2"));
    assertThat(expressions.parse("Apache-2.0+")).isEqualTo(new OrLater(new License("Apache-2.0")));
    assertThat(expressions.parse("GPL-2.0-only WITH Classpath-exception-2.0"))
        .isEqualTo(
            new With(new License("GPL-2.0-only"), new LicenseException("Classpath-exception-2.0")));
    assertThat(expressions.parse("NONE")).isEqualTo(new None());
    assertThat(expressions.parse("NOASSERTION")).isEqualTo(new NoAssertion());
  }

  @Test
  void andBindsTighterThanOr() {
    assertThat(expressions.parse("MIT or Zlib and ISC"))
        .isEqualTo(
            new Or(
                List.of(
                    new License("MIT"),
                    new And(List.of(new License("ISC"), new License("Zlib"))))));
  }

  @Test
  void orderAndRepetitionDoNotMatter() {
    assertThat(expressions.parse("Zlib OR MIT OR Zlib"))
        .isEqualTo(expressions.parse("mit OR zlib"));
    assertThat(expressions.parse("MIT OR (Zlib OR ISC)"))
        .isEqualTo(expressions.parse("(ISC OR MIT) OR Zlib"));
    assertThat(expressions.parse("MIT AND MIT")).isEqualTo(new License("MIT"));
    assertThat(expressions.parse("MIT OR (MIT OR MIT)")).isEqualTo(new License("MIT"));
  }

  @ParameterizedTest
  @CsvSource({
    "mit, MIT",
    "zlib or mit, MIT OR Zlib",
    "(zlib or mit) and isc, ISC AND (MIT OR Zlib)",
    "gpl-2.0+ with classpath-exception-2.0, GPL-2.0+ WITH Classpath-exception-2.0",
    "GPL-2.0-only WITH AdditionRef-mine, GPL-2.0-only WITH AdditionRef-mine",
    "NONE, NONE"
  })
  void theCanonicalTextReadsBackToTheSame(String given, String canonical) {
    var expression = expressions.parse(given);

    assertThat(expression.text()).isEqualTo(canonical);
    assertThat(expressions.parse(canonical)).isEqualTo(expression);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "llama2",
        "other",
        "Apache 2.0",
        "MIT/Apache-2.0",
        "MIT Or Zlib",
        "MIT AND",
        "AND",
        "WITH",
        "+",
        "(MIT",
        "MIT)",
        "()",
        "MIT AND NONE",
        "none",
        "DocumentRef-a:LicenseRef-b",
        "MIT WITH Zlib",
        "LicenseRef-<script>alert(1)</script>",
        "LicenseRef-a b",
        "\u0000",
        "MIT\nOR",
        ":",
        "a:b:c"
      })
  void whatIsNoExpressionIsAValueThatSaysWhy(String given) {
    assertThat(expressions.parse(given))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid -> {
              assertThat(invalid.text()).isEqualTo(given);
              assertThat(invalid.message()).isNotBlank();
            });
  }

  @Test
  void longAndDeepTextsAreInvalidAndNotAStackOverflow() {
    assertThat(expressions.parse("(".repeat(4_000))).isInstanceOf(Invalid.class);
    assertThat(expressions.parse("(".repeat(65) + "MIT" + ")".repeat(65)))
        .isInstanceOf(Invalid.class);
    assertThat(expressions.parse("MIT" + "+".repeat(4_000))).isInstanceOf(SpdxExpression.class);
    assertThat(expressions.parse("MIT OR ".repeat(100_000) + "MIT")).isInstanceOf(Invalid.class);
    assertThat(expressions.parse("(".repeat(64) + "MIT" + ")".repeat(64)))
        .isEqualTo(new License("MIT"));
  }

  @Test
  void severalThreadsMayAskAtOnce() {
    var answers =
        IntStream.range(0, 400)
            .parallel()
            .mapToObj(i -> expressions.parse("MIT OR LicenseRef-" + i % 50).text())
            .toList();

    assertThat(answers)
        .isEqualTo(
            IntStream.range(0, 400).mapToObj(i -> "LicenseRef-" + i % 50 + " OR MIT").toList());
  }
}
