package org.w3id.stemma.bench.hub;

import java.util.List;
import java.util.Map;
import org.w3id.stemma.bench.hub.Model.Terms;

/// Writes a model as the Hub's API lists it: one object, one line.
final class ModelJson {
  private static final Map<String, List<String>> FILES = Map.of(
      "diffusers", List.of("model_index.json", "pytorch_lora_weights.safetensors"),
      "peft", List.of("adapter_config.json", "adapter_model.safetensors", "tokenizer.json"),
      "gguf", List.of("config.json", "model-Q4_K_M.gguf", "model-Q8_0.gguf"),
      "transformers", List.of("config.json", "generation_config.json", "model.safetensors", "tokenizer.json"));
  private static final List<String> OTHER_FILES = List.of("config.json", "model.bin");

  private final JsonBytes json;

  ModelJson(JsonBytes json) {
    this.json = json;
  }

  void write(Model model) {
    var identity = model.identity();
    json.open('{').name("_id").text(identity.number());
    json.name("id").text(identity.id());
    json.name("author").text(identity.id().substring(0, identity.id().indexOf('/')));
    json.name("gated");
    if (model.terms().gate().equals("false")) {
      json.bare("false");
    } else {
      json.text(model.terms().gate());
    }
    json.name("lastModified").text(Timeline.text(identity.modified()));
    json.name("likes").bare(Integer.toString(model.reach().likes()));
    json.name("private").bare("false").name("disabled").bare("false");
    json.name("sha").text(identity.revision());
    json.name("downloads").bare(Long.toString(model.reach().downloads()));
    writeTags(model);
    optional("pipeline_tag", model.topic().task());
    optional("library_name", model.topic().library());
    json.name("createdAt").text(Timeline.text(identity.created()));
    json.name("modelId").text(identity.id());
    if (model.shape().card()) {
      writeCard(model);
    }
    writeFiles(model.topic().library());
    writeWeights(model);
    json.close('}').endLine();
  }

  private void writeTags(Model model) {
    var topic = model.topic();
    json.name("tags").open('[');
    if (!topic.library().isEmpty()) {
      json.text(topic.library()).text("safetensors");
    }
    if (!topic.modelType().isEmpty()) {
      json.text(topic.modelType());
    }
    if (!topic.task().isEmpty()) {
      json.text(topic.task());
    }
    topic.languages().forEach(json::text);
    topic.datasets().forEach(dataset -> json.text("dataset:", dataset));
    topic.papers().forEach(paper -> json.text("arxiv:", paper));
    String relation = model.lineage().relation();
    for (String parent : model.lineage().parents()) {
      json.text("base_model:", parent);
      if (!relation.isEmpty()) {
        json.text("base_model:" + relation + ":", parent);
      }
    }
    model.terms().licenses().forEach(license -> json.text("license:", license));
    if (topic.library().equals("transformers")) {
      json.text("endpoints_compatible");
    }
    json.text("region:us").close(']');
  }

  private void writeCard(Model model) {
    var topic = model.topic();
    var shape = model.shape();
    json.name("cardData").open('{');
    writeTerms(model.terms());
    field("language", topic.languages(), shape.plainLanguage());
    optional("library_name", topic.library());
    optional("pipeline_tag", topic.task());
    field("datasets", topic.datasets(), shape.plainDataset());
    field("base_model", model.lineage().parents(), shape.plainParent());
    if (model.lineage().parents().size() > 1) {
      optional("base_model_relation", model.lineage().relation());
    }
    json.close('}');
  }

  private void writeTerms(Terms terms) {
    if (terms.explained()) {
      json.name("license").open('{').name("value").text(terms.onCard().getFirst());
      json.name("explanation").text("as the model page says").close('}');
    } else {
      field("license", terms.onCard(), true);
    }
    optional("license_name", terms.licenseName());
    optional("license_link", terms.licenseLink());
  }

  private void writeFiles(String library) {
    json.name("siblings").open('[');
    for (String file : List.of(".gitattributes", "README.md")) {
      json.open('{').name("rfilename").text(file).close('}');
    }
    for (String file : FILES.getOrDefault(library, OTHER_FILES)) {
      json.open('{').name("rfilename").text(file).close('}');
    }
    json.close(']');
  }

  private void writeWeights(Model model) {
    String type = model.topic().modelType();
    if (!type.isEmpty()) {
      json.name("config").open('{').name("architectures").list(List.of(type + "Model")).name("model_type").text(type);
      json.close('}');
    }
    String parameters = Long.toString(model.reach().parameters());
    json.name("safetensors").open('{').name("parameters").open('{').name("BF16").bare(parameters).close('}');
    json.name("total").bare(parameters).close('}');
    json.name("usedStorage").bare(Long.toString(2 * model.reach().parameters() + 4_096));
  }

  private void optional(String name, String text) {
    if (!text.isEmpty()) {
      json.name(name).text(text);
    }
  }

  /// A list, or a single string if `plain` and there is but one.
  private void field(String name, List<String> texts, boolean plain) {
    if (plain && texts.size() == 1) {
      json.name(name).text(texts.getFirst());
    } else if (!texts.isEmpty()) {
      json.name(name).list(texts);
    }
  }
}
