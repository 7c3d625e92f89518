package org.w3id.stemma.server.why;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.reasoner.law.Purpose;
import org.w3id.stemma.reasoner.why.Question;
import org.w3id.stemma.reasoner.why.Supposition;

/// Turns words into a question about a graph.
final class QuestionReader {
  private final Names names;
  private final Clock clock;

  QuestionReader(Graph graph, Clock clock) {
    this.names = new Names(graph);
    this.clock = clock;
  }

  Question read(WhyRequest asked) {
    Node artifact = names.artifact(asked.artifact());
    LocalDate asOf = asked.asOf().map(words -> Days.read("as-of", words)).orElseGet(() -> LocalDate.now(clock));
    return new Question(
        artifact,
        asked.purposes().stream().map(QuestionReader::purpose).distinct().toList(),
        readings(asked.reading().orElse("mainstream")),
        Optional.of(asOf),
        new ActorFacts(asOf).read(asked.actor()),
        suppositions(asked, artifact),
        asked.cure());
  }

  private static Purpose purpose(String word) {
    return Stream.of(Purpose.values())
        .filter(purpose -> purpose.code().equalsIgnoreCase(word.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new BadQuestion(
                    "There is no purpose \"" + word + "\": it must be one of "
                        + Stream.of(Purpose.values()).map(Purpose::code).collect(Collectors.joining(", ")) + "."));
  }

  private static List<Reading> readings(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "strict" -> List.of(Reading.STRICT);
      case "mainstream" -> List.of(Reading.MAINSTREAM);
      case "lenient" -> List.of(Reading.LENIENT);
      case "all" -> List.of(Reading.values());
      default -> throw new BadQuestion("There is no reading \"" + word + "\": it must be strict, mainstream, lenient or all.");
    };
  }

  private List<Supposition> suppositions(WhyRequest asked, Node artifact) {
    var suppositions = new ArrayList<Supposition>();
    for (String words : asked.replace()) {
      suppositions.add(
          pair(words, (old, by) -> (Supposition) new Supposition.Replaced(names.artifact(old), names.artifact(by)))
              .orElseThrow(() -> new BadQuestion("replace has the form OLD=NEW, not \"" + words + "\".")));
    }
    for (String words : asked.drop()) {
      suppositions.add(
          pair(words, (child, parent) -> (Supposition) new Supposition.Dropped(Optional.of(names.artifact(child)), names.artifact(parent)))
              .orElseGet(() -> new Supposition.Dropped(names.artifact(words))));
    }
    for (String words : asked.license()) {
      suppositions.add(
          pair(words, (of, license) -> (Supposition) new Supposition.Licensed(names.artifact(of), names.license(license)))
              .orElseGet(() -> new Supposition.Licensed(artifact, names.license(words))));
    }
    return suppositions;
  }

  /// What stands on both sides of the first `=`; empty if there is none.
  private static <T> Optional<T> pair(String words, BiFunction<String, String, T> both) {
    int equals = words.indexOf('=');
    return equals < 0 ? Optional.empty() : Optional.of(both.apply(words.substring(0, equals), words.substring(equals + 1)));
  }
}
