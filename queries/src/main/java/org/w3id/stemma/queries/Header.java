package org.w3id.stemma.queries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The `#+` lines of a query file: its documentation, its API and its page.
///
/// Grammar: each line that begins with `#+` is, without it, a line of one YAML 1.2 mapping with the keys `title`,
/// `question`, `description`, `tags` (all needed) and `defaults` (an example value a parameter). A line
/// `#defaultView:Table` says how a page shows the answer.
///
/// @param defaults parameter name → a value that works
public record Header(
    String title,
    String question,
    String description,
    List<String> tags,
    Map<String, String> defaults,
    String defaultView) {
  private static final String MARK = "#+";
  private static final String VIEW = "#defaultView:";
  private static final List<String> KEYS = List.of("title", "question", "description", "tags", "defaults");

  public Header {
    tags = List.copyOf(tags);
    defaults = Map.copyOf(defaults);
  }

  static Header read(String file, String text) {
    String yaml =
        text.lines()
            .filter(line -> line.startsWith(MARK))
            .map(line -> line.substring(MARK.length()))
            .map(line -> line.startsWith(" ") ? line.substring(1) : line)
            .collect(Collectors.joining("\n"));
    Map<String, Object> fields = fields(file, yaml);
    String view = text.lines().filter(l -> l.startsWith(VIEW)).findFirst().orElse(VIEW + "Table");
    return new Header(
        word(file, fields, "title"),
        word(file, fields, "question"),
        word(file, fields, "description"),
        tags(file, fields),
        defaults(file, fields),
        view.substring(VIEW.length()).strip());
  }

  private static Map<String, Object> fields(String file, String yaml) {
    Object loaded;
    try {
      loaded = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(yaml);
    } catch (YamlEngineException e) {
      throw new BrokenQuery(file, "its header is not YAML: " + e.getMessage(), e);
    }
    Map<String, Object> fields = mapping(file, "header", loaded);
    for (String key : fields.keySet()) {
      if (!KEYS.contains(key)) {
        throw new BrokenQuery(file, "its header has the unknown key '" + key + "': known are " + KEYS);
      }
    }
    return fields;
  }

  private static String word(String file, Map<String, Object> fields, String key) {
    if (fields.get(key) instanceof String word && !word.isBlank()) {
      return word.strip();
    }
    throw new BrokenQuery(file, "its header needs '#+ " + key + ": …'");
  }

  private static List<String> tags(String file, Map<String, Object> fields) {
    if (!(fields.get("tags") instanceof List<?> list) || list.isEmpty()) {
      throw new BrokenQuery(file, "its header needs '#+ tags: [one, two]'");
    }
    List<String> tags = new ArrayList<>();
    list.forEach(tag -> tags.add(String.valueOf(tag)));
    return tags;
  }

  private static Map<String, String> defaults(String file, Map<String, Object> fields) {
    Map<String, String> defaults = new LinkedHashMap<>();
    Object given = fields.get("defaults");
    if (given != null) {
      mapping(file, "defaults", given).forEach((name, value) -> defaults.put(name, String.valueOf(value)));
    }
    return defaults;
  }

  private static Map<String, Object> mapping(String file, String what, Object loaded) {
    if (!(loaded instanceof Map<?, ?> map)) {
      throw new BrokenQuery(file, "its " + what + " must be a YAML mapping");
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    map.forEach((key, value) -> fields.put(String.valueOf(key), value));
    return fields;
  }
}
