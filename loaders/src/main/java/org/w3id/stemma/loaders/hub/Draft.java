package org.w3id.stemma.loaders.hub;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.w3id.stemma.loaders.Finding;

/// A record while it is being read. Stands on the record's opening brace to begin with.
final class Draft {
  private final JsonParser parser;
  private final Place place;
  private final Map<Field, List<Said>> said = new EnumMap<>(Field.class);
  private final List<Finding> faults = new ArrayList<>(0);
  private boolean wrongId;

  Draft(JsonParser parser, Place place) {
    this.parser = parser;
    this.place = place;
  }

  Place place() {
    return place;
  }

  /// `id`, else `modelId`; empty if there is neither.
  String id() {
    return first(Field.ID).isEmpty() ? first(Field.MODEL_ID) : first(Field.ID);
  }

  boolean hasWrongId() {
    return wrongId;
  }

  HubRecord finished(String id) {
    return new HubRecord(place, id, said, faults);
  }

  private String first(Field field) {
    var values = said.get(field);
    return values == null || values.isEmpty() ? "" : values.getFirst().text();
  }

  void readObject() throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      Field field = Field.ofRecord(key);
      if (field != null) {
        read(field);
      } else if (key.equals(Field.CARD) && parser.currentToken() == JsonToken.START_OBJECT) {
        readCard();
      } else if (key.equals(Field.CARD) && parser.currentToken() != JsonToken.VALUE_NULL) {
        wrong(Field.CARD, "an object");
      } else {
        parser.skipChildren();
      }
    }
  }

  private void readCard() throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Field field = Field.ofCard(parser.currentName());
      parser.nextToken();
      if (field != null) {
        read(field);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void read(Field field) throws IOException {
    switch (field.shape()) {
      case WORD, WORDS -> readWords(field);
      case WORD_OR_FLAG -> {
        if (parser.currentToken().isBoolean()) {
          keep(field, new Said(parser.getText()));
        } else {
          readWords(field);
        }
      }
      case COUNT -> readCount(field);
      case RELATIVES -> readRelatives(field);
    }
  }

  private void readCount(Field field) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT && !parser.getText().startsWith("-")) {
      keep(field, new Said(parser.getText()));
    } else if (token != JsonToken.VALUE_NULL) {
      wrong(field.path(), field.shape().words());
    }
  }

  private void readWords(Field field) throws IOException {
    switch (parser.currentToken()) {
      case VALUE_STRING -> keep(field, new Said(parser.getText()));
      case VALUE_NULL -> {}
      case START_OBJECT -> readExplained(field);
      case START_ARRAY -> {
        if (field.shape() == Field.Shape.WORDS) {
          readList(field);
        } else {
          wrong(field.path(), field.shape().words());
        }
      }
      default -> wrong(field.path(), field.shape().words());
    }
  }

  private void readList(Field field) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_ARRAY) {
        wrong(field.path(), field.shape().words());
      } else {
        readWords(field);
      }
    }
  }

  /// `{"value": "mit", "explanation": "see the paper"}`.
  private void readExplained(Field field) throws IOException {
    var at = parser.currentTokenLocation();
    String value = null;
    String explanation = "";
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      boolean isWord = parser.nextToken() == JsonToken.VALUE_STRING;
      if (isWord && key.equals("value")) {
        value = parser.getText();
      } else if (isWord && key.equals("explanation")) {
        explanation = parser.getText();
      } else {
        parser.skipChildren();
      }
    }
    var where = place.within(at.getLineNr(), at.getColumnNr());
    if (value == null) {
      wrongAt(where, field.path(), field.shape().words());
    } else {
      keep(field, new Said(value, HubId.isText(explanation) ? explanation : ""));
      fault(
          "explained-value",
          where,
          field.path() + " is an object with a value and an explanation",
          "Give the value alone.");
    }
  }

  /// Keeps each relative as tags have it: `finetune:org/name`, or `org/name` where no relation is
  /// told.
  private void readRelatives(Field field) throws IOException {
    switch (parser.currentToken()) {
      case VALUE_STRING -> keep(field, new Said(parser.getText()));
      case VALUE_NULL -> {}
      case START_ARRAY -> {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          readRelatives(field);
        }
      }
      case START_OBJECT -> readRelation(field);
      default -> wrong(field.path(), field.shape().words());
    }
  }

  /// `{"relation": …, "models": […]}` or `{"id": …}`; the relation may stand before or after the
  /// models.
  private void readRelation(Field field) throws IOException {
    var models = said.computeIfAbsent(field, any -> new ArrayList<>());
    int before = models.size();
    String relation = "";
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      if (key.equals("relation") && parser.currentToken() == JsonToken.VALUE_STRING) {
        relation = parser.getText() + ":";
      } else if (key.equals("models") || key.equals("id")) {
        readRelatives(field);
      } else {
        parser.skipChildren();
      }
    }
    for (int i = before; i < models.size(); i++) {
      models.set(i, new Said(relation + models.get(i).text()));
    }
  }

  private void keep(Field field, Said value) throws IOException {
    if (field == Field.TAGS && !HubTags.matter(value.text())) {
      return;
    }
    if (HubId.isText(value.text())) {
      said.computeIfAbsent(field, any -> new ArrayList<>(1)).add(value);
    } else if (field == Field.ID || field == Field.MODEL_ID) {
      wrongId = true;
    } else {
      fault(
          "bad-text",
          here(),
          field.path() + " has a NUL or half a character in it",
          "Write it as plain text.");
    }
  }

  private void wrong(String path, String expected) throws IOException {
    wrongAt(here(), path, expected);
    wrongId |= path.equals(Field.ID.path());
    parser.skipChildren();
  }

  private void wrongAt(Place where, String path, String expected) {
    fault(
        "wrong-type",
        where,
        path + " is not " + expected,
        "Give " + expected + ", or leave the field out.");
  }

  private void fault(String fault, Place where, String what, String mend) {
    faults.add(new Finding(Finding.Kind.MENDED, fault, where.toString(), what, mend));
  }

  private Place here() {
    var at = parser.currentTokenLocation();
    return place.within(at.getLineNr(), at.getColumnNr());
  }
}
