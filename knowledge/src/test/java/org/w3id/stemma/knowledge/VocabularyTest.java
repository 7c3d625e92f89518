package org.w3id.stemma.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.ontology.Stm;

/// Holds the Turtle to the words that the rest of the house knows.
class VocabularyTest {
  /// The language of conditions, as docs/knowledge.md tells it; openness rules also speak of components.
  private static final Pattern ATOM =
      Pattern.compile(
          String.join(
              "|",
              "reach (has|excludes|silent) \\w+",
              "object (has|lacks) (MATERIAL|DERIVATIVE|OUTPUT|PRODUCT)",
              "param \\w+=[\\w-]+",
              "license (has|lacks) [\\w:]+",
              "child kind=\\w+",
              "fact \\w+ (hit|unknown)",
              "asserted|negated",
              "clause (has|lacks) condition",
              "arrival \\w+",
              "artifact kind=\\w+",
              "component \\w+ missing or not under .+"));

  private final Facts facts = new Facts(Knowledge.graph());

  @Test
  void everyWordOfOursIsInTheVocabulary() throws IllegalAccessException {
    var known = new HashSet<Node>();
    for (Field field : Stm.class.getFields()) {
      known.add((Node) field.get(null));
    }
    Stream<Node> used =
        facts.graph().stream()
            .flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
            .filter(node -> node.isURI() && node.getURI().startsWith(Ns.STM));
    assertThat(used.distinct()).isSubsetOf(known);
  }

  @Test
  void everyConditionOfARuleIsInTheLanguage() {
    Set<String> terms = Facts.names(facts.instances(Stm.Term), Facts::name);
    for (Node type : List.of(Stm.Rule, Stm.PurposeRule, Stm.OpennessRule)) {
      for (Node rule : facts.instances(type)) {
        for (String atom : facts.text(rule, Stm.condition).split(" and ", -1)) {
          assertThat(atom.isEmpty() || ATOM.matcher(atom).matches()).as("%s: %s", rule, atom).isTrue();
          if (atom.startsWith("license ")) {
            assertThat(terms).as("%s: %s", rule, atom).contains(atom.substring(atom.lastIndexOf(' ') + 1));
          }
        }
      }
    }
  }

  @Test
  void whatARuleLiftsAreTerms() {
    Set<String> terms = Facts.names(facts.instances(Stm.Term), Facts::name);
    for (Node rule : facts.subjects(Stm.basis)) {
      String basis = facts.text(rule, Stm.basis);
      if (basis.startsWith("relaxes ") && !basis.startsWith("relaxes all:")) {
        assertThat(terms).contains(basis.substring("relaxes ".length(), basis.indexOf(':')).split(",", -1));
      }
    }
  }
}
