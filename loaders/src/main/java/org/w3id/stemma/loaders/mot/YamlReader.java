package org.w3id.stemma.loaders.mot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads one file as one document of YAML 1.2, JSON included, from its events: no tag makes an object, and nothing is
/// expanded.
///
/// Bounds: [#MAX_BYTES] a file, [#MAX_DEPTH] levels. Anchors and aliases, which the format has no use for and which can
/// make a small file huge, are refused; so are two fields of one name in a mapping, of which nobody knows which counts.
final class YamlReader {
  static final int MAX_BYTES = 8 << 20;
  static final int MAX_DEPTH = 32;

  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

  private YamlReader() {}

  /// @throws BadYaml if it is not one document within the bounds
  static Yaml read(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    }
    if (bytes.length > MAX_BYTES) {
      throw new BadYaml("too-long", 0, "the file is longer than " + MAX_BYTES + " bytes");
    }
    return read(text(bytes));
  }

  static Yaml read(String text) {
    var settings = LoadSettings.builder().setUseMarks(true).setCodePointLimit(MAX_BYTES).build();
    try {
      return document(new Parse(settings).parseString(text).iterator());
    } catch (MarkedYamlEngineException e) {
      throw new BadYaml("not-yaml", e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0), e.getProblem());
    } catch (YamlEngineException e) {
      throw new BadYaml("not-yaml", 0, String.valueOf(e.getMessage()));
    }
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new BadYaml("not-utf-8", 0, "the file is not UTF-8");
    }
  }

  private static Yaml document(Iterator<Event> events) {
    events.next(); // the stream begins
    if (events.next().getEventId() == Event.ID.StreamEnd) {
      throw new BadYaml("empty-file", 0, "the file holds no document");
    }
    Yaml document = value(events.next(), events, 1);
    events.next(); // the document ends
    Event next = events.next();
    if (next.getEventId() != Event.ID.StreamEnd) {
      throw new BadYaml("several-documents", line(next), "a second document begins");
    }
    if (document instanceof Yaml.Scalar scalar && scalar.isNull()) {
      throw new BadYaml("empty-file", 0, "the file holds no value");
    }
    return document;
  }

  private static Yaml value(Event event, Iterator<Event> events, int depth) {
    if (depth > MAX_DEPTH) {
      throw new BadYaml("too-deep", line(event), "values are nested more than " + MAX_DEPTH + " deep");
    }
    if (event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
      throw new BadYaml("anchor", line(event), "an anchor or alias stands here");
    }
    return switch (event) {
      case ScalarEvent scalar -> scalar(scalar);
      case SequenceStartEvent start -> sequence(start, events, depth);
      case MappingStartEvent start -> mapping(start, events, depth);
      default -> throw new BadYaml("not-yaml", line(event), "a value was expected");
    };
  }

  private static Yaml.Scalar scalar(ScalarEvent event) {
    boolean isPlain = event.getScalarStyle() == ScalarStyle.PLAIN;
    return new Yaml.Scalar(event.getValue(), isPlain && NULLS.contains(event.getValue()), line(event));
  }

  private static Yaml.Sequence sequence(SequenceStartEvent start, Iterator<Event> events, int depth) {
    var items = new ArrayList<Yaml>();
    for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
      items.add(value(event, events, depth + 1));
    }
    return new Yaml.Sequence(items, line(start));
  }

  private static Yaml.Mapping mapping(MappingStartEvent start, Iterator<Event> events, int depth) {
    var fields = new LinkedHashMap<String, Yaml>();
    for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
      if (!(value(event, events, depth + 1) instanceof Yaml.Scalar key)) {
        throw new BadYaml("not-yaml", line(event), "a field's name is no text");
      }
      if (fields.putIfAbsent(key.text(), value(events.next(), events, depth + 1)) != null) {
        throw new BadYaml("repeated-field", key.line(), "the field " + key.text() + " stands twice in one mapping");
      }
    }
    return new Yaml.Mapping(fields, line(start));
  }

  private static int line(Event event) {
    return event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
  }
}
