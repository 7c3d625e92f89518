package org.w3id.stemma.loaders.hub;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The fields of a record that we read; all others are skipped.
enum Field {
  ID("id", Shape.WORD),
  MODEL_ID("modelId", Shape.WORD),
  REPOSITORY("_id", Shape.WORD),
  AUTHOR("author", Shape.WORD),
  REVISION("sha", Shape.WORD),
  CREATED("createdAt", Shape.WORD),
  MODIFIED("lastModified", Shape.WORD),
  GATED("gated", Shape.WORD_OR_FLAG),
  DOWNLOADS("downloads", Shape.COUNT),
  LIKES("likes", Shape.COUNT),
  LIBRARY("library_name", Shape.WORD),
  TASK("pipeline_tag", Shape.WORD),
  TAGS("tags", Shape.WORDS),
  BASE_MODELS("baseModels", Shape.RELATIVES),

  CARD_LICENSE("license", Shape.WORDS, true),
  CARD_LICENSE_NAME("license_name", Shape.WORD, true),
  CARD_LICENSE_LINK("license_link", Shape.WORD, true),
  CARD_BASE_MODEL("base_model", Shape.WORDS, true),
  CARD_RELATION("base_model_relation", Shape.WORD, true),
  CARD_DATASETS("datasets", Shape.WORDS, true),
  CARD_LANGUAGE("language", Shape.WORDS, true),
  CARD_LIBRARY("library_name", Shape.WORD, true),
  CARD_TASK("pipeline_tag", Shape.WORD, true);

  /// What values a field may have. `null` is no value anywhere, and no fault.
  enum Shape {
    /// One string.
    WORD("a string"),
    /// A string, `true` or `false`.
    WORD_OR_FLAG("a string or a boolean"),
    /// A string or a list of strings.
    WORDS("a string or a list of strings"),
    /// A whole number, not negative.
    COUNT("a whole number, not negative"),
    /// `{"relation": "finetune", "models": [{"id": "org/name"}]}`, a list of such, or a list of
    /// ids.
    RELATIVES("a list of ids, or a relation and its models");

    private final String words;

    Shape(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /// The object in which the author's own words are kept.
  static final String CARD = "cardData";

  private static final Map<String, Field> OF_RECORD = byName(false);
  private static final Map<String, Field> OF_CARD = byName(true);

  private final String key;
  private final Shape shape;
  private final boolean inCard;

  Field(String key, Shape shape) {
    this(key, shape, false);
  }

  Field(String key, Shape shape, boolean inCard) {
    this.key = key;
    this.shape = shape;
    this.inCard = inCard;
  }

  static @Nullable Field ofRecord(String key) {
    return OF_RECORD.get(key);
  }

  static @Nullable Field ofCard(String key) {
    return OF_CARD.get(key);
  }

  Shape shape() {
    return shape;
  }

  /// As a publisher knows it: `cardData.license`.
  String path() {
    return inCard ? CARD + "." + key : key;
  }

  private static Map<String, Field> byName(boolean inCard) {
    return Arrays.stream(values())
        .filter(field -> field.inCard == inCard)
        .collect(Collectors.toUnmodifiableMap(field -> field.key, Function.identity()));
  }
}
