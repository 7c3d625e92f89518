package org.w3id.stemma.bench.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static final Shape ONE = Shape.of("one", "SELECT ?s { ?s ?p 1 }");
  private static final Shape TWO = Shape.of("two", "SELECT ?s { ?s ?p 2 }");
  private static final Answer RIGHT = new Answer(1, 1);
  private static final Answer WRONG = new Answer(1, 2);

  @Test
  void theFirstIsHeldToTheFastestOfTheOthers() {
    Standing standing = standing(Map.of(ONE, took(10, RIGHT), TWO, took(30, RIGHT)), Map.of(ONE, took(20, RIGHT), TWO, took(10, RIGHT)));

    assertThat(standing.slowerThan(1, Measured::warm)).containsExactly("two");
    assertThat(standing.slowerThan(2, Measured::warm)).containsExactly("two");
    assertThat(standing.slowerThan(3, Measured::warm)).isEmpty();
  }

  @Test
  void aWrongAnswerIsNotFast() {
    Standing standing = standing(Map.of(ONE, took(10, RIGHT)), Map.of(ONE, took(1, WRONG)));

    assertThat(standing.differs("other", ONE)).isTrue();
    assertThat(standing.slowerThan(1, Measured::warm)).isEmpty();
  }

  @Test
  void whoDoesNotAnswerIsSlowerThanWhoDoes() {
    Standing standing =
        standing(Map.of(ONE, Measured.trouble(Double.NaN, "> 120 s"), TWO, took(10, RIGHT)), Map.of(ONE, took(1, RIGHT)));

    assertThat(standing.slowerThan("other", Measured::warm)).containsExactly("one");
  }

  @Test
  void whatWasNotAnsweredCountsAsLongAsOneWaits() {
    Standing standing = standing(Map.of(ONE, Measured.trouble(Double.NaN, "> 120 s"), TWO, took(10, RIGHT)), Map.of());

    assertThat(standing.sum("ours", Measured::warm)).isEqualTo(120_010);
  }

  private static Standing standing(Map<Shape, Measured> ours, Map<Shape, Measured> other) {
    var servers = new LinkedHashMap<String, Map<Shape, Measured>>();
    servers.put("ours", ours);
    servers.put("other", other);
    return new Standing(List.of(ONE, TWO), servers, "ours");
  }

  private static Measured took(double millis, Answer answer) {
    return new Measured(millis, millis, millis, Optional.of(answer), "");
  }
}
