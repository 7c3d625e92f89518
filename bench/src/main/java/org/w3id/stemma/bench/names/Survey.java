package org.w3id.stemma.bench.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.stemma.loaders.names.LicenseWords;
import org.w3id.stemma.loaders.names.NameSource;

/// Every spelling of a license in a folder of real data, as often as it occurs, in the order of the files.
final class Survey {
  private static final Pattern YAML_LICENSE = Pattern.compile("^[ -]*license: *(\\S.*?) *$", Pattern.MULTILINE);
  private static final Pattern CARD_HEAD = Pattern.compile("\\A---\\n(.*?)\\n---", Pattern.DOTALL);
  private static final Pattern CARD_LICENSES =
      Pattern.compile("^licenses?:[ \\t]*(.*(?:\\n(?:- |[ \\t]).*)*)", Pattern.MULTILINE);
  private static final String PEATMOSS = "peatmoss/License-Analysis/analyzeIncompatibilities/";
  private static final Set<String> SPDX_FIELDS =
      Set.of("licenseConcluded", "licenseDeclared", "dataLicense", "simplelicensing_licenseExpression", "expression");
  private static final List<String> AUDITED =
      List.of("GitHub License", "HF Config License", "HF Yaml License", "PwC License Name");

  private final Path data;
  private final JsonMapper json = new JsonMapper();
  private final List<Spelling> spellings = new ArrayList<>();

  private Survey(Path data) {
    this.data = data;
  }

  static List<Spelling> of(Path data) throws IOException {
    var survey = new Survey(data);
    survey.hub();
    survey.catalogues();
    survey.software();
    return survey.spellings;
  }

  private void hub() throws IOException {
    column("Hub license ids", NameSource.HUB, "hf-licence-ids/licence_id_history.csv", "identifier");
    column("Hub supply chain", NameSource.HUB, "hf-supply-chain-2026/license_map.csv", "license");
    for (Path file : files("hf-dataset-cards-2022/datasets", ".md")) {
      card(Files.readString(file));
    }
    for (Path file : files("open-llm-leaderboard", ".csv")) {
      String folder = "open-llm-leaderboard/" + file.getFileName();
      if (Files.readString(file).startsWith("rank")) {
        column("LM Arena", NameSource.LM_ARENA, folder, "license");
      }
      for (String column : List.of("hub_license", "metadata_hub_license", "old_licence", "new_licence")) {
        column("Open LLM leaderboard", NameSource.HUB, folder, column);
      }
    }
    for (Path file : files("hf-hub-api", ".json")) {
      JsonNode card = json.readTree(file.toFile()).path("cardData");
      String name = card.path("license_name").asText();
      add("Hub API", new LicenseWords(NameSource.HUB, card.path("license").asText(), name, card.path("license_link").asText()));
    }
    for (Path file : files("hf-licence-challenge/hacktoberfest_challenges", ".csv")) {
      for (var row : Csv.read(file).records()) {
        String name = row.getOrDefault("suggested_license_name", "");
        String link = row.getOrDefault("suggested_license_link", "");
        add("Hub license challenge", new LicenseWords(NameSource.HUB, "other", name, link));
      }
    }
    for (List<String> row : Csv.read(data.resolve(PEATMOSS + "mapping.csv")).rows()) {
      if (row.size() > 3) {
        add("PeaTMOSS models", NameSource.HUB, row.get(3));
      }
    }
  }

  private void card(String text) {
    var head = CARD_HEAD.matcher(text);
    if (!head.find()) {
      return;
    }
    var licenses = CARD_LICENSES.matcher(head.group(1));
    while (licenses.find()) {
      for (String line : licenses.group(1).split("\n", -1)) {
        String value = line.strip();
        boolean isKey = value.endsWith(":") || value.isEmpty();
        if (!isKey) {
          add("Data set cards of 2022", NameSource.HUB, unquoted(value.replaceFirst("^- *", "")));
        }
      }
    }
  }

