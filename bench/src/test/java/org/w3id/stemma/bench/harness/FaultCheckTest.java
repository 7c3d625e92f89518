package org.w3id.stemma.bench.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultCheckTest {
  @TempDir private Path folder;

  private Path file(String name, String json) throws IOException {
    return Files.writeString(folder.resolve(name), json);
  }

  @Test
  void everyWordOfEitherSideIsCompared() throws IOException {
    Path plan = file("plan.json", """
        {"models": 10, "faults": {"cycle": 1, "half-line": 2, "wrong-case": 3}}""");
    Path report = file("report.json", """
        {"faults": {"cycle": 1, "half-line": 1, "too-deep": 4}, "setAside": {"x": 1}}""");
    assertThat(FaultCheck.compare(plan, report)).containsExactly(
        new FaultCheck.Row("cycle", 1, 1),
        new FaultCheck.Row("half-line", 2, 1),
        new FaultCheck.Row("too-deep", 0, 4),
        new FaultCheck.Row("wrong-case", 3, 0));
    assertThat(FaultCheck.compare(plan, report)).filteredOn(FaultCheck.Row::agrees).hasSize(1);
  }

  @Test
  void aFileWithoutFaultsIsNamed() throws IOException {
    Path plan = file("plan.json", "{\"faults\": {}}");
    Path report = file("report.json", "{}");
    assertThatIOException().isThrownBy(() -> FaultCheck.compare(plan, report)).withMessageContaining("report.json");
  }

  @Test
  void packedFilesAreWrittenOneAfterTheOther() throws IOException {
    Path one = Files.write(folder.resolve("1.zst"), Zstd.compress("one\n".getBytes(StandardCharsets.UTF_8)));
    Path two = Files.write(folder.resolve("2.zst"), Zstd.compress("two\n".getBytes(StandardCharsets.UTF_8)));
    Path all = folder.resolve("all");
    UnpackMain.unpack(all, List.of(one, two));
    assertThat(all).hasContent("one\ntwo\n");
  }
}
