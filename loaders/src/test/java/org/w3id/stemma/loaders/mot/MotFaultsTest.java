package org.w3id.stemma.loaders.mot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.jena.riot.system.StreamRDFLib;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.stemma.loaders.BrokenSource;
import org.w3id.stemma.loaders.Outcome;

class MotFaultsTest {
  @TempDir Path folder;

  private Outcome beside(String text) {
    return Mot.read(folder, Map.of("a.yml", text, "good.yml", Mot.HEAD + "release: {name: Good, components: []}"));
  }

  /// `~` stands for the end of a line.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not-yaml | a: [1, 2 | a.yml",
        "not-yaml | a: b: c | a.yml:1",
        "not-yaml | 'a: \"x~b: y' | a.yml",
        "empty-file | '# nothing' | a.yml",
        "empty-file | '---' | a.yml",
        "several-documents | 'a: b~---~c: d' | a.yml:2",
        "anchor | 'a: &x [1]~b: *x' | a.yml:1",
        "repeated-field | 'a: 1~a: 2' | a.yml:2",
        "not-yaml | '? [a]~: b' | a.yml:1",
        "no-release | 'just words' | a.yml:1",
        "no-release | '[1, 2]' | a.yml:1",
        "no-release | 'framework: {name: Another}~release: {name: A}' | a.yml:1",
        "no-name | 'framework: {name: Model Openness Framework, version: 1.0}~release: {name: }' | a.yml:2",
        "wrong-type | 'framework: {name: Model Openness Framework, version: 1.0}~release: {name: A, components: many}' | a.yml:2"
      })
  void aFaultyFileIsSetAsideWithItsLineAndTheNextIsRead(String fault, String text, String where) {
    var outcome = beside(text.replace('~', '\n'));
    assertThat(outcome.faults()).contains(fault);
    assertThat(outcome.finding(fault).where()).startsWith(where);
    assertThat(outcome.report().rejected()).isEqualTo(1);
    assertThat(outcome.report().accepted()).isEqualTo(1);
  }

  @Test
  void aBombOfAliasesIsNotUnfolded() {
    var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1));
    }
    assertThat(beside(bomb.toString()).finding("anchor").where()).isEqualTo("a.yml:1");
  }

  @Test
  void aTagMakesNoObject() {
    assertThat(beside("a: !!javax.script.ScriptEngineManager [b]").faults()).containsExactly("no-release");
  }

  @Test
  void aDeepFileIsSetAside() {
    assertThat(beside("[".repeat(100_000)).faults()).containsExactly("too-deep");
    assertThat(beside("a:\n" + nested(40)).faults()).containsExactly("too-deep");
  }

  private static String nested(int depth) {
    var text = new StringBuilder();
    for (int i = 1; i <= depth; i++) {
      text.append(" ".repeat(i)).append("a:\n");
    }
    return text.toString();
  }

  @Test
  void aHugeFileIsSetAside() throws IOException {
    Files.write(folder.resolve("huge.yml"), new byte[YamlReader.MAX_BYTES + 1]);
    assertThat(beside(Mot.HEAD + "release: {name: A}").faults()).containsExactly("too-long");
  }

  @Test
  void bytesThatAreNoUtf8AreSetAside() throws IOException {
    Files.write(folder.resolve("bytes.yml"), new byte[] {'a', ':', ' ', (byte) 0xff});
    assertThat(beside(Mot.HEAD + "release: {name: A}").faults()).containsExactly("not-utf-8");
  }

  @Test
  void fieldsOfTheWrongTypeAreLeftOutAndTold() {
    var outcome =
        beside(Mot.HEAD + "release: {name: A, version: {a: b}, date: yesterday, license: {code: MIT, weights: {name: MIT}}, components: [{name: [x]}]}");
    assertThat(outcome.faults()).containsExactly("wrong-type", "wrong-type", "unknown-scope", "wrong-type", "bad-component", "bad-date");
    assertThat(outcome.report().rejected()).isZero();
  }

  @Test
  void anotherVersionOfTheFrameworkIsTold() {
    assertThat(beside(Mot.HEAD.replace("'1.0'", "'2.0'") + "release: {name: A}").faults()).containsExactly("other-version");
  }

  @Test
  void aFileOfAnotherKindIsTold() {
    Mot.write(folder.resolve("README.md"), "hello");
    assertThat(beside(Mot.HEAD + "release: {name: A}").faults()).containsExactly("other-file");
  }

  @Test
  void whatIsNotThereOrHoldsNothingCannotBeRead() {
    assertThatThrownBy(() -> new MotSource(folder.resolve("gone"), Mot.WORDS).snapshot()).isInstanceOf(BrokenSource.class);
    assertThatThrownBy(() -> Outcome.of(new MotSource(folder, Mot.WORDS).takenOn(Mot.DAY)))
        .isInstanceOf(BrokenSource.class)
        .hasMessageContaining("no file in this folder ends in");
  }

  /// An empty snapshot would take the place of one that held something.
  @Test
  void filesWithoutAnyReleaseAreNoSource() {
    Mot.write(folder.resolve("a.yml"), "just words");
    assertThatThrownBy(() -> new MotSource(folder, Mot.WORDS).takenOn(LocalDate.of(2026, 5, 11)).read(StreamRDFLib.sinkNull(), finding -> {}))
        .isInstanceOf(BrokenSource.class)
        .hasMessageContaining("holds no release; the first, at a.yml:1: ")
        .hasMessageEndingWith("Keep to the schema of the tool, mof_schema.json.");
  }
}
