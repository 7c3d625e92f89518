package org.w3id.stemma.columns.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.columns.differential.Answer.Failed;
import org.w3id.stemma.columns.differential.Answer.Rows;
import org.w3id.stemma.columns.differential.Answer.Truth;

class JudgeTest {
  private static final String ALL = "SELECT * { ?s ?p ?a }";
  private static final String ORDERED = "SELECT * { ?s ?p ?a } ORDER BY ?a ";

  /// A row for each term; `-` stands for none.
  private static Answer rows(String variable, String... terms) {
    Var its = Var.alloc(variable);
    List<Binding> rows =
        Stream.of(terms).map(term -> term.equals("-") ? BindingFactory.empty() : BindingFactory.binding(its, SSE.parseNode(term))).toList();
    return new Rows(List.of(its), rows);
  }

  private static Answer rows(List<String> terms) {
    return rows("a", terms.toArray(String[]::new));
  }

  private static boolean isRight(String text, List<String> all, List<String> found) {
    return isRight(text, rows(all), rows(found));
  }

  private static boolean isRight(String text, Answer expected, Answer actual) {
    Query query = QueryFactory.create(text);
    return new Judge(query, new Exactness(Set.of())).difference(expected, actual).isEmpty();
  }

  @Test
  void rowsAreABag() {
    assertThat(isRight(ALL, List.of("1", "2", "2"), List.of("2", "1", "2"))).isTrue();
    assertThat(isRight(ALL, List.of("1", "2", "2"), List.of("1", "1", "2"))).isFalse();
    assertThat(isRight(ALL, List.of("1", "2", "2"), List.of("1", "2"))).isFalse();
    assertThat(isRight(ALL, List.of("1"), List.of("-"))).isFalse();
  }

  @Test
  void aTermIsTheSameOnlyInTheSameForm() {
    assertThat(isRight(ALL, List.of("1"), List.of("01"))).isFalse();
    assertThat(isRight(ALL, List.of("'1'"), List.of("1"))).isFalse();
    assertThat(isRight(ALL, List.of("'a'@en"), List.of("'a'@de"))).isFalse();
    assertThat(isRight(ALL, List.of("'a'@en--ltr"), List.of("'a'@en--rtl"))).isFalse();
  }

  @Test
  void theOrderCountsAndTiesAreFree() {
    String byLength = "SELECT * { ?s ?p ?a } ORDER BY STRLEN(?a)";
    assertThat(isRight(ORDERED, List.of("2", "1"), List.of("1", "2"))).isTrue();
    assertThat(isRight(ORDERED, List.of("2", "1"), List.of("2", "1"))).isFalse();
    assertThat(isRight(byLength, List.of("'a'", "'b'", "'cc'"), List.of("'b'", "'a'", "'cc'"))).isTrue();
    assertThat(isRight(byLength, List.of("'a'", "'b'", "'cc'"), List.of("'cc'", "'a'", "'b'"))).isFalse();
  }

  @Test
  void whatIsCutIsAnyThatTheOrderAllows() {
    assertThat(isRight(ORDERED + "LIMIT 1", List.of("2", "1"), List.of("1"))).isTrue();
    assertThat(isRight(ORDERED + "LIMIT 1", List.of("2", "1"), List.of("2"))).isFalse();
    assertThat(isRight(ORDERED + "OFFSET 1", List.of("2", "1"), List.of("2"))).isTrue();
    assertThat(isRight(ALL + " LIMIT 1", List.of("2", "1"), List.of("2"))).isTrue();
    assertThat(isRight(ALL + " LIMIT 1", List.of("2", "1"), List.of("3"))).isFalse();
    assertThat(isRight(ALL + " LIMIT 2", List.of("2", "1"), List.of("2"))).isFalse();
  }

  @Test
  void reducedRowsMayBeFewerAndNoneMayMiss() {
    String reduced = "SELECT REDUCED * { ?s ?p ?a }";
    assertThat(isRight(reduced, List.of("1", "1", "2"), List.of("1", "2"))).isTrue();
    assertThat(isRight(reduced, List.of("1", "1", "2"), List.of("1", "1"))).isFalse();
    assertThat(isRight(reduced, List.of("1", "2"), List.of("1", "2", "2"))).isFalse();
  }

  @Test
  void variablesOfFreeValuesAreComparedByWhatIsDetermined() {
    assertThat(isRight(ALL, rows("equal0", "1"), rows("equal0", "1.0"))).isTrue();
    assertThat(isRight(ALL, rows("equal0", "1"), rows("equal0", "2"))).isFalse();
    assertThat(isRight(ALL, rows("bag0", "'a~|~b'"), rows("bag0", "'b~|~a'"))).isTrue();
    assertThat(isRight(ALL, rows("bag0", "'a~|~b'"), rows("bag0", "'a~|~a'"))).isFalse();
    assertThat(isRight(ALL, rows("any0", "1"), rows("any0", "2"))).isTrue();
    assertThat(isRight(ALL, rows("any0", "1"), rows("any0", "-"))).isFalse();
  }

  @Test
  void anErrorIsNoAnswer() {
    var error = new Failed(new IllegalStateException("broken"));
    assertThat(isRight(ALL, error, error)).isTrue();
    assertThat(isRight(ALL, rows("a"), error)).isFalse();
    assertThat(isRight("ASK { }", new Truth(true), error)).isFalse();
    assertThat(isRight("ASK { }", new Truth(true), new Truth(false))).isFalse();
  }
}
