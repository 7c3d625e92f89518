package org.w3id.stemma.loaders.hub;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.w3id.stemma.loaders.Finding;

/// Reads the bytes of one record. A record that is no whole, plain JSON object with an id is
/// rejected with its place;
/// a field of the wrong type is set aside and the record goes on. Used by one thread.
final class HubParser {
  static final int MAX_DEPTH = 64;

  private final Octets octets = new Octets();

  private final JsonFactory json =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(Chunk.MAX_LENGTH)
                  .build())
          .build();

  Reading parse(Chunk chunk) {
    return switch (chunk) {
      case Chunk.TooLong(long length, Place place) ->
          rejected(
              "long-line", place, "a record of " + length + " bytes", "Keep records under 16 MiB.");
      case Chunk.Text text ->
          octets
              .firstBad(text)
              .<Reading>map(
                  bad ->
                      rejected(
                          bad.fault(),
                          placeOf(bad.offset(), text),
                          bad.what(),
                          "Write the file as UTF-8."))
              .orElseGet(() -> parseText(text));
    };
  }

  private static Place placeOf(int offset, Chunk.Text text) {
    long line = 1;
    long column = 1;
    for (int i = text.offset(); i < text.offset() + offset; i++) {
      line += text.buffer()[i] == '\n' ? 1 : 0;
      column = text.buffer()[i] == '\n' ? 1 : column + 1;
    }
    return text.place().within(line, column);
  }

  private Reading parseText(Chunk.Text text) {
    try (JsonParser parser = json.createParser(text.buffer(), text.offset(), text.length())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return rejected(
            "not-an-object",
            text.place(),
            "a record that is no JSON object",
            "Give one object {…} for each model.");
      }
      var draft = new Draft(parser, text.place());
      draft.readObject();
      return somethingFollows(parser) ? trailing(parser, text.place()) : identified(draft);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      var place = at == null ? text.place() : text.place().within(at.getLineNr(), at.getColumnNr());
      return rejected(
          fault(e), place, firstSentence(e), "Write the record anew, as one whole JSON object.");
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private static Reading identified(Draft draft) {
    var place = draft.place();
    var id = draft.id();
    if (draft.hasWrongId()) {
      return rejected("bad-id", place, "an id that is no string", "Give the id as \"owner/name\".");
    }
    if (id.isEmpty()) {
      return rejected(
          "missing-id", place, "a record without an id", "Give the field id: \"owner/name\".");
    }
    return HubId.problem(id)
        .<Reading>map(
            problem ->
                rejected(
                    "bad-id",
                    place,
                    "the id \"" + shortened(id) + "\", which " + problem,
                    "Give the id as the Hub has it: \"owner/name\"."))
        .orElseGet(() -> new Reading.Ok(draft.finished(id)));
  }

  private static boolean somethingFollows(JsonParser parser) throws IOException {
    try {
      return parser.nextToken() != null;
    } catch (JsonProcessingException noToken) {
      return true;
    }
  }

  private static Reading trailing(JsonParser parser, Place place) {
    var at = parser.currentLocation();
    return rejected(
        "trailing-garbage",
        place.within(at.getLineNr(), at.getColumnNr()),
        "something after the end of the record",
        "Put each record on a line of its own.");
  }

  private static String fault(JsonProcessingException e) {
    return switch (e) {
      case StreamConstraintsException constraint
          when constraint.getOriginalMessage().toLowerCase(Locale.ROOT).contains("nesting") ->
          "too-deep";
      case JsonEOFException eof -> "half-line";
      case JsonParseException syntax when syntax.getOriginalMessage().startsWith("Duplicate") ->
          "duplicate-key";
      default -> "broken-json";
    };
  }

  private static String firstSentence(JsonProcessingException e) {
    return shortened(e.getOriginalMessage().lines().findFirst().orElse("broken JSON"));
  }

  private static String shortened(String text) {
    return text.length() <= 300 ? text : text.substring(0, 300) + "…";
  }

  private static Reading rejected(String fault, Place place, String what, String mend) {
    return new Reading.Rejected(
        new Finding(Finding.Kind.REJECTED, fault, place.toString(), what, mend));
  }
}
