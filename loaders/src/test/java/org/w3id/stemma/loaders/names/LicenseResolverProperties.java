package org.w3id.stemma.loaders.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class LicenseResolverProperties {
  private static final String[] TITLES = {
    "Apache License 2.0", "Boost Software License 1.0", "MIT License", "Llama 2 Community License", "Business Source License 1.0"
  };

  private final LicenseResolver resolver = Facts.resolver();

  @Property
  void anyWordsHaveAnAnswer(
      @ForAll NameSource source,
      @ForAll @StringLength(max = 60) String text,
      @ForAll @StringLength(max = 40) String name,
      @ForAll @StringLength(max = 40) String link) {
    var said = new LicenseWords(source, text, name, link);

    assertThat(resolver.resolve(said)).isEqualTo(resolver.resolve(said)).isEqualTo(Facts.resolver().resolve(said));
  }

  @Property
  void brokenExpressionsAndAddressesHaveAnAnswer(@ForAll("pieces") String text) {
    assertThat(resolver.resolve(new LicenseWords(NameSource.HUB, text))).isNotNull();
    assertThat(resolver.resolve(new LicenseWords(NameSource.SCANCODE, "other", text, text))).isNotNull();
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of("MIT", " OR ", " and ", "(", ")", "+", "LicenseRef-", "https://", "huggingface.co/", "/", "a", ",", "with", "other-", "\n", "\ud800")
        .list()
        .ofMaxSize(8)
        .map(list -> String.join("", list));
  }

  @Property
  void aTitleWrittenInAnotherWayMeansTheSame(@ForAll Random random) {
    String title = TITLES[random.nextInt(TITLES.length)];
    String written = varied(title, random);

    assertThat(Facts.meaning(resolver.resolve(new LicenseWords(NameSource.ANY, written))))
        .as(written)
        .isEqualTo(Facts.meaning(resolver.resolve(new LicenseWords(NameSource.ANY, title))))
        .isNotEqualTo("?");
  }

  private static String varied(String title, Random random) {
    String[] separators = {" ", "-", "_", "  "};
    String text = title.replace(" ", separators[random.nextInt(separators.length)]);
    text = random.nextBoolean() ? text.toUpperCase(Locale.ROOT) : text;
    text = random.nextBoolean() ? text.replaceFirst("(?i)license", "Licence") : text;
    text = random.nextBoolean() ? text.replaceFirst("([0-9])\\.0", "version $1") : text;
    return random.nextBoolean() ? "The " + text + " agreement" : text;
  }

  @Property
  void whatNobodyWroteDownStaysUnresolved(@ForAll("unknown") String text) {
    assertThat(resolver.resolve(new LicenseWords(NameSource.HUB, text))).isEqualTo(new Resolution.Unresolved(text));
  }

  @Provide
  Arbitrary<String> unknown() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(4).ofMaxLength(20).map(word -> "zq" + word);
  }

  @Property
  void theNormalFormOfANormalFormIsItself(@ForAll @StringLength(max = 40) String words) {
    var form = NormalForm.of(words);

    assertThat(NormalForm.of(form.text())).isEqualTo(form);
  }

  @Property
  void theNormalFormOfLicenseWordsIsStableToo(@ForAll("pieces") String one, @ForAll("versions") String other) {
    var form = NormalForm.of(one + " v" + other + " the license version " + other);

    assertThat(NormalForm.of(form.text())).isEqualTo(form);
  }

  @Provide
  Arbitrary<String> versions() {
    return Arbitraries.of("1", "2.0", "3.0.0", "v 1", "ver1", "vv2", "t he", "0.0", "٣.٠", "or later", "②");
  }
}
