package org.w3id.stemma.loaders.hub;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.stemma.ontology.EdgeKind;

/// Whose weights a record says it has: the union of its tags, its card and its `baseModels`.
///
/// @param parents by name as first spelled; [EdgeKind#UNTYPED] only where no source of the record
/// tells a kind
/// @param unknownRelations words for a relation that the Hub does not have; these edges are untyped
/// @param badNames names that no repository can have; these edges are left out
record HubLineage(
    Map<String, Set<EdgeKind>> parents, Set<String> unknownRelations, List<String> badNames) {
  static HubLineage of(HubRecord record) {
    var reader = new Reader();
    HubTags.after(HubTags.BASE_MODEL, record).forEach(reader::addTag);
    Optional<String> relation = record.one(Field.CARD_RELATION);
    for (Said parent : record.all(Field.CARD_BASE_MODEL)) {
      reader.add(relation, parent.text());
    }
    record.all(Field.BASE_MODELS).forEach(said -> reader.addTag(said.text()));
    return reader.lineage();
  }

  private static Optional<EdgeKind> kind(String relation) {
    return switch (relation) {
      case "finetune" -> Optional.of(EdgeKind.FINE_TUNED);
      case "adapter" -> Optional.of(EdgeKind.ADAPTER);
      case "quantized" -> Optional.of(EdgeKind.QUANTIZED);
      case "merge" -> Optional.of(EdgeKind.MERGED);
      default -> Optional.empty();
    };
  }

  private static final class Reader {
    private final Map<String, Set<EdgeKind>> parents = new LinkedHashMap<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final List<String> bad = new ArrayList<>(0);

    /// `org/name` or `finetune:org/name`.
    void addTag(String tag) {
      int colon = tag.indexOf(':');
      if (colon < 0) {
        add(Optional.empty(), tag);
      } else {
        add(Optional.of(tag.substring(0, colon)), tag.substring(colon + 1));
      }
    }

    void add(Optional<String> relation, String said) {
      String name = said.strip();
      if (name.isEmpty()) {
        return;
      }
      if (HubId.problem(name).isPresent()) {
        if (!bad.contains(name)) {
          bad.add(name);
        }
        return;
      }
      var kind = relation.flatMap(HubLineage::kind);
      if (relation.isPresent() && kind.isEmpty()) {
        unknown.add(relation.get());
      }
      parents
          .computeIfAbsent(name, any -> EnumSet.noneOf(EdgeKind.class))
          .add(kind.orElse(EdgeKind.UNTYPED));
    }

    HubLineage lineage() {
      return new HubLineage(parents, unknown, bad);
    }
  }
}
