package org.w3id.stemma.reasoner;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.Statements;

/// A lineage in a few words, as Turtle. Statements stand between semicolons:
///
/// | written | means |
/// |---|---|
/// | `x llm MIT` | x is a language model and declares MIT |
/// | `x data -` | a data set of which nothing is said |
/// | `x model A&B`, `x model A\|B` | it declares both; it lets one be chosen |
/// | `x model ?Name` | it declares a license that nobody has read |
/// | `x fineTuned y @2` | an edge, with its certainty if that is not 1 |
/// | `x by Lab` | Lab holds the rights |
/// | `x made 2023-05-01` | the day on which it came into being |
/// | `x says file MIT 2023-05-01..2024-03-20` | a statement, its place, and from and until when |
final class Sketch {
  private static final Map<String, String> KINDS =
      Map.of(
          "llm", "a stm:Model ; stm:task \"text-generation\"",
          "vlm", "a stm:Model ; stm:task \"image-text-to-text\"",
          "t2i", "a stm:Model ; stm:task \"text-to-image\"",
          "model", "a stm:Model",
          "data", "a stm:Dataset",
          "software", "a stm:Software",
          "service", "a stm:Service",
          "component", "a stm:Component");
  private static final Map<String, String> PLACES =
      Map.of("file", "stm:LicenseFile", "card", "stm:Card", "tag", "stm:Tag", "audit", "stm:Audit", "catalogue", "stm:Catalogue");

  private final Law law;
  private final StringBuilder turtle = new StringBuilder();
  private int nodes;

  private Sketch(Law law) {
    this.law = law;
  }

  static String turtle(String sketch, Law law) {
    var drawn = new Sketch(law);
    Stream.of(sketch.split(";")).map(statement -> List.of(statement.strip().split(" +"))).forEach(drawn::draw);
    return drawn.turtle.toString();
  }

  /// The artifact that a sketch is about: the first.
  static String subject(String sketch) {
    return sketch.substring(0, sketch.indexOf(' '));
  }

  private void draw(List<String> words) {
    String subject = "art:" + words.getFirst();
    String word = words.get(1);
    if (KINDS.containsKey(word)) {
      say(subject, KINDS.get(word));
      declare(subject, words.get(2));
      return;
    }
    switch (word) {
      case "by" -> say(subject, "stm:ownedBy agent:" + words.get(2));
      case "made" -> say(subject, "stm:created \"" + words.get(2) + "\"^^xsd:date");
      case "says" -> state(subject, words);
      default -> derive(subject, words);
    }
  }

  private void say(String subject, String what) {
    turtle.append(subject).append(' ').append(what).append(" .\n");
  }

  private String fresh() {
    return "art:node" + nodes++;
  }

  private void declare(String subject, String licenses) {
    if (licenses.contains("|")) {
      String choice = fresh();
      say(subject, "stm:declaredLicense " + choice);
      Arrays.stream(licenses.split("\\|")).forEach(license -> say(choice, "stm:alternative " + iri(license)));
    } else if (!licenses.equals("-")) {
      Arrays.stream(licenses.split("&")).forEach(license -> say(subject, "stm:declaredLicense " + iri(license)));
    }
  }

  private void state(String subject, List<String> words) {
    String statement = fresh();
    say(subject, "stm:licenseStatement " + statement);
    say(statement, "stm:statedIn " + PLACES.get(words.get(2)) + " ; stm:statedAs \"" + words.get(3) + "\"");
    if (!words.get(3).equals("other")) {
      say(statement, "stm:license " + iri(words.get(3)));
    }
    if (words.size() > 4) {
      List<String> days = List.of(words.get(4).split("\\.\\."));
      say(statement, "stm:validFrom \"" + days.getFirst() + "\"^^xsd:date");
      days.stream().skip(1).forEach(day -> say(statement, "stm:validUntil \"" + day + "\"^^xsd:date"));
    }
  }

  private void derive(String child, List<String> words) {
    String property = "stm:" + ExampleLineage.property(words.get(1));
    String parent = "art:" + words.get(2);
    say(child, property + " " + parent);
    if (words.size() > 3) {
      String derivation = fresh();
      say(child, "stm:derivation " + derivation);
      say(derivation, "stm:parent " + parent + " ; stm:relation " + property + " ; stm:certainty " + words.get(3).substring(1));
    }
  }

  private String iri(String license) {
    return license.startsWith("?")
        ? "lic:" + license.substring(1)
        : law.licenses().stream()
            .filter(known -> known.licenseId().equals(license))
            .map(known -> "<" + known.iri() + ">")
            .collect(Collectors.collectingAndThen(Collectors.toList(), found -> {
              if (found.size() != 1) {
                throw new AssertionError(found.size() + " licenses are called " + license);
              }
              return found.getFirst();
            }));
  }
}
