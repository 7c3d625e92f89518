package org.w3id.stemma.bench.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A hub of 100,000 models beside the counts published of the real one of 2026-09-25.
class CalibrationTest {
  private static final int MODELS = 100_000;
  private static final double FULL = 3_094_856;

  @TempDir private static Path folder;
  private static Recount hub = new Recount();

  @BeforeAll
  static void makeTheHub() throws IOException {
    Path file = folder.resolve("hub.jsonl");
    new HubGenerator(MODELS, 1).write(file);
    hub = Recount.of(file);
  }

  private static double atFullSize(long count) {
    return count * FULL / MODELS;
  }

  @Test
  void theRelationsAreMixedAsOnTheHub() {
    Map<String, Integer> published = Map.of("finetune", 341_527, "adapter", 332_102, "quantized", 181_768, "merge", 47_662);
    published.forEach((relation, count) ->
        assertThat(atFullSize(hub.edgesByRelation.getOrDefault(relation, 0L))).as(relation)
            .isCloseTo(count, withinPercentage(0.5)));
    assertThat(hub.edgesByRelation).containsEntry("unspecified", 28L);
  }

  @Test
  void asManyModelsHaveOneParentOrSeveral() {
    assertThat((double) hub.withParent / MODELS).isCloseTo(0.2813, within(0.0005));
    assertThat(atFullSize(hub.withSeveralParents)).isCloseTo(17_457, withinPercentage(1));
  }

  @Test
  void theLargestFamiliesAreThoseOfTheHub() {
    var largest = hub.children.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(10)
        .toList();
    assertThat(largest).extracting(Map.Entry::getKey).containsExactly(
        "black-forest-labs/FLUX.1-dev", "Qwen/Qwen1.5-0.5B", "Qwen/Qwen1.5-1.8B", "google/gemma-2b",
        "distilbert/distilbert-base-uncased", "stabilityai/stable-diffusion-xl-base-1.0", "google/gemma-7b",
        "Qwen/Qwen3-4B-Instruct-2507", "lerobot/smolvla_base", "google-bert/bert-base-uncased");
    assertThat(atFullSize(largest.getFirst().getValue())).isCloseTo(43_388, withinPercentage(1));
    assertThat(atFullSize(largest.getLast().getValue())).isCloseTo(7_151, withinPercentage(2));
  }

  @Test
  void mostParentsHaveOneChildAndFewHaveMany() {
    long parents = hub.children.size();
    long ofOne = hub.children.values().stream().filter(children -> children == 1).count();
    long ofTen = hub.children.values().stream().filter(children -> children >= 10).count();
    assertThat((double) ofOne / parents).isGreaterThan(0.5);
    assertThat((double) ofTen / parents).isBetween(0.005, 0.1);
  }

  @Test
  void theDeepestFamilyIsAsDeepAsOnTheHub() {
    assertThat(hub.depth()).isBetween(14, 18);
  }

  @Test
  void theLicensesAreDeclaredAsOftenAsOnTheHub() {
    long declared = hub.licenses.values().stream().mapToLong(Long::longValue).sum();
    assertThat((double) declared / MODELS).isCloseTo(0.3634, within(0.005));
    assertThat(hub.licenses).hasSizeBetween(78, 83);
    Map<String, Integer> published = Map.of(
        "apache-2.0", 548_122, "mit", 198_167, "other", 118_553, "openrail", 41_635, "creativeml-openrail-m", 33_082,
        "cc-by-nc-4.0", 22_274, "openrail++", 17_506, "cc-by-4.0", 16_742, "gemma", 15_668, "unknown", 11_342);
    published.forEach((license, count) ->
        assertThat(atFullSize(hub.licenses.getOrDefault(license, 0L))).as(license)
            .isCloseTo(count, withinPercentage(10)));
  }

  @Test
  void dataSetsAreNamedAsOftenAsOnTheHub() {
    assertThat((double) hub.withDataset / MODELS).isCloseTo(0.0756, within(0.003));
    assertThat(atFullSize(hub.datasetEdges)).isCloseTo(372_601, withinPercentage(4));
  }

  @Test
  void languagesAreNamedAsOftenAsOnTheHub() {
    long cards = hub.models.values().stream().filter(model -> model.has("cardData")).count();
    long spoken = hub.models.values().stream().filter(model -> model.path("cardData").has("language")).count();
    assertThat((double) spoken / cards).isCloseTo(0.1472, within(0.005));
  }

  @Test
  void parentsAreOlderThanTheirChildrenAsOftenAsOnTheHub() {
    long known = 0;
    long older = 0;
    for (var child : hub.parents.entrySet()) {
      String born = created(child.getKey());
      for (String parent : child.getValue()) {
        boolean isKnown = !created(parent).startsWith(Recount.PLACEHOLDER_DAY);
        known += isKnown ? 1 : 0;
        older += isKnown && created(parent).compareTo(born) <= 0 ? 1 : 0;
      }
    }
    assertThat((double) older / known).isCloseTo(0.9958, within(0.001));
  }

  private static String created(String id) {
    JsonNode model = hub.models.get(id);
    return model == null ? "" : model.path("createdAt").asText();
  }

  @Test
  void aFewCardsDisagreeWithTheirTags() {
    assertThat((double) hub.disagreeing / MODELS).isBetween(0.0005, 0.002);
  }

  @Test
  void aRecordIsAsLongAsOnTheHub() {
    assertThat((double) hub.bytes / hub.lines).isBetween(800.0, 1_200.0);
  }
}
