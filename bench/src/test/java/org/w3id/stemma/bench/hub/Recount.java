package org.w3id.stemma.bench.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Counts a Hub file from its lines alone, knowing nothing of how it was made.
final class Recount {
  static final String PLACEHOLDER_DAY = "2022-03-02";
  private static final Map<String, String> FORMER = Map.of(
      "gpt2", "openai-community/gpt2",
      "bert-base-uncased", "google-bert/bert-base-uncased",
      "meta-llama/Meta-Llama-3.1-8B", "meta-llama/Llama-3.1-8B");
  private static final ObjectMapper JSON = new ObjectMapper();

  final Map<String, JsonNode> models = new LinkedHashMap<>();
  final Map<String, Long> faults = new TreeMap<>();
  final Map<String, Long> edgesByRelation = new TreeMap<>();
  final Map<String, Long> licenses = new TreeMap<>();
  final Map<String, Long> children = new HashMap<>();
  final Map<String, List<String>> parents = new HashMap<>();
  final Map<String, String> ids = new HashMap<>();
  long lines;
  long bytes;
  long scalarFields;
  long withParent;
  long withSeveralParents;
  long withDataset;
  long datasetEdges;
  long disagreeing;

  static Recount of(Path file) throws IOException {
    var recount = new Recount();
    try (var lines = Files.lines(file)) {
      lines.forEach(recount::line);
    }
    recount.models.values().forEach(recount::lineage);
    recount.countRings();
    return recount;
  }

  private void count(String fault) {
    faults.merge(fault, 1L, Long::sum);
  }

  private void line(String line) {
    lines++;
    bytes += line.length() + 1;
    JsonNode json;
    try {
      json = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      count("half-line");
      return;
    }
    if (!json.isObject()) {
      count("not-an-object");
    } else if (!json.path("id").isTextual()) {
      count("missing-id");
    } else if (models.containsKey(json.path("id").asText())) {
      count(json.equals(models.get(json.path("id").asText())) ? "duplicate-record" : "duplicate-id");
    } else {
      model(json);
    }
  }

  private void model(JsonNode json) {
    String id = json.path("id").asText();
    models.put(id, json);
    ids.put(id.toLowerCase(Locale.ROOT), id);
    if (json.path("createdAt").asText().startsWith(PLACEHOLDER_DAY)) {
      count("placeholder-date");
    }
    JsonNode card = json.path("cardData");
    for (String field : List.of("base_model", "datasets", "language")) {
      scalarFields += card.path(field).isTextual() ? 1 : 0;
    }
    List<String> tagged = tags(json, "license:");
    tagged.stream().findFirst().ifPresent(license -> licenses.merge(license, 1L, Long::sum));
    if (card.path("license").has("explanation")) {
      count("explained-value");
    } else if (!card.isMissingNode() && !texts(card.path("license")).equals(tagged)) {
      disagreeing++;
    }
    Set<String> datasets = new HashSet<>(tags(json, "dataset:"));
    withDataset += datasets.isEmpty() ? 0 : 1;
    datasetEdges += datasets.size();
  }

  static List<String> tags(JsonNode json, String prefix) {
    List<String> found = new ArrayList<>();
    for (JsonNode tag : json.path("tags")) {
      if (tag.asText().startsWith(prefix)) {
        found.add(tag.asText().substring(prefix.length()));
      }
    }
    return found;
  }

  private static List<String> texts(JsonNode field) {
    List<String> texts = new ArrayList<>();
    if (field.isTextual()) {
      texts.add(field.asText());
    }
    field.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /// By name of the parent: its relation.
  private static Map<String, String> stated(JsonNode json) {
    Map<String, String> stated = new LinkedHashMap<>();
    for (String tag : tags(json, "base_model:")) {
      int colon = tag.indexOf(':');
      if (colon < 0) {
        stated.putIfAbsent(tag, "unspecified");
      } else {
        stated.put(tag.substring(colon + 1), tag.substring(0, colon));
      }
    }
    texts(json.path("cardData").path("base_model")).forEach(parent -> stated.putIfAbsent(parent, "card only"));
    return stated;
  }

  private void lineage(JsonNode json) {
    String child = json.path("id").asText();
    int edges = 0;
    for (var edge : stated(json).entrySet()) {
      if (edge.getKey().equals(child)) {
        count("self-loop");
      } else {
        edges++;
        edgesByRelation.merge(edge.getValue(), 1L, Long::sum);
        resolve(child, edge.getKey());
      }
    }
    withParent += edges > 0 ? 1 : 0;
    withSeveralParents += edges > 1 ? 1 : 0;
  }

  private void resolve(String child, String name) {
    String parent = name;
    if (!models.containsKey(name)) {
      String respelled = ids.get(name.toLowerCase(Locale.ROOT));
      String renamed = FORMER.get(name);
      if (respelled == null && renamed == null) {
        count("missing-parent");
        return;
      }
      count(respelled == null ? "renamed-parent" : "wrong-case");
      parent = respelled == null ? renamed : respelled;
    }
    children.merge(parent, 1L, Long::sum);
    parents.computeIfAbsent(child, _ -> new ArrayList<>()).add(parent);
  }

  /// Counts the rings, in which each model has no other parent: those from which all steps lead back.
  private void countRings() {
    Set<String> seen = new HashSet<>();
    for (String start : parents.keySet()) {
      List<String> way = new ArrayList<>();
      String at = start;
      while (seen.add(at) && parents.getOrDefault(at, List.of()).size() == 1) {
        way.add(at);
        at = parents.getOrDefault(at, List.of()).getFirst();
      }
      if (way.contains(at)) {
        count("cycle");
        faults.merge("cycle-edge", (long) way.size() - way.indexOf(at), Long::sum);
      }
    }
  }

  /// The edges on the longest way up, rings left out.
  int depth() {
    Map<String, Integer> depths = new HashMap<>();
    int deepest = 0;
    for (String id : models.keySet()) {
      int depth = 0;
      for (String parent : parents.getOrDefault(id, List.of())) {
        depth = Math.max(depth, depths.getOrDefault(parent, 0) + 1);
      }
      depths.put(id, depth);
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }
}
