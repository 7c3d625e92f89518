package org.w3id.stemma.bench.comparisons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The real comparisons; those with data that are not part of the project are skipped where these are absent.
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the knowledge is read once
class ComparisonsTest {
  private final Path shared = Path.of(System.getProperty("stemma.shared", "../../shared"));
  private final Comparisons comparisons = Comparisons.of(shared);

  @Test
  void noLicenseThatTheOsiApprovedHasAClauseThatBreaksItsDefinition() throws IOException {
    Judged osi = comparisons.run("osi");
    assertThat(osi.comparison().cells()).hasSizeGreaterThan(40);
    assertThat(osi.comparison().cells()).filteredOn(cell -> cell.theirs().equals("approved")).hasSizeGreaterThan(20);
    assertThat(osi.unjudged()).isEmpty();
    assertThat(osi.idle()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"choosealicense", "osadl", "scancode"})
  void everyDisagreementIsJudgedAndEveryJudgmentApplies(String name) throws IOException {
    assumeTrue(Files.isDirectory(shared.resolve("data")), () -> "skipped: no data of others at " + shared + "; set -Dstemma.shared");
    Judged judged = comparisons.run(name);
    assertThat(judged.comparison().cells()).hasSizeGreaterThan(50);
    assertThat(judged.unjudged()).isEmpty();
    assertThat(judged.idle()).isEmpty();
  }

  @Test
  void whereOsadlSaysNoWeNeverSayYesWithoutAReason() throws IOException {
    assumeTrue(Files.isDirectory(shared.resolve("data")), () -> "skipped: no data of others at " + shared + "; set -Dstemma.shared");
    Judged osadl = comparisons.run("osadl");
    assertThat(osadl.comparison().disagreements())
        .filteredOn(cell -> cell.theirs().equals("No") && cell.ours().equals("YES"))
        .allSatisfy(cell -> assertThat(osadl.judged()).containsKey(cell));
  }
}
