package org.w3id.stemma.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// How the command writes and reads JSON: indented, records as objects.
final class Json {
  private static final ObjectMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("This cannot be written as JSON: " + value.getClass(), e);
    }
  }

  /// The text in a field of an object; the whole where there is no such field.
  static String text(String json, String field) throws JsonProcessingException {
    JsonNode value = MAPPER.readTree(json).path(field);
    return value.isTextual() ? value.asText() : json;
  }

  static <T> T read(String json, Class<T> type) throws JsonProcessingException {
    return MAPPER.readValue(json, type);
  }
}
