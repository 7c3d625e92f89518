package org.w3id.stemma.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.irix.IRIx;

class IrisProperties {
  @Property(tries = 5000)
  void differentNamesHaveDifferentIris(@ForAll("names") String one, @ForAll("names") String other) {
    Assume.that(!one.equals(other));
    assertThat(Iris.hubModel(one)).isNotEqualTo(Iris.hubModel(other));
  }

  @Property(tries = 5000)
  void whatANameIsWrittenAsIsAnotherName(@ForAll("names") String name) {
    for (String mimic : List.of(name.replace("/", "--"), name.replace("--", "/"), Iris.local(name))) {
      if (!mimic.equals(name)) {
        assertThat(Iris.hubModel(mimic)).isNotEqualTo(Iris.hubModel(name));
      }
    }
  }

  @Property(tries = 5000)
  void theSameNameHasTheSameIri(@ForAll("names") String name) {
    assertThat(Iris.hubModel(new String(name.toCharArray()))).isEqualTo(Iris.hubModel(name));
  }

  @Property(tries = 5000)
  void everyIriIsValidAndStaysInItsNamespace(@ForAll("names") String name) {
    String iri = Iris.hubModel(name).getURI();
    assertThat(IRIx.create(iri)).matches(IRIx::isAbsolute).matches(parsed -> !parsed.hasViolations());
    assertThat(URI.create(iri).normalize()).hasToString(iri);
    assertThat(iri.substring(Ns.HF.length())).matches("[A-Za-z0-9._~+:-]*(%[0-9A-F]{2}[A-Za-z0-9._~+:-]*)*");
  }

  @Property(tries = 5000)
  void aNameCanBeReadBackFromItsLocalName(@ForAll("wholeNames") String name) {
    String slashes = Iris.local(name).replace("--", "/").replace("+", "%2B");
    assertThat(URLDecoder.decode(slashes, StandardCharsets.UTF_8)).isEqualTo(name);
  }

  /// Any text, half characters too, and many names made of what is hard to tell apart.
  @Provide
  Arbitrary<String> names() {
    return Arbitraries.oneOf(hardNames(), Arbitraries.strings().all().ofMaxLength(12));
  }

  @Provide
  Arbitrary<String> wholeNames() {
    return Arbitraries.oneOf(hardNames(), Arbitraries.strings().ascii().ofMaxLength(12));
  }

  private static Arbitrary<String> hardNames() {
    return Arbitraries.strings().withChars("-/.%2Da+ ").ofMaxLength(5);
  }
}
