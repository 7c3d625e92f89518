package org.w3id.stemma.bench.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubGeneratorTest {
  /// The hub of 1,000 models and seed 1. It changes only if the generator is meant to: then every figure measured on
  /// a hub of this kind is out of date.
  private static final String PINNED = "0e16dc7539d64b1f75b7946b64e0856adf8b7ece2f9de216bf70148e58dbed8e";

  @TempDir private Path folder;

  private Path write(int models, long seed, String name) throws IOException {
    Path file = folder.resolve(name);
    new HubGenerator(models, seed).write(file);
    return file;
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }

  @Test
  void theSameNumberAndSeedGiveTheSameBytes() throws IOException {
    assertThat(write(5_000, 7, "once.jsonl")).hasSameBinaryContentAs(write(5_000, 7, "again.jsonl"));
  }

  @Test
  void aThousandModelsOfSeedOneAreAlwaysTheSame() throws IOException, NoSuchAlgorithmException {
    assertThat(sha256(write(1_000, 1, "hub.jsonl"))).isEqualTo(PINNED);
  }

  @Test
  void anotherSeedGivesAnotherHub() throws IOException {
    Path one = write(1_000, 1, "one.jsonl");
    Path two = write(1_000, 2, "two.jsonl");
    assertThat(Files.mismatch(one, two)).isNotEqualTo(-1);
  }

  @Test
  void aPackedFileHoldsThePlainBytes() throws IOException {
    byte[] plain = Files.readAllBytes(write(2_000, 3, "hub.jsonl"));
    try (var gzip = new GZIPInputStream(Files.newInputStream(write(2_000, 3, "hub.jsonl.gz")));
        var zstd = new ZstdInputStream(Files.newInputStream(write(2_000, 3, "hub.jsonl.zst")))) {
      assertThat(gzip.readAllBytes()).isEqualTo(plain);
      assertThat(zstd.readAllBytes()).isEqualTo(plain);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 11, 19, 20, 37, 100, 150, 172, 200, 207, 251, 300, 499, 999, 1_000, 1_001, 3_333, 20_000})
  void theFileHasTheFaultsOfItsPlanWhateverItsSize(int models) throws IOException {
    Path file = write(models, 11, "hub.jsonl");
    JsonNode plan = new ObjectMapper().readTree(HubSummary.beside(file).toFile());
    Recount recount = Recount.of(file);

    assertThat(recount.models).hasSize(models);
    assertThat(recount.lines).isEqualTo(plan.path("lines").asLong());
    plan.path("faults").properties().forEach(fault ->
        assertThat(recount.faults.getOrDefault(fault.getKey(), 0L)).as(fault.getKey())
            .isEqualTo(fault.getValue().asLong()));
    assertThat(recount.faults.keySet()).allMatch(plan.path("faults")::has);
    assertThat(recount.scalarFields).isEqualTo(plan.path("shapes").path("scalar-field").asLong());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, -1, Long.MIN_VALUE})
  void theFileHasTheFaultsOfItsPlanWhateverItsSeed(long seed) throws IOException {
    Path file = folder.resolve("hub.jsonl");
    HubSummary summary = new HubGenerator(1_000, seed).write(file);
    assertThat(Recount.of(file).faults).isEqualTo(summary.faults());
  }

  @Test
  void fromAThousandModelsOnEveryFaultOccurs() throws IOException {
    HubSummary summary = new HubGenerator(1_000, 1).write(folder.resolve("hub.jsonl"));
    for (Fault fault : Fault.values()) {
      assertThat(summary.faults().getOrDefault(fault.word(), 0L)).as(fault.word()).isPositive();
    }
  }

  @Test
  void noTwoModelsHaveTheSameNameInAnyLetterCase() throws IOException {
    Recount recount = Recount.of(write(20_000, 1, "hub.jsonl"));
    assertThat(recount.ids).hasSize(20_000);
    Set<String> numbers = new HashSet<>();
    recount.models.values().forEach(model -> numbers.add(model.path("_id").asText()));
    assertThat(numbers).hasSize(20_000);
  }

  @Test
  void linesAreInTheOrderInWhichTheModelsWereMade() throws IOException {
    Recount recount = Recount.of(write(20_000, 1, "hub.jsonl"));
    assertThat(recount.models.values().stream().map(model -> model.path("createdAt").asText()))
        .isSorted()
        .startsWith("2022-03-02T23:29:04.000Z")
        .endsWith("2026-09-25T13:47:38.000Z");
  }

  @Test
  void aParentIsTaggedWithAndWithoutItsRelation() throws IOException {
    Recount recount = Recount.of(write(20_000, 1, "hub.jsonl"));
    for (JsonNode model : recount.models.values()) {
      for (String tag : Recount.tags(model, "base_model:")) {
        if (tag.indexOf(':') > 0) {
          assertThat(Recount.tags(model, "base_model:")).contains(tag.substring(tag.indexOf(':') + 1));
        }
      }
    }
    assertThat(recount.edgesByRelation).doesNotContainKey("card only");
  }

  @Test
  void nothingIsLeftBehindWhenTheFileCannotBeWritten() throws IOException {
    Path taken = folder.resolve("hub.jsonl");
    Files.createDirectories(taken.resolve("full"));
    var generator = new HubGenerator(10, 1);
    assertThat(catchThrowable(() -> generator.write(taken)))
        .isInstanceOf(IOException.class);
    assertThat(folder).isDirectoryNotContaining("glob:**.part").isDirectoryNotContaining("glob:**.faults.json");
  }

  @Test
  void aHubHasTenToTenMillionModels() {
    assertThatIllegalArgumentException().isThrownBy(() -> new HubGenerator(9, 1)).withMessageContaining("9 were asked");
    assertThatIllegalArgumentException().isThrownBy(() -> new HubGenerator(10_000_001, 1));
  }
}
