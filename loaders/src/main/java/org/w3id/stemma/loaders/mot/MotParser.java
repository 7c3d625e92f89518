package org.w3id.stemma.loaders.mot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.stemma.loaders.Finding;
import org.w3id.stemma.loaders.Tally;

/// Turns a document into releases: a file of the tool, one model of its API, or a page of models.
///
/// A release without a name, or whose components are no list, is set aside. A field of the wrong type is left out and
/// told; never is a license of the release put in the place of one that cannot be read.
final class MotParser {
  private static final String FRAMEWORK = "Model Openness Framework";
  private static final List<String> FIELDS =
      List.of("name", "version", "date", "producer", "origin", "repository", "huggingface");
  private static final List<String> SCOPES = List.of("distribution", "code", "data", "document");

  private final String file;
  private final String key;
  private final Tally tally;

  /// @param file what it is called in findings
  /// @param key the local name for a release that is alone in its file
  /// @param tally counts a record for each release, and gets the findings
  MotParser(String file, String key, Tally tally) {
    this.file = file;
    this.key = key;
    this.tally = tally;
  }

  /// One result for each release that begins in the document; empty for one that is set aside.
  List<Optional<MotRecord>> records(Yaml document) {
    if (document instanceof Yaml.Mapping mapping && mapping.get("models").orElse(null) instanceof Yaml.Sequence models) {
      return models.items().stream().map(model -> record(model, false)).toList();
    }
    return List.of(record(document, true));
  }

  private Optional<MotRecord> record(Yaml document, boolean alone) {
    tally.record();
    if (!(document instanceof Yaml.Mapping model)
        || !(model.get("framework").orElse(null) instanceof Yaml.Mapping framework)
        || !scalar(framework, "name").equals(FRAMEWORK)
        || !(model.get("release").orElse(null) instanceof Yaml.Mapping release)) {
      return rejected("no-release", document, "there is no framework: name: " + FRAMEWORK + " with a release: beside it");
    }
    if (!scalar(framework, "version").equals("1.0")) {
      tell(Finding.Kind.NOTED, "other-version", framework, "the framework is of version \"" + scalar(framework, "version") + "\"", "Version 1.0 is known here.");
    }
    String name = scalar(release, "name").strip();
    if (name.isEmpty()) {
      return rejected("no-name", release, "the release has no name");
    }
    Optional<Yaml> components = release.get("components");
    if (components.isPresent() && !(components.get() instanceof Yaml.Sequence)) {
      return rejected("wrong-type", components.get(), "components is " + components.get().kind() + ", not a list");
    }
    var fields = new LinkedHashMap<String, String>();
    for (String field : FIELDS) {
      String value = scalar(release, field).strip();
      if (!value.isEmpty()) {
        fields.put(field, value);
      }
    }
    return Optional.of(
        new MotRecord(alone ? key : name, where(release), fields, licenses(release), components(components)));
  }

  private Map<String, MotRecord.Said> licenses(Yaml.Mapping release) {
    var licenses = new LinkedHashMap<String, MotRecord.Said>();
    Optional<Yaml> stated = release.get("license").filter(value -> !(value instanceof Yaml.Sequence s && s.items().isEmpty()));
    if (stated.isEmpty()) {
      return licenses;
    }
    if (!(stated.get() instanceof Yaml.Mapping scopes)) {
      tell(Finding.Kind.MENDED, "wrong-type", stated.get(), "the release's license is " + stated.get().kind() + ", not a mapping", "Write distribution, code, data or document with a name below it.");
      return licenses;
    }
    scopes.fields().forEach(
        (scope, value) -> {
          if (!SCOPES.contains(scope)) {
            tell(Finding.Kind.MENDED, "unknown-scope", value, "the release has a license for \"" + scope + "\"", "Licenses of a release are for " + SCOPES + ".");
          } else if (value instanceof Yaml.Mapping said) {
            String words = scalar(said, "name");
            if (!words.isBlank()) {
              licenses.put(scope, new MotRecord.Said(words, scalar(said, "path")));
            }
          } else if (!(value instanceof Yaml.Scalar empty && empty.isNull())) {
            tell(Finding.Kind.MENDED, "wrong-type", value, "the license for " + scope + " is " + value.kind() + ", not a mapping", "Write name: and path: below it.");
          }
        });
    return licenses;
  }

  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  private List<MotRecord.Component> components(Optional<Yaml> stated) {
    var components = new ArrayList<MotRecord.Component>();
    if (stated.orElse(null) instanceof Yaml.Sequence items) {
      for (Yaml item : items.items()) {
        if (item instanceof Yaml.Mapping component && !scalar(component, "name").isBlank()) {
          components.add(component(component));
        } else {
          tell(Finding.Kind.MENDED, "bad-component", item, "a component is " + item.kind() + " without a name", "Give each component a name: of the framework.");
        }
      }
    }
    return components;
  }

  private MotRecord.Component component(Yaml.Mapping component) {
    Optional<MotRecord.Said> own =
        component.get("license").map(license -> new MotRecord.Said(scalar(component, "license"), scalar(component, "license_path")));
    return new MotRecord.Component(scalar(component, "name"), own, scalar(component, "component_path"), where(component));
  }

  /// The text of a field; empty, and told, where it is no text or no characters that can be kept.
  private String scalar(Yaml.Mapping mapping, String field) {
    Yaml value = mapping.get(field).orElse(null);
    if (value == null) {
      return "";
    }
    if (value instanceof Yaml.Scalar scalar && isText(scalar.text())) {
      return scalar.text();
    }
    tell(Finding.Kind.MENDED, "wrong-type", value, field + " is " + value.kind() + " that cannot be kept", "Write " + field + " as a text.");
    return "";
  }

  /// Whether it can stand in a literal: no half of a surrogate pair, no NUL.
  private static boolean isText(String text) {
    return text.indexOf('\0') < 0 && text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private Optional<MotRecord> rejected(String fault, Yaml at, String what) {
    tell(Finding.Kind.REJECTED, fault, at, what, "Keep to the schema of the tool, mof_schema.json.");
    return Optional.empty();
  }

  private void tell(Finding.Kind kind, String fault, Yaml at, String what, String mend) {
    tally.tell(new Finding(kind, fault, where(at), what, mend));
  }

  private String where(Yaml at) {
    return file + ":" + at.line();
  }
}