  private void catalogues() throws IOException {
    for (Path file : files("model-openness-tool/models", ".yml")) {
      var license = YAML_LICENSE.matcher(Files.readString(file));
      while (license.find()) {
        add("Model Openness Tool", NameSource.MOT, unquoted(license.group(1)));
      }
    }
    fields("MOF license list", NameSource.SPDX, "model-openness-tool/web/modules/mof", Set.of("licenseId", "name")::contains);
    for (Path file : files("data-provenance/data_summaries", ".json")) {
      for (JsonNode set : json.readTree(file.toFile())) {
        set.path("Licenses").forEach(license -> add("Data Provenance", NameSource.DATA_PROVENANCE, license.path("License").asText()));
        AUDITED.forEach(field -> add("Data Provenance", NameSource.DATA_PROVENANCE, set.path(field).asText()));
      }
    }
    JsonNode paraphrases = json.readTree(data.resolve("data-provenance/constants/license_paraphrases.json").toFile());
    paraphrases.forEach(all -> all.forEach(words -> add("Data Provenance paraphrases", NameSource.DATA_PROVENANCE, words.asText())));
    fields("Croissant", NameSource.ANY, "croissant/datasets", Set.of("license", "sc:license")::contains);
    column("Relicensing events", NameSource.ANY, "relicensing-events/events.csv", "from");
    column("Relicensing events", NameSource.ANY, "relicensing-events/events.csv", "to");
  }

  private void software() throws IOException {
    for (JsonNode licenses : json.readTree(data.resolve(PEATMOSS + "all_gh_licenses.json").toFile())) {
      licenses.forEach(license -> add("PeaTMOSS projects", NameSource.SCANCODE, license.asText()));
    }
    for (JsonNode entry : json.readTree(data.resolve("scancode-licensedb/index.json").toFile())) {
      add("ScanCode keys", NameSource.SCANCODE, entry.path("license_key").asText());
      add("ScanCode SPDX keys", NameSource.SPDX, entry.path("spdx_license_key").asText());
    }
    fields("OSADL", NameSource.SPDX, "osadl", "name"::equals);
    fields("SPDX documents", NameSource.SPDX, "spdx-documents", SPDX_FIELDS::contains);
    fields("CycloneDX", NameSource.SPDX, "cyclonedx-ml-bom", SPDX_FIELDS::contains);
    for (Path file : files("choosealicense/_licenses", ".txt")) {
      Files.readAllLines(file).stream()
          .filter(line -> line.matches("(title|spdx-id|nickname): .*"))
          .forEach(line -> add("choosealicense", NameSource.GITHUB, unquoted(line.substring(line.indexOf(' ') + 1))));
      add("choosealicense", NameSource.GITHUB, file.getFileName().toString().replace(".txt", ""));
    }
  }

  private void fields(String where, NameSource source, String folder, Predicate<String> named) throws IOException {
    for (Path file : files(folder, ".json")) {
      walk(json.readTree(file.toFile()), named, words -> add(where, source, words));
    }
  }

  private static void walk(JsonNode node, Predicate<String> named, Consumer<String> take) {
    node.properties()
        .forEach(
            field -> {
              if (named.test(field.getKey())) {
                (field.getValue().isArray() ? field.getValue() : List.of(field.getValue()))
                    .forEach(value -> { if (value.isTextual()) { take.accept(value.asText()); } });
              }
            });
    node.forEach(child -> walk(child, named, take));
  }

  private void column(String where, NameSource source, String file, String column) throws IOException {
    for (var row : Csv.read(data.resolve(file)).records()) {
      if (row.containsKey(column)) {
        add(where, source, row.get(column));
      }
    }
  }

  private void add(String where, NameSource source, String words) {
    add(where, new LicenseWords(source, words));
  }

  private void add(String where, LicenseWords words) {
    spellings.add(new Spelling(where, words));
  }

  private static String unquoted(String value) {
    return value.replaceFirst("^(['\"])(.*)\\1$", "$2");
  }

  private List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(data.resolve(folder))) {
      return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
