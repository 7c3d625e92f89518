package org.w3id.stemma.loaders.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.w3id.stemma.loaders.BrokenSource;
import org.w3id.stemma.loaders.Outcome;
import org.w3id.stemma.ontology.Iris;

class HubProperties {
  private static final List<String> FIELDS =
      List.of(
          "\"id\":\"o/b\"",
          "\"sha\":\"abc\"",
          "\"likes\":3",
          "\"createdAt\":\"2022-03-02T23:29:04.000Z\"",
          "\"lastModified\":\"2024-02-29T01:02:03Z\"",
          "\"tags\":[\"license:mit\",\"base_model:O/A\",\"base_model:merge:o/a\",\"dataset:squad\"]",
          "\"baseModels\":{\"relation\":\"finetune\",\"models\":[{\"id\":\"o/z\"}]}",
          "\"cardData\":{\"license\":[\"other\",\"apache-2.0\"],\"license_name\":\"x\",\"base_model\":\"gpt2\",\"base_model_relation\":\"adapter\",\"language\":\"en\"}",
          "\"siblings\":[{\"rfilename\":\"a\"}]");

  private static Outcome read(String content) {
    return read(content.getBytes(StandardCharsets.UTF_8), "models.jsonl");
  }

  private static Outcome read(byte[] content, String name) {
    try {
      Path folder = Files.createTempDirectory("hub");
      Path file = Files.write(folder.resolve(name), content);
      try {
        return Hub.read(file);
      } finally {
        Files.delete(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Property(tries = 50)
  void theOrderOfFieldsDoesNotMatter(@ForAll Random random) {
    var shuffled = new ArrayList<>(FIELDS);
    Collections.shuffle(shuffled, random);

    assertThat(read("{\"id\":\"o/a\"}\n{" + String.join(",", shuffled) + "}").triples())
        .isEqualTo(read("{\"id\":\"o/a\"}\n{" + String.join(",", FIELDS) + "}").triples());
  }

  private static final String LINES =
      "{\"id\":\"o/a\",\"likes\":1}\n{"
          + String.join(",", FIELDS)
          + "}\r\n{\"id\":\"o/é\",\"tags\":[\"license:mit\"]}\n";

  @Property(tries = 150)
  void linesCutAnywhereLoseOnlyTheHalfLine(@ForAll @IntRange(min = 1, max = 640) int length) {
    byte[] whole = LINES.getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(whole, Math.min(length, whole.length));
    long wholeLines = 0;
    for (byte octet : cut) {
      wholeLines += octet == '\n' ? 1 : 0;
    }

    try {
      var report = read(cut, "models.jsonl").report();
      assertThat(report.accepted()).isBetween(wholeLines, wholeLines + 1);
      assertThat(report.rejected()).isLessThanOrEqualTo(1);
    } catch (BrokenSource noModel) {
      assertThat(wholeLines).isZero();
    }
  }

  @Property(tries = 200)
  void damagedBytesEndInABrokenSourceOrAReport(
      @ForAll @IntRange(max = 600) int at, @ForAll byte octet, @ForAll boolean array) {
    String text = array ? "[" + LINES.strip().replaceAll("\\r?\\n", ",") + "]" : LINES;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    bytes[at % bytes.length] = octet;

    try {
      var report = read(bytes, array ? "models.json" : "models.jsonl").report();
      assertThat(report.accepted() + report.rejected()).isEqualTo(report.records());
    } catch (BrokenSource broken) {
      assertThat(broken).hasMessageContaining("models.json");
    }
  }

  @Property
  void differentIdsHaveDifferentIris(
      @ForAll @StringLength(min = 1, max = 6) @Chars({'a', '-', '/', '.', '%', 'é'}) String one,
      @ForAll @StringLength(min = 1, max = 6) @Chars({'a', '-', '/', '.', '%', 'é'}) String other) {
    if (!one.equals(other) && HubId.problem(one).isEmpty() && HubId.problem(other).isEmpty()) {
      assertThat(Iris.hubModel(one)).isNotEqualTo(Iris.hubModel(other));
    }
  }

  @Property
  void theTableNumbersIdsAsAMapWould(
      @ForAll @Size(max = 300) List<@AlphaChars @StringLength(min = 1, max = 2) String> ids) {
    var table = new IdTable();
    var map = new HashMap<String, Integer>();
    var spelled = new HashMap<Integer, String>();
    for (String id : ids) {
      int expected = map.computeIfAbsent(id.toLowerCase(Locale.ROOT), any -> map.size());
      assertThat(table.add(id)).isEqualTo(expected);
      table.respell(expected, id);
      spelled.put(expected, id);
    }
    assertThat(table.size()).isEqualTo(map.size());
    spelled.forEach((number, id) -> assertThat(table.spelling(number)).isEqualTo(id));
    map.forEach((id, number) -> assertThat(table.find(id)).isEqualTo(number));
  }

  @Property(tries = 200)
  void cyclesAreTheSetsOfNodesThatReachEachOther(
      @ForAll @Size(max = 25) List<@IntRange(max = 63) Integer> pairs) {
    var edges = new EdgeList();
    boolean[][] reach = new boolean[8][8];
    for (int pair : pairs) {
      if (pair / 8 != pair % 8) {
        edges.add(pair / 8, pair % 8);
        reach[pair / 8][pair % 8] = true;
      }
    }
    for (int via = 0; via < 8; via++) {
      for (int from = 0; from < 8; from++) {
        for (int to = 0; to < 8; to++) {
          reach[from][to] |= reach[from][via] && reach[via][to];
        }
      }
    }
    Map<Integer, List<Integer>> expected = new HashMap<>();
    for (int node = 0; node < 8; node++) {
      var together = new ArrayList<Integer>();
      for (int other = 0; other < 8; other++) {
        if (reach[node][other] && reach[other][node]) {
          together.add(other);
        }
      }
      if (together.size() > 1) {
        expected.put(together.getFirst(), together);
      }
    }

    assertThat(Cycles.among(8, edges).stream().map(Cycles.Cycle::nodes).toList())
        .containsExactlyInAnyOrderElementsOf(expected.values());
  }
}
