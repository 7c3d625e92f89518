package org.w3id.stemma.loaders.hub;

import java.util.List;

/// The tags that carry facts: `license:mit`, `dataset:squad`, `base_model:finetune:org/name`.
final class HubTags {
  static final String LICENSE = "license:";
  static final String DATASET = "dataset:";
  static final String BASE_MODEL = "base_model:";

  private HubTags() {}

  /// Whether we read this tag at all; the others are of no use to lineage or terms.
  static boolean matter(String tag) {
    return tag.startsWith(LICENSE) || tag.startsWith(DATASET) || tag.startsWith(BASE_MODEL);
  }

  /// What stands after `prefix`, in the order of the tags.
  static List<String> after(String prefix, HubRecord record) {
    return record.all(Field.TAGS).stream()
        .map(Said::text)
        .filter(tag -> tag.startsWith(prefix))
        .map(tag -> tag.substring(prefix.length()))
        .toList();
  }
}
