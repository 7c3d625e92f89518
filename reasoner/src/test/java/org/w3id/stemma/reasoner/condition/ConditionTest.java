package org.w3id.stemma.reasoner.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
  private static final Meaning CLAUSE =
      new Meaning(
          Map.of("output", Stance.EXCLUDES), Set.of(Thing.MATERIAL), Map.of("scope", Set.of("LLM", "foundation")), Set.of("modify"),
          new Meaning.Manner(true, false));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "reach excludes output and reach silent distilOutput",
        "object has MATERIAL and object lacks DERIVATIVE",
        "param scope=LLM and child kind=llm",
        "param exceptFamily=no and license lacks modify",
        "object has MATERIAL and fact date hit",
        "asserted and clause has condition and fact users unknown",
        "negated and clause lacks condition and fact product hit",
        "arrival barsEdge and artifact kind=dataset",
        "arrival latent and arrival own and artifact kind=any",
        "component code missing or not under an OSI-approved license"
      })
  void aConditionKeepsItsWords(String words) {
    assertThat(Condition.parse(words).words()).isEqualTo(words);
    assertThat(Condition.parse(Condition.parse(words).words())).isEqualTo(Condition.parse(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reach", "reach has sky", "reach may output", "object has THING", "object MATERIAL", "param scope", "param a b=c",
        "license is modify", "child kind=purple", "fact moon hit", "weather good", "reach has output and",
        "fact users maybe", "arrival late", "artifact kind=purple", "asserted always", "clause has number", "clause condition"
      })
  void whatIsNoConditionIsRefusedByName(String words) {
    assertThatThrownBy(() -> Condition.parse(words)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(words.split(" ", 2)[0]);
  }

  @Test
  void anAbsentParameterIsNo() {
    assertThat(Condition.parse("param exceptFamily=no").test(CLAUSE, Facts.NONE)).isEqualTo(Truth.TRUE);
    assertThat(Condition.parse("param scope=no").test(CLAUSE, Facts.NONE)).isEqualTo(Truth.FALSE);
    assertThat(Condition.parse("param scope=foundation").test(CLAUSE, Facts.NONE)).isEqualTo(Truth.TRUE);
  }

  @Test
  void whatNobodyKnowsLeavesAConditionOpenUnlessAnotherAtomFails() {
    Condition open = Condition.parse("reach excludes output and child kind=llm");
    assertThat(open.test(CLAUSE, Facts.NONE)).isEqualTo(Truth.UNKNOWN);
    assertThat(open.test(CLAUSE, Facts.NONE.with(Fact.LLM, false))).isEqualTo(Truth.FALSE);
    assertThat(open.and(Condition.parse("object has OUTPUT")).test(CLAUSE, Facts.NONE)).isEqualTo(Truth.FALSE);
  }

  @Test
  void aClauseIsAssertedOrNegatedWithOrWithoutACondition() {
    assertThat(Condition.parse("asserted and clause lacks condition").test(CLAUSE, Facts.NONE)).isEqualTo(Truth.TRUE);
    assertThat(Condition.parse("negated").test(CLAUSE, Facts.NONE)).isEqualTo(Truth.FALSE);
    assertThat(Condition.parse("clause has condition").test(CLAUSE, Facts.NONE)).isEqualTo(Truth.FALSE);
  }

  @Test
  void whatNobodyToldIsUnknownAndNoHit() {
    Condition unknown = Condition.parse("fact users unknown");
    Condition hit = Condition.parse("fact users hit");
    assertThat(unknown.test(CLAUSE, Facts.NONE)).isEqualTo(Truth.TRUE);
    assertThat(hit.test(CLAUSE, Facts.NONE)).isEqualTo(Truth.UNKNOWN);
    assertThat(unknown.test(CLAUSE, Facts.NONE.with(Fact.USERS_HIT, false))).isEqualTo(Truth.FALSE);
    assertThat(hit.test(CLAUSE, Facts.NONE.with(Fact.USERS_HIT, true))).isEqualTo(Truth.TRUE);
  }

  @Test
  void everyFactHasAPlaceOfItsOwnInAMask() {
    assertThat(Arrays.stream(Fact.values()).map(Fact::bit).distinct()).hasSize(Fact.values().length);
  }

  @Test
  void noFactIsToldTwice() {
    Facts users = Facts.NONE.with(Fact.USERS_HIT, true);
    assertThat(users.and(Facts.NONE.with(Fact.DATASET, false)).words()).containsExactly("fact users hit", "not artifact kind=dataset");
    assertThatThrownBy(() -> users.and(users)).hasMessageContaining("users");
  }

  @Test
  void factsSurviveTheirWords() {
    Facts facts = Facts.NONE.with(Fact.LLM, true).with(Fact.DECLARED, false).with(Fact.DATE_HIT, Truth.UNKNOWN);
    assertThat(facts.words()).isEqualTo(List.of("not child kind=declared", "child kind=llm"));
    assertThat(Facts.parse(facts.words())).isEqualTo(facts);
  }
}
